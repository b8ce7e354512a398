package org.ropeway.gateway.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ropeway.gateway.Gateway;
import org.ropeway.gateway.StartException;
import org.ropeway.gateway.auth.AuthLimits;
import org.ropeway.gateway.config.GatewayConfig;
import org.ropeway.gateway.config.LogSettings;
import org.ropeway.gateway.config.TlsSource;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.mapihttp.MapiHttpLimits;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;
import org.ropeway.standin.StoredMail;

/** OX and a gateway that listens on all addresses of this machine, and doctor's runs there. */
public final class Stage implements AutoCloseable {
  /** The user whose way is gone. */
  public static final String ALICE = "alice@ox.test";

  /** Of all users. */
  public static final String PASSWORD = "secret";

  private static final AuthLimits AUTH =
      new AuthLimits(
          3,
          Duration.ofMinutes(1),
          Duration.ofMinutes(1),
          Duration.ZERO,
          Duration.ofSeconds(5),
          Duration.ofMillis(1),
          100);

  final OxStandin ox;
  final GatewayConfig config;

  /** The gateway. */
  public final Gateway gateway;

  final List<StepResult> heard = new ArrayList<>();
  private Consumer<StepResult> onStep = step -> {};
  private Consumer<String> onProgress = text -> {};

  Stage(Path directory) throws IOException, StartException {
    this(directory, "localhost");
  }

  /** One whose gateway says that it is at a name. */
  public Stage(Path directory, String publicHost) throws IOException, StartException {
    ox =
        OxStandin.builder()
            .user(new StandinUser(ALICE, PASSWORD, "Alice Anderson"))
            .user(new StandinUser("bob@ox.test", PASSWORD, "Bob Builder"))
            .start();
    config = config(directory, publicHost, "test");
    gateway = Gateway.start(config);
  }

  /** The configuration of another gateway before the same OX. */
  public GatewayConfig beside(Path directory) throws IOException {
    return config(directory, "localhost", "beside");
  }

  private GatewayConfig config(Path directory, String publicHost, String device)
      throws IOException {
    int port = freePort();
    return new GatewayConfig(
        publicHost,
        port,
        directory.resolve("gateway"),
        new InetSocketAddress(port),
        new TlsSource.SelfSigned(List.of(publicHost)),
        OxServerConfig.of(ox.baseUrl()),
        device,
        AUTH,
        HttpLimits.defaults(),
        MapiHttpLimits.defaults(),
        null,
        new LogSettings(LogSettings.Level.WARN, null),
        Duration.ofSeconds(2));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Puts an unread mail into alice's inbox. */
  public StoredMail deliver(String subject, String attachment) {
    String mail =
        """
        From: Bob Builder <bob@ox.test>
        To: Alice Anderson <alice@ox.test>
        Subject: %s
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/html; charset=utf-8

        <p>Hello</p>
        %s
        --b--
        """
            .formatted(subject, attachment);
    return ox.deliver(ALICE, mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** An attachment of ten bytes. */
  static String attachment(String name) {
    return """
    --b
    Content-Type: application/octet-stream
    Content-Disposition: attachment; filename=%s
    Content-Transfer-Encoding: base64

    MDEyMzQ1Njc4OQ==\
    """
        .formatted(name);
  }

  /** Has something done when a step ends. */
  Stage onStep(String step, Runnable work) {
    onStep =
        result -> {
          if (result.step().equals(step)) {
            work.run();
          }
        };
    return this;
  }

  /** Has something done with what a step tells of itself. */
  Stage onProgress(Consumer<String> work) {
    onProgress = work;
    return this;
  }

  DoctorOptions options() {
    return options(ALICE, PASSWORD, gateway.url());
  }

  static DoctorOptions options(String email, String password, String url) {
    return new DoctorOptions(
        email, email, password, Optional.of(URI.create(url)), Optional.empty());
  }

  /** Alice's run. */
  List<StepResult> run() {
    return run(options());
  }

  List<StepResult> run(DoctorOptions options) {
    heard.clear();
    DoctorListener listener =
        new DoctorListener() {
          @Override
          public void underWay(StepProgress progress) {
            onProgress.accept(progress.step() + ": " + progress.text());
          }

          @Override
          public void ended(StepResult result) {
            heard.add(result);
            onStep.accept(result);
          }
        };
    return new Doctor(options, listener).run();
  }

  @Override
  public void close() {
    gateway.close();
    ox.close();
  }
}
