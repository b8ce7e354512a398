package org.ropeway.it.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.ropeway.gateway.recording.scrub.Scrubber;
import org.ropeway.gateway.replay.ReplayResult;
import org.ropeway.gateway.replay.Rules;
import org.ropeway.it.stage.House;

/** What is recorded today plays without a difference, and a difference is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordAndReplayTest {
  private final House house = ReplayStage.house(ReplayStage.FOLDER);
  private Path doctor = Path.of("");
  private Path bootstrap = Path.of("");

  @BeforeAll
  void record(@TempDir Path folder) throws IOException {
    doctor = ReplayStage.record(folder.resolve("doctor"), RenewRecordings::doctor);
    bootstrap =
        ReplayStage.record(
            folder.resolve("bootstrap"), at -> Scenario.BOOTSTRAP.run(at.url(), House.ALICE));
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void nothingDiffers() throws Exception {
    for (Path recording : new Path[] {doctor, bootstrap}) {
      ReplayResult result = ReplayStage.replay(house, recording);
      assertThat(result.differences()).as(recording.toString()).isEmpty();
      assertThat(result.played()).isGreaterThan(10);
    }
  }

  @Test
  void norInAnArchive(@TempDir Path folder) throws Exception {
    Path archive = folder.resolve("doctor.saz");
    RenewRecordings.pack(doctor, archive);
    assertThat(ReplayStage.replay(house, archive).differences()).isEmpty();
  }

  /** Without names and texts: each word is compared by being the same word each time. */
  @Test
  void norWhatWasScrubbed(@TempDir Path folder) throws Exception {
    for (String name : new String[] {"scrubbed", "scrubbed.saz"}) {
      Path scrubbed = folder.resolve(name);
      Scrubber.scrub(doctor, scrubbed);
      ReplayResult result = ReplayStage.replay(house, scrubbed, Rules.scrubbed());
      assertThat(result.differences()).as(name).isEmpty();
      assertThat(result.played()).isGreaterThan(10);
    }
  }

  /** Words are other ones, numbers are not. */
  @Test
  void aChangedByteOfWhatWasScrubbedIsNamed(@TempDir Path folder) throws Exception {
    Path scrubbed = folder.resolve("scrubbed.saz");
    Scrubber.scrub(doctor, scrubbed);
    Path changed = folder.resolve("changed.saz");
    int exchange = change(scrubbed, changed, "IPM.Note", "IPM.Nota");
    assertThat(ReplayStage.replay(house, changed, Rules.scrubbed()).differences())
        .anySatisfy(d -> {
          assertThat(d.exchange()).isEqualTo(exchange);
          assertThat(d.path()).contains("PidTagMessageClass");
        });
  }

  /** One character of a folder's name in one answer. */
  @Test
  void aChangedByteIsNamed(@TempDir Path folder) throws Exception {
    Path changed = folder.resolve("changed.saz");
    int exchange = change(bootstrap, changed, ReplayStage.FOLDER, "Quartera");
    assertThat(ReplayStage.replay(house, changed).differences())
        .singleElement()
        .satisfies(d -> {
          assertThat(d.exchange()).isEqualTo(exchange);
          assertThat(d.requestType()).isEqualTo("Execute");
          assertThat(d.rop()).isEqualTo("RopQueryRows");
          assertThat(d.path()).matches("RowData/PropertyRow\\[\\d+]/PidTagDisplayName");
          assertThat(d.recorded()).isEqualTo("\"Quartera\"");
          assertThat(d.live()).isEqualTo("\"Quarters\"");
        });
  }

  /** What the command says, and the exit code. */
  @Test
  void theCommandLine(@TempDir Path folder) throws Exception {
    Path changed = folder.resolve("changed.saz");
    change(bootstrap, changed, ReplayStage.FOLDER, "Quartera");
    Command same = Command.run("replay", bootstrap, house);
    assertThat(same.out()).contains("exchanges played, no differences");
    assertThat(same.exitCode()).isZero();
    Command different = Command.run("replay", changed, house);
    assertThat(different.out())
        .containsPattern("#\\d+ Execute RopQueryRows .*PidTagDisplayName: recorded \"Quartera\"")
        .contains("1 difference");
    assertThat(different.exitCode()).isEqualTo(1);
    Command missing = Command.run("replay", folder.resolve("nothing.saz"), house);
    assertThat(missing.err()).startsWith("ropeway: ").contains("nothing.saz");
    assertThat(missing.exitCode()).isEqualTo(2);
  }

  /** The folder has another name at the OX that is behind the gateway now. */
  @Test
  void aFolderOfAnotherNameIsNamed() throws Exception {
    try (House other = ReplayStage.house("Quarries")) {
      assertThat(ReplayStage.replay(other, bootstrap).differences())
          .anySatisfy(d -> {
            assertThat(d.rop()).isEqualTo("RopQueryRows");
            assertThat(d.path()).endsWith("PidTagDisplayName");
            assertThat(d.recorded()).isEqualTo("\"Quarters\"");
            assertThat(d.live()).isEqualTo("\"Quarries\"");
          });
    }
  }

  /** Another word of as many letters in the first answer that has it; the exchange's number. */
  private static int change(Path recording, Path to, String from, String into) throws IOException {
    Bytes old = Bytes.wrap(from.getBytes(StandardCharsets.UTF_16LE));
    Bytes now = Bytes.wrap(into.getBytes(StandardCharsets.UTF_16LE));
    int changed = 0;
    try (Recording in = Recording.open(recording);
        RecordingWriter out = RecordingWriter.create(to)) {
      for (Exchange exchange : in.exchanges()) {
        int at = changed > 0 ? -1 : indexOf(exchange.responseBody(), old);
        if (at >= 0) {
          changed = exchange.number();
        }
        out.write(at < 0 ? exchange : with(exchange, at, now), House.ALICE);
      }
    }
    assertThat(changed).as("an answer with %s", from).isPositive();
    return changed;
  }

  private static int indexOf(Bytes all, Bytes part) {
    for (int i = 0; i + part.length() <= all.length(); i++) {
      if (all.slice(i, i + part.length()).equals(part)) {
        return i;
      }
    }
    return -1;
  }

  private static Exchange with(Exchange exchange, int at, Bytes bytes) {
    HttpMessage response = Objects.requireNonNull(exchange.response());
    byte[] body = response.body().array();
    System.arraycopy(bytes.array(), 0, body, at, bytes.length());
    return new Exchange(
        exchange.number(),
        exchange.began(),
        exchange.took(),
        exchange.request(),
        new HttpMessage(
            response.startLine(), response.headers(), Bytes.wrap(body), response.whole()));
  }
}
