package org.ropeway.it.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.gateway.doctor.Doctor;
import org.ropeway.gateway.doctor.DoctorListener;
import org.ropeway.gateway.doctor.DoctorOptions;
import org.ropeway.gateway.recording.Exchange;
import org.ropeway.gateway.recording.Recording;
import org.ropeway.gateway.recording.RecordingWriter;
import org.ropeway.it.stage.House;

/**
 * Makes the recordings in the resources anew; see the README beside them. It is no test, and run
 * only by its name.
 */
class RenewRecordings {
  /** What is recorded, by the name of the recording. */
  static Map<String, Consumer<House>> all() {
    Map<String, Consumer<House>> all = new TreeMap<>();
    for (Scenario scenario : Scenario.values()) {
      all.put(scenario.file(), house -> scenario.run(house.url(), House.ALICE));
    }
    all.put("doctor", RenewRecordings::doctor);
    all.put("published-requests", PublishedRequests::play);
    return all;
  }

  static List<String> names() {
    return List.copyOf(all().keySet());
  }

  /** A doctor that finds all well. */
  static void doctor(House house) {
    DoctorOptions options =
        new DoctorOptions(
            House.ALICE,
            House.ALICE,
            House.PASSWORD,
            Optional.of(ReplayStage.base(house)),
            Optional.empty());
    assertThat(Doctor.healthy(new Doctor(options, DoctorListener.NONE).run())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("names")
  void renew(String name, @TempDir Path folder) throws IOException {
    Path recorded = ReplayStage.record(folder, all().get(name));
    Path file = RecordingsTest.RECORDINGS.resolve(name + ".saz");
    Files.deleteIfExists(file);
    pack(recorded, file);
    assertThat(file).isNotEmptyFile();
  }

  /** A recording as an archive. */
  static void pack(Path recording, Path archive) throws IOException {
    try (Recording from = Recording.open(recording);
        RecordingWriter to = RecordingWriter.create(archive)) {
      for (Exchange exchange : from.exchanges()) {
        to.write(exchange, House.ALICE);
      }
    }
  }
}
