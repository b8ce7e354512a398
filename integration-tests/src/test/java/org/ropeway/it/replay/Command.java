package org.ropeway.it.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.it.stage.House;

/**
 * A command in a process of its own, as a script has it.
 *
 * @param out what it printed
 * @param err what it complained of
 */
record Command(int exitCode, String out, String err) {
  private static final String MAIN = "org.ropeway.gateway.cli.Main";

  /** Plays a recording against the gateway of a house. */
  static Command run(String name, Path recording, House house)
      throws IOException, InterruptedException {
    return run(
        name,
        recording.toString(),
        "--url",
        ReplayStage.base(house).toString(),
        "--user",
        House.ALICE,
        "--password",
        House.PASSWORD);
  }

  /** Runs a command line. */
  static Command run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), MAIN));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).start();
    byte[] out = process.getInputStream().readAllBytes();
    byte[] err = process.getErrorStream().readAllBytes();
    return new Command(
        process.waitFor(),
        new String(out, StandardCharsets.UTF_8),
        new String(err, StandardCharsets.UTF_8));
  }
}
