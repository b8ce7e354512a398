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
import java.util.Optional;
import java.util.stream.Stream;
import org.ropeway.gateway.Gateway;
import org.ropeway.gateway.StartException;
import org.ropeway.gateway.Teardown;
import org.ropeway.gateway.auth.AuthLimits;
import org.ropeway.gateway.config.GatewayConfig;
import org.ropeway.gateway.config.LogSettings;
import org.ropeway.gateway.config.RecordingSettings;
import org.ropeway.gateway.config.RecordingSettings.Whom;
import org.ropeway.gateway.config.TlsSource;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.mapihttp.MapiHttpLimits;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;
import org.ropeway.standin.seed.DemoMailbox;
import org.ropeway.store.Mailbox;

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
   * @param host by which other machines know this one; empty if only this one is to be served
   * @param data keeps everything; empty for a directory that goes with the demo
   * @param mail goes into alice's inbox
   * @param record where everybody is recorded
   */
  record Settings(
      int port,
      String password,
      Optional<String> host,
      Optional<Path> data,
      Optional<Path> mail,
      Optional<Path> record) {
    /** For programs: a free port, on this machine only, and nothing kept. */
    static Settings plain(String password) {
      return new Settings(
          0, password, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private InetAddress listen() {
      return host.isEmpty()
          ? InetAddress.getLoopbackAddress()
          : new InetSocketAddress(0).getAddress();
    }
  }

  private Demo(Settings settings, Progress progress, Teardown teardown) throws StartException {
    this.settings = settings;
    this.progress = progress;
    this.teardown = teardown;
    this.port = freePort();
    Path directory = directory();
    this.standin = teardown.add(standin(directory.resolve("ox")));
    boolean filled = fill(directory);
    GatewayConfig config = recorded(config(directory));
    this.gateway = teardown.add(Gateway.start(config));
    if (filled) {
      readMailboxes(config);
    }
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
    try {
      if (settings.data().isPresent()) {
        return Files.createDirectories(settings.data().get());
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

  /** Whether OX has mails now that it did not have before. */
  private boolean fill(Path directory) throws StartException {
    boolean empty = inbox(ALICE) == 0;
    if (empty) {
      progress.now("filling the mailboxes");
      DemoMailbox.fill(standin.mailboxes(), Clock.systemUTC(), SEED);
    }
    boolean imported = false;
    if (settings.mail().isPresent()) {
      Path mail = settings.mail().get().toAbsolutePath().normalize();
      imported = importOnce(mail, directory.resolve("imported"));
    }
    return empty || imported;
  }

  /** The same command with the same data shall not double the mails. */
  private boolean importOnce(Path mail, Path memory) throws StartException {
    try {
      if (!Files.isReadable(mail)) {
        throw new StartException("there is no mail to read at " + mail);
      }
      if (Files.exists(memory) && Files.readAllLines(memory).contains(mail.toString())) {
        progress.done(mail + " was imported before");
        return false;
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
      return count > 0;
    } catch (IOException | UncheckedIOException e) {
      throw new StartException(mail + " cannot be imported: " + e, e);
    }
  }

  /** The first synchronisation, done before anybody looks. */
  private void readMailboxes(GatewayConfig config) throws StartException {
    try (OxServer ox = new UsmOxServer(config.ox())) {
      for (String user : List.of(ALICE, BOB)) {
        OxCredentials credentials = new OxCredentials(user, settings.password());
        try (OxSession session = ox.login(credentials, config.device());
            Mailbox mailbox = gateway.mailboxes().open(session)) {
          FirstReading.of(mailbox, standin.mailboxes().total(user), progress);
        }
      }
    } catch (OxException e) {
      throw new StartException("the mailboxes cannot be read: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("interrupted", e);
    }
  }

  private GatewayConfig config(Path directory) {
    String host = settings.host().orElse("localhost");
    return new GatewayConfig(
        host,
        port,
        directory.resolve("gateway"),
        new InetSocketAddress(settings.listen(), port),
        new TlsSource.SelfSigned(Stream.of(host, "localhost", "127.0.0.1").distinct().toList()),
        OxServerConfig.of(standin.baseUrl()),
        "ropeway-demo",
        AuthLimits.defaults(),
        HttpLimits.defaults(),
        MapiHttpLimits.defaults(),
        null,
        new LogSettings(LogSettings.Level.WARN, null),
        Duration.ofSeconds(2));
  }

  private GatewayConfig recorded(GatewayConfig config) {
    return settings
        .record()
        .map(to ->
            config.with(
                new RecordingSettings(
                    to.toAbsolutePath(), Whom.EVERYBODY, config.recording().largest())))
        .orElse(config);
  }

  /**
   * The port itself, or any free one for 0. It is looked at before all else, so that nobody waits
   * for an import in vain.
   */
  private int freePort() throws StartException {
    int wanted = settings.port();
    try (ServerSocket socket = new ServerSocket(wanted, 1, settings.listen())) {
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
