package org.ropeway.it.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ropeway.gateway.Gateway;
import org.ropeway.gateway.StartException;
import org.ropeway.gateway.auth.AuthLimits;
import org.ropeway.gateway.client.ClientSettings;
import org.ropeway.gateway.config.GatewayConfig;
import org.ropeway.gateway.config.LogSettings;
import org.ropeway.gateway.config.OxBackend;
import org.ropeway.gateway.config.OxTenant;
import org.ropeway.gateway.config.RecordingSettings;
import org.ropeway.gateway.config.RecordingSettings.Whom;
import org.ropeway.gateway.config.SignIn;
import org.ropeway.gateway.config.TlsSource;
import org.ropeway.gateway.emsmdb.SessionLimits;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.mapihttp.MapiHttpLimits;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxServerConfig.Restraint;
import org.ropeway.ox.TrustedLogin;
import org.ropeway.ox.http.Polling;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;
import org.ropeway.store.Danger;

/** An OX stand-in and a gateway before it, on free ports, with data that goes with them. */
public final class House implements AutoCloseable {
  /** The user whose mailbox the tests fill. */
  public static final String ALICE = "alice@ox.test";

  /** Another user. */
  public static final String BOB = "bob@ox.test";

  /** The password of all users. */
  public static final String PASSWORD = "secret";

  /** The inbox as OX names it. */
  public static final String INBOX = "default0/INBOX";

  private static final long LARGEST = 64 << 20;
  private static final Polling QUICK =
      new Polling(Duration.ofMillis(100), Duration.ofMillis(400), Duration.ofMillis(200));

  /** How OX is asked where a test does not say: see CONTRIBUTING.md. */
  private static final OxBackend USUAL =
      Boolean.getBoolean("house.http-api")
          ? new OxBackend(OxBackend.Kind.HTTP_API, "", QUICK)
          : OxBackend.DEFAULT;

  private final Path directory;
  private final OxStandin ox;
  private final int port = FreePort.any();
  private final SessionLimits limits;
  private final OxBackend backend;
  private final Restraint restraint;
  private final boolean beside;
  private Optional<Path> recordings = Optional.empty();
  private Set<Danger> allowed = Set.of();
  private List<OxTenant> tenants = List.of();
  private SignIn signIn = SignIn.BASIC;
  private Optional<TrustedLogin> trusted = Optional.empty();
  private Gateway gateway;

  private House(
      Path directory,
      OxStandin ox,
      SessionLimits limits,
      OxBackend backend,
      Restraint restraint,
      boolean beside) {
    this.beside = beside;
    this.directory = directory;
    this.ox = ox;
    this.limits = limits;
    this.backend = backend;
    this.restraint = restraint;
    this.gateway = start();
  }

  /** Builds one; OX's mailboxes are empty. */
  public static House build(Consumer<OxStandin.Builder> more) {
    return build(more, SessionLimits.DEFAULT);
  }

  /** Builds one whose gateway allows a session so much. */
  public static House build(Consumer<OxStandin.Builder> more, SessionLimits limits) {
    return build(more, limits, USUAL, Restraint.DEFAULT);
  }

  /** Builds one whose gateway asks OX so. */
  public static House build(Consumer<OxStandin.Builder> more, OxBackend.Kind by) {
    return build(more, by, Restraint.DEFAULT);
  }

  /** Builds one whose gateway asks OX so, and spares it so. */
  public static House build(
      Consumer<OxStandin.Builder> more, OxBackend.Kind by, Restraint restraint) {
    return build(more, SessionLimits.DEFAULT, new OxBackend(by, "", QUICK), restraint);
  }

  private static House build(
      Consumer<OxStandin.Builder> more,
      SessionLimits limits,
      OxBackend backend,
      Restraint restraint) {
    try {
      Path directory = Files.createTempDirectory("ropeway-house");
      OxStandin.Builder builder =
          OxStandin.builder()
              .dataDirectory(directory.resolve("ox"))
              .user(new StandinUser(ALICE, PASSWORD, "Alice Anderson"))
              .user(new StandinUser(BOB, PASSWORD, "Bob Builder"));
      more.accept(builder);
      return new House(directory, builder.start(), limits, backend, restraint, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another gateway before the same OX, which it asks so; its data are its own. */
  public House beside(OxBackend.Kind by) {
    try {
      return new House(
          Files.createTempDirectory("ropeway-house"),
          ox,
          limits,
          new OxBackend(by, "", QUICK),
          restraint,
          true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Gateway start() {
    try {
      return Gateway.start(config());
    } catch (StartException e) {
      throw new IllegalStateException(e);
    }
  }

  private GatewayConfig config() {
    GatewayConfig config =
        new GatewayConfig(
                "localhost",
                port,
                directory.resolve("gateway"),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                new TlsSource.SelfSigned(List.of("localhost", "127.0.0.1")),
                OxServerConfig.of(ox.baseUrl()).withRestraint(restraint),
                "ropeway-test",
                AuthLimits.defaults(),
                HttpLimits.defaults(),
                MapiHttpLimits.defaults(),
                null,
                new LogSettings(LogSettings.Level.WARN, null),
                Duration.ofSeconds(2))
            .with(limits)
            .with(new OxBackend(backend.kind(), backend.apiPath(), backend.polling(), trusted))
            .with(signIn)
            .with(tenants)
            .allowing(allowed);
    return recordings
        .map(folder -> config.with(new RecordingSettings(folder, Whom.EVERYBODY, LARGEST)))
        .orElse(config);
  }

  /** OX. */
  public OxStandin ox() {
    return ox;
  }

  /** Whether the gateway asks OX by its HTTP API. */
  public boolean isByHttpApi() {
    return backend.kind() == OxBackend.Kind.HTTP_API;
  }

  /** What the stand-in calls an operation: a command of USM-JSON, or a module and its action. */
  public String operation(String command, String action) {
    return isByHttpApi() ? action : command;
  }

  /** The gateway. */
  public Gateway gateway() {
    return gateway;
  }

  /** Ends the gateway and starts it anew on the same data. */
  public void restartGateway() {
    gateway.close();
    gateway = start();
  }

  /** Ends the gateway and starts one that lets in what could do harm. */
  public void allow(Set<Danger> dangers) {
    allowed = dangers;
    restartGateway();
  }

  /** Ends the gateway and starts one that has users of these, too. */
  public void admit(List<OxTenant> others) {
    tenants = others;
    restartGateway();
  }

  /**
   * Ends the gateway and starts one where users sign in so, by the password that all have at OX.
   */
  public void signIn(SignIn otherwise) {
    signIn = otherwise;
    trusted = Optional.of(new TrustedLogin("%u", PASSWORD));
    restartGateway();
  }

  /** Ends the gateway and starts one that records everybody below a folder. */
  public void record(Path folder) {
    recordings = Optional.of(folder);
    restartGateway();
  }

  /** Where clients begin. */
  public URI url() {
    return URI.create("https://localhost:" + port + "/autodiscover/autodiscover.xml");
  }

  /** Puts the mails of a file or folder into a user's inbox; their number. */
  public long importMail(String user, Path path) {
    return ox.importMail(user, INBOX, path, (mails, others) -> {});
  }

  /** A session of a user who shows this. */
  public Outlook outlook(ClientSettings settings) {
    return Outlook.at(url(), settings);
  }

  /** A session of a user. */
  public Outlook outlook(String user) {
    return Outlook.at(url(), user, PASSWORD);
  }

  @Override
  public void close() {
    gateway.close();
    if (!beside) {
      ox.close();
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
