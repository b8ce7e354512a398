package org.ropeway.it.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.recording.Exchange;
import org.ropeway.gateway.recording.HttpMessage;
import org.ropeway.gateway.recording.Recording;
import org.ropeway.gateway.recording.RecordingWriter;
import org.ropeway.gateway.replay.Difference;
import org.ropeway.gateway.replay.ReplayResult;
import org.ropeway.it.stage.House;

/** What is recorded today plays without a difference, and a difference is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordAndReplayTest {
  @TempDir private Path folder;

  private Path doctor = Path.of("");
  private Path bootstrap = Path.of("");

  @BeforeAll
  void record() throws IOException {
    doctor = ReplayStage.record(folder.resolve("doctor"), RenewRecordings::doctor);
    bootstrap =
        ReplayStage.record(
            folder.resolve("bootstrap"),
            house -> Scenario.BOOTSTRAP.run(house.url(), House.ALICE));
  }
}
