package org.ropeway.gateway.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ropeway.gateway.Gateway;
import org.ropeway.gateway.StartException;
import org.ropeway.gateway.auth.AuthLimits;
import org.ropeway.gateway.config.GatewayConfig;
import org.ropeway.gateway.config.LogSettings;
import org.ropeway.gateway.config.RecordingSettings;
import org.ropeway.gateway.config.TlsSource;
import org.ropeway.gateway.doctor.Doctor;
import org.ropeway.gateway.doctor.DoctorListener;
import org.ropeway.gateway.doctor.DoctorOptions;
import org.ropeway.gateway.doctor.StepResult;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.mapihttp.MapiHttpLimits;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/** A whole gateway before an OX stand-in, that is or may be recorded, with doctor as its client. */
public final class RecordedDoctor implements AutoCloseable {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final StandinUser user;
  private final OxStandin standin;
  private final Gateway gateway;
  private final int port;
  private final int monitoring;

  private RecordedDoctor(
      StandinUser user, OxStandin standin, Gateway gateway, int port, int monitoring) {
    this.user = user;
    this.standin = standin;
    this.gateway = gateway;
    this.port = port;
    this.monitoring = monitoring;
  }

  /** Starts; the user of the doctor is the first. */
  public static RecordedDoctor start(
      Path directory, RecordingSettings recording, StandinUser... users)
      throws IOException, StartException {
    OxStandin.Builder builder = OxStandin.builder();
    for (StandinUser user : users) {
      builder.user(user);
    }
    OxStandin standin = builder.start();
    int port = freePort();
    int monitoring = freePort();
    GatewayConfig config =
        new GatewayConfig(
            "localhost",
            port,
            directory.resolve("data"),
            new InetSocketAddress(LOOPBACK, port),
            new TlsSource.SelfSigned(List.of("localhost")),
            OxServerConfig.of(standin.baseUrl()),
            "test",
            AuthLimits.defaults(),
            HttpLimits.defaults(),
            MapiHttpLimits.defaults(),
            new InetSocketAddress(LOOPBACK, monitoring),
            new LogSettings(LogSettings.Level.WARN, null),
            Duration.ofSeconds(2));
    Gateway gateway = Gateway.start(config.with(recording));
    return new RecordedDoctor(users[0], standin, gateway, port, monitoring);
  }

  /** Everybody is recorded below a directory. */
  public static RecordingSettings everybody(Path directory) {
    return new RecordingSettings(directory, RecordingSettings.Whom.EVERYBODY, 1 << 30);
  }

  /** OX. */
  public OxStandin standin() {
    return standin;
  }

  /** The port of the gateway. */
  public int port() {
    return port;
  }

  /** The port of its monitoring. */
  public int monitoring() {
    return monitoring;
  }

  /** Lets the doctor go all its way; how far it came. */
  public List<StepResult> run() {
    DoctorOptions options =
        new DoctorOptions(
            user.email(),
            user.email(),
            user.password(),
            Optional.of(URI.create("https://localhost:" + port)),
            Optional.empty());
    return new Doctor(options, DoctorListener.NONE).run();
  }

  /** The folder of the only recording of a user. */
  public static Path folderOf(Path recordings, String user) {
    try (Stream<Path> folders = Files.list(recordings)) {
      return folders
          .filter(f -> f.getFileName().toString().startsWith(user + "-"))
          .toList()
          .getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the gateway, which writes what is to be written. */
  @Override
  public void close() {
    gateway.close();
    standin.close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
      return socket.getLocalPort();
    }
  }
}
