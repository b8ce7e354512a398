package org.ropeway.gateway.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.Gateway;
import org.ropeway.gateway.StartException;
import org.ropeway.gateway.Teardown;
import org.ropeway.gateway.auth.AuthLimits;
import org.ropeway.gateway.config.GatewayConfig;
import org.ropeway.gateway.config.LogSettings;
import org.ropeway.gateway.config.TlsSource;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.mapihttp.MapiHttpLimits;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;
import org.ropeway.standin.seed.DemoMailbox;

/** An OX stand-in with two mailboxes that look like real ones, and a gateway before it. */
final class Demo implements AutoCloseable {
  static final String ALICE = "alice@ox.test";
  static final String BOB = "bob@ox.test";
  private static final String INBOX = "default0/INBOX";
  private static final int SEED = 42;

  private final Settings settings;
  private final int port;
  private final Progress progress;
  private final Teardown teardown;
  private final OxStandin standin;
  private final Gateway gateway;

  /**
   * What the demo is to be.
   *
   * @param port of the gateway; 0 for a free one
   * @param password of all users
   * @param data keeps everything; null for a directory that goes with the demo
   * @param mail goes into alice's inbox; null for none
   */
  record Settings(int port, String password, @Nullable Path data, @Nullable Path mail) {}

  private Demo(Settings settings, Progress progress, Teardown teardown) throws StartException {
    this.settings = settings;
    this.progress = progress;
    this.teardown = teardown;
    this.port = freePort(settings.port());
    Path directory = directory();
    this.standin = teardown.add(standin(directory.resolve("ox")));
    fill(directory);
    this.gateway = teardown.add(Gateway.start(config(directory)));
  }

  /** Starts it. */
  static Demo start(Settings settings, Progress progress) throws StartException {
    Teardown teardown = new Teardown();
    try {
      return new Demo(settings, progress, teardown);
    } catch (StartException | RuntimeException e) {
      teardown.close();
      throw e;
    }
  }

  /** The gateway. */
  Gateway gateway() {
    return gateway;
  }

  /** The port that takes mails for the users by SMTP, on loopback. */
  int smtpPort() {
    return standin.smtpPort().orElseThrow();
  }

  /** Number of mails in a user's inbox. */
  long inbox(String user) {
    return standin.mailboxes().count(user, INBOX);
  }

  @Override
  public void close() {
    teardown.close();
  }

  private Path directory() throws StartException {
    Path data = settings.data();
    try {
      if (data != null) {
        Files.createDirectories(data);
        return data;
      }
      Path made = Files.createTempDirectory("ropeway-demo");
      teardown.add(() -> delete(made));
      return made;
    } catch (IOException e) {
      throw new StartException("the data directory cannot be made: " + e, e);
    }
  }

  private OxStandin standin(Path directory) throws StartException {
    try {
      OxStandin.Builder builder = OxStandin.builder().dataDirectory(directory).smtpPort(0);
      List<StandinUser> users = DemoMailbox.users(settings.password());
      users.forEach(builder::user);
      return builder.start();
    } catch (UncheckedIOException e) {
      throw new StartException("the OX stand-in cannot start in " + directory + ": " + e, e);
    }
  }

  private void fill(Path directory) throws StartException {
    if (inbox(ALICE) == 0) {
      progress.now("filling the mailboxes");
      DemoMailbox.fill(standin.mailboxes(), Clock.systemUTC(), SEED);
    }
    Path mail = settings.mail();
    if (mail != null) {
      importOnce(mail.toAbsolutePath().normalize(), directory.resolve("imported"));
    }
  }

  /** The same command with the same data shall not double the mails. */
  private void importOnce(Path mail, Path memory) throws StartException {
    try {
      if (!Files.isReadable(mail)) {
        throw new StartException("there is no mail to read at " + mail);
      }
      if (Files.exists(memory) && Files.readAllLines(memory).contains(mail.toString())) {
        progress.done(mail + " was imported before");
        return;
      }
      long[] skipped = new long[1];
      long count =
          standin.importMail(
              ALICE,
              INBOX,
              mail,
              (mails, others) -> {
                skipped[0] = others;
                progress.now("importing: " + mails + " mails");
              });
      progress.done(
          count
              + " mails imported for "
              + ALICE
              + (skipped[0] == 0 ? "" : ", " + skipped[0] + " files left out that are no mails"));
      Files.writeString(
          memory,
          mail + System.lineSeparator(),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException | UncheckedIOException e) {
      throw new StartException(mail + " cannot be imported: " + e, e);
    }
  }

  private GatewayConfig config(Path directory) {
    return new GatewayConfig(
        "localhost",
        port,
        directory.resolve("gateway"),
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        new TlsSource.SelfSigned(List.of("localhost", "127.0.0.1")),
        OxServerConfig.of(standin.baseUrl()),
        "ropeway-demo",
        AuthLimits.defaults(),
        HttpLimits.defaults(),
        MapiHttpLimits.defaults(),
        null,
        new LogSettings(LogSettings.Level.WARN, null),
        Duration.ofSeconds(2));
  }

  /**
   * The port itself, or any free one for 0. It is looked at before all else, so that nobody waits
   * for an import in vain.
   */
  private static int freePort(int wanted) throws StartException {
    try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StartException(
          "port " + wanted + " cannot be had (" + e.getMessage() + "); take another with --port",
          e);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
