package org.ropeway.it.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A gateway in a process of its own, which can be killed. */
public final class GatewayProcess implements AutoCloseable {
  private final List<String> command;
  private final Place place;
  private Process process;

  private GatewayProcess(List<String> command, Place place) throws IOException {
    this.command = command;
    this.place = place;
    this.process = launch();
  }

  /**
   * Where one runs.
   *
   * @param directory has its data
   * @param settings further lines of its configuration
   */
  public record Place(Path directory, int port, URI ox, List<String> settings) {
    /** At a port that is free. */
    public static Place of(Path directory, URI ox, List<String> settings) {
      return new Place(directory, FreePort.any(), ox, settings);
    }
  }

  /** Starts one with its data in a directory, and returns when it says that it is ready. */
  public static GatewayProcess start(Path directory, URI ox) throws IOException {
    return start(ofThisBuild(), Place.of(directory, ox, List.of()));
  }

  /** Starts one likewise by a command line, to which {@code serve} and its options are added. */
  public static GatewayProcess start(List<String> command, Place place) throws IOException {
    GatewayProcess started = new GatewayProcess(command, place);
    started.awaitReady();
    return started;
  }

  /**
   * The command line of this build, with the classes of this process; without the second JIT
   * compiler, for what is killed after seconds never earns back what that costs.
   */
  public static List<String> ofThisBuild() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        "org.ropeway.gateway.cli.Main");
  }

  private Process launch() throws IOException {
    Path config = place.directory().resolve("ropeway.conf");
    Files.writeString(
        config,
        """
        public-host = "localhost"
        data-directory = "data"
        listen.address = "127.0.0.1"
        listen.port = %d
        ox.base-url = "%s"
        monitoring.enabled = false
        log.level = warn
        %s
        """
            .formatted(place.port(), place.ox(), String.join("\n", place.settings())));
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("serve", "--config", config.toString()));
    return new ProcessBuilder(all)
        .redirectError(ProcessBuilder.Redirect.appendTo(place.directory().resolve("log").toFile()))
        .start();
  }

  private void awaitReady() throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("ready")) {
        return;
      }
    }
    throw new IllegalStateException("it did not start: " + log());
  }

  /** Where clients begin. */
  public URI url() {
    return URI.create("https://localhost:" + place.port() + "/autodiscover/autodiscover.xml");
  }

  /** Kills it as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Starts it anew on what it left behind. */
  public void restart() throws IOException {
    process = launch();
    awaitReady();
  }

  /** The memory it has of the machine. */
  public long residentBytes() throws IOException {
    return memory("VmRSS:");
  }

  /** The most it ever had. */
  public long mostResidentBytes() throws IOException {
    return memory("VmHWM:");
  }

  private long memory(String which) throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith(which)) {
        return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IOException("no " + which + " in " + status);
  }

  /** How many files and connections it has open. */
  public int openFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
      return (int) files.count();
    }
  }

  /** The processor time it has used; zero where the system does not tell. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What it said of warnings and errors. */
  public String log() throws IOException {
    return Files.readString(place.directory().resolve("log"));
  }

  @Override
  public void close() {
    kill();
  }
}
