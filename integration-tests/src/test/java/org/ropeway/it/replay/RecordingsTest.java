package org.ropeway.it.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.gateway.replay.ReplayResult;
import org.ropeway.it.stage.House;

/** Every recording in the resources is played against the gateway of today. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingsTest {
  static final Path RECORDINGS = Path.of("src/test/resources/recordings");

  private final House house = ReplayStage.house(ReplayStage.FOLDER);

  @AfterAll
  void close() {
    house.close();
  }

  static List<Path> recordings() throws IOException {
    try (Stream<Path> files = Files.list(RECORDINGS)) {
      return files.filter(f -> f.toString().endsWith(".saz")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void theAnswersAreTheSame(Path recording) throws Exception {
    ReplayResult result = ReplayStage.replay(house, recording);
    assertThat(result.differences()).isEmpty();
    assertThat(result.played()).isGreaterThanOrEqualTo(10);
  }

  @Test
  void noneIsMissing() throws IOException {
    assertThat(recordings().stream().map(f -> f.getFileName().toString().replace(".saz", "")))
        .containsAll(RenewRecordings.names());
  }
}
