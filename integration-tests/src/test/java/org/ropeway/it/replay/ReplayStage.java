package org.ropeway.it.replay;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.ropeway.codec.property.RopewayTag;
import org.ropeway.gateway.client.ClientSettings;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.gateway.recording.Recording;
import org.ropeway.gateway.replay.Replay;
import org.ropeway.gateway.replay.ReplayException;
import org.ropeway.gateway.replay.ReplayOptions;
import org.ropeway.gateway.replay.ReplayResult;
import org.ropeway.gateway.replay.Rules;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.seed.DemoMailbox;

/** Houses with the same mail in them, what is recorded in one and played in another. */
final class ReplayStage {
  /** The folder of the user that not every OX has under the same name. */
  static final String FOLDER = "Quarters";

  private static final Clock MARCH =
      Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

  private ReplayStage() {}

  /** A house whose gateway has read OX already; the user has a folder of this name. */
  static House house(String folder) {
    House house = House.build(b -> {});
    house.ox().mailboxes().createFolder(House.ALICE, "default0/INBOX/" + folder);
    DemoMailbox.fill(house.ox().mailboxes(), MARCH, 42);
    try (Outlook outlook = house.outlook(House.ALICE)) {
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(50))
          .until(() ->
              outlook
                  .properties(outlook.logon(), RopewayTag.FOLDERS_TO_READ)
                  .getOrDefault(RopewayTag.FOLDERS_TO_READ, 0)
                  .equals(0));
    }
    return house;
  }

  /** Where clients of a house begin. */
  static URI base(House house) {
    return URI.create("https://localhost:" + house.gateway().port());
  }

  /** What alice's client did in a fresh house; the recording is below a folder. */
  static Path record(Path folder, Consumer<House> steps) throws IOException {
    try (House house = house(FOLDER)) {
      house.record(folder);
      steps.accept(house);
    }
    try (Stream<Path> recordings = Files.list(folder)) {
      return recordings
          .filter(r -> r.getFileName().toString().startsWith(House.ALICE))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Plays a recording of alice's client. */
  static ReplayResult replay(House house, Path recording, Rules... more)
      throws IOException, ReplayException {
    ReplayOptions options =
        ReplayOptions.of(
            base(house),
            House.ALICE,
            ClientSettings.of(ClientTls.trusting(), House.ALICE, House.PASSWORD));
    for (Rules rules : more) {
      options = options.and(rules);
    }
    try (Recording opened = Recording.open(recording)) {
      return Replay.run(opened.exchanges(), options, difference -> {});
    }
  }
}
