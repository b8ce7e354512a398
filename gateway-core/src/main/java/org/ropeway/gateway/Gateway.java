package org.ropeway.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.ropeway.gateway.auth.OxAuthenticator;
import org.ropeway.gateway.auth.SignInWays;
import org.ropeway.gateway.auth.TrustedScheme;
import org.ropeway.gateway.auth.UserSessions;
import org.ropeway.gateway.auth.bearer.BearerScheme;
import org.ropeway.gateway.auth.kerberos.NegotiateScheme;
import org.ropeway.gateway.autodiscover.AutodiscoverService;
import org.ropeway.gateway.autodiscover.MapiUrls;
import org.ropeway.gateway.check.CheckPage;
import org.ropeway.gateway.config.GatewayConfig;
import org.ropeway.gateway.config.RecordingSettings;
import org.ropeway.gateway.config.SignIn;
import org.ropeway.gateway.emsmdb.EmsmdbServer;
import org.ropeway.gateway.emsmdb.SessionSetup;
import org.ropeway.gateway.ews.EwsService;
import org.ropeway.gateway.http.HttpServer;
import org.ropeway.gateway.http.Route;
import org.ropeway.gateway.mapihttp.MapiHttpEndpoints;
import org.ropeway.gateway.nspi.AddressBook;
import org.ropeway.gateway.ops.Metrics;
import org.ropeway.gateway.ops.MonitoringServer;
import org.ropeway.gateway.ops.Readiness;
import org.ropeway.gateway.ops.RecordingSwitch;
import org.ropeway.gateway.recording.Recorder;
import org.ropeway.gateway.recording.RecorderLimits;
import org.ropeway.gateway.tls.ServerCertificate;
import org.ropeway.gateway.tls.TlsContexts;
import org.ropeway.gateway.tls.TlsException;
import org.ropeway.ox.OxMemories;
import org.ropeway.ox.OxMemory;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.host.OxHosts;
import org.ropeway.store.Mailboxes;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.mail.MailLimits;
import org.ropeway.store.mailbox.OxMailboxes;
import org.ropeway.store.table.TableViews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running gateway: all its parts, wired here and nowhere else. */
public final class Gateway implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Gateway.class);
  private static final String STATE = "state.db";
  private static final Duration OX_SESSION_LINGER = Duration.ofMinutes(10);
  private static final Duration SWEEP = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final GatewayConfig config;
  private final Teardown teardown;
  private final Clock clock = Clock.systemUTC();
  private final Readiness readiness = new Readiness();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Metrics metrics;
  private final ServerCertificate certificate;
  private final OxMailboxes mailboxes;
  private final MapiHttpEndpoints endpoints;
  private final Recorder recorder;
  private final HttpServer server;

  private Gateway(GatewayConfig config, Teardown teardown) throws StartException {
    this.config = config;
    this.teardown = teardown;
    this.metrics = teardown.add(new Metrics());
    makeDataDirectory(config.dataDirectory());
    this.certificate = certificate(config);
    OxHosts hosts = new OxHosts();
    OxServer ox = teardown.add(OxServers.of(config, this::memory, hosts));
    UserSessions sessions = teardown.add(new UserSessions(OX_SESSION_LINGER, clock, metrics));
    OxAuthenticator authenticator =
        new OxAuthenticator(
            ox, config.device(), config.auth(), sessions, metrics, clock, ways(config, clock));
    this.mailboxes = teardown.add(mailboxes(config));
    AddressBook addressBook =
        new AddressBook(
            config.publicHost(), config.addressBook(), mailboxes.addressBookValues(), clock);
    this.endpoints = teardown.add(endpoints(addressBook));
    this.recorder = teardown.add(recorder());
    monitor();
    this.server = teardown.add(serve(routes(authenticator, sessions, addressBook)));
    keepHouse(sessions, addressBook);
    metrics.gauge("ropeway.connections", "Open connections", server::openConnections);
    metrics.gauge("ropeway.recording.lost", "Exchanges that could not be recorded", recorder::lost);
    metrics.gauge("ropeway.ox.sessions", "Users with an OX session", sessions::size);
    metrics.gauge(
        "ropeway.mailboxes.without.ox",
        "Open mailboxes that show what was known last, since OX cannot be asked",
        mailboxes::withoutOx);
    metrics.sessions(endpoints::contexts);
    metrics.hosts(hosts.all());
    readiness.enter(Readiness.State.READY);
    log.info("serving {} at port {}", urls().base(), port());
  }

  /** Starts a gateway, or says in one line why it cannot be started. */
  public static Gateway start(GatewayConfig config) throws StartException {
    Teardown teardown = new Teardown();
    try {
      return new Gateway(config, teardown);
    } catch (StartException | RuntimeException e) {
      teardown.close();
      throw e;
    }
  }

  /** Checks what can be checked without starting: the certificate and OX's authorities. */
  public static void check(GatewayConfig config) throws StartException {
    makeDataDirectory(config.dataDirectory());
    certificate(config);
    requireRecordable(config.recording());
    OxServers.of(config, OxMemories.volatileOnes(), new OxHosts()).close();
  }

  /** The address its clients know. */
  public String url() {
    return urls().base();
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** The certificate it shows. */
  public ServerCertificate certificate() {
    return certificate;
  }

  /** The mailboxes behind it. */
  public Mailboxes mailboxes() {
    return mailboxes;
  }

  /**
   * Takes no new connections, lets requests come to their end for the grace time, and ends the
   * rest.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    log.info("ending");
    readiness.enter(Readiness.State.ENDING);
    server.beginClose();
    awaitIdle();
    endpoints.close(); // has waiting clients answered while there still is a way to them
    teardown.close();
    log.info("ended");
  }

  private void awaitIdle() {
    long end = System.nanoTime() + config.shutdownGrace().toNanos();
    try {
      while (server.runningRequests() > 0 && System.nanoTime() < end) {
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // whoever ends us is in a hurry
    }
  }

  private static SignInWays ways(GatewayConfig config, Clock clock) {
    SignIn signIn = config.signIn();
    List<TrustedScheme> trusted = new ArrayList<>();
    signIn.kerberos().ifPresent(kerberos -> trusted.add(new NegotiateScheme(kerberos)));
    if (!signIn.bearer().isEmpty()) {
      trusted.add(new BearerScheme(signIn.bearer(), clock));
    }
    return new SignInWays(signIn.basic(), signIn.codePage(), trusted);
  }

  private MapiUrls urls() {
    return new MapiUrls(config.publicHost(), config.publicPort());
  }

  private List<Route> routes(
      OxAuthenticator authenticator, UserSessions sessions, AddressBook addressBook) {
    AutodiscoverService autodiscover =
        new AutodiscoverService(urls(), mailboxes, config.discovery());
    EwsService ews = new EwsService(mailboxes, addressBook, sessions, clock);
    return Stream.of(
            autodiscover.routes(authenticator),
            ews.routes(authenticator),
            endpoints.routes(authenticator),
            checkPage(authenticator))
        .flatMap(List::stream)
        .map(metrics::measured)
        .toList();
  }

  private List<Route> checkPage(OxAuthenticator authenticator) {
    return config.checkPage()
        ? new CheckPage(URI.create(urls().base()), this::here).routes(authenticator)
        : List.of();
  }

  /** Where it is reached on this machine, without a name server or proxy. */
  private URI here() {
    InetAddress address = config.listen().getAddress();
    InetAddress own = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
    return URI.create(new MapiUrls(own.getHostAddress(), port()).base());
  }

  private MapiHttpEndpoints endpoints(AddressBook addressBook) {
    TableViews views = teardown.add(new TableViews(config.sessions().tables()));
    SessionSetup setup =
        new SessionSetup(mailboxes, views, config.sessions().objects(), config.publicHost());
    return new MapiHttpEndpoints(
        new EmsmdbServer(setup),
        addressBook,
        new UserUrls(urls(), mailboxes),
        config.mapiHttp(),
        metrics,
        clock);
  }

  private Recorder recorder() throws StartException {
    RecordingSettings settings = config.recording();
    requireRecordable(settings);
    Recorder.Scope scope =
        switch (settings.whom()) {
          case NOBODY -> Recorder.Scope.CHOSEN;
          case EVERYBODY -> Recorder.Scope.EVERYBODY;
        };
    return new Recorder(settings.directory(), scope, RecorderLimits.of(settings.largest()), clock);
  }

  /** A recording that was asked for at the start is a reason not to start without. */
  private static void requireRecordable(RecordingSettings settings) throws StartException {
    if (settings.whom() == RecordingSettings.Whom.EVERYBODY) {
      Optional<String> obstacle = Recorder.obstacle(settings.directory());
      if (obstacle.isPresent()) {
        throw new StartException("recordings cannot be written: " + obstacle.get());
      }
    }
  }

  private HttpServer serve(List<Route> routes) throws StartException {
    int loops = Math.max(2, Runtime.getRuntime().availableProcessors());
    try {
      HttpServer.Setup setup =
          new HttpServer.Setup(
              TlsContexts.server(certificate), config.http(), routes, metrics.and(recorder), loops);
      return Listening.on(config.listen(), () -> HttpServer.listen(config.listen(), setup));
    } catch (TlsException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  private void monitor() throws StartException {
    InetSocketAddress address = config.monitoring();
    if (address != null) {
      teardown.add(
          Listening.on(
              address,
              () ->
                  MonitoringServer.listen(
                      address, metrics, readiness, List.of(RecordingSwitch.route(recorder)))));
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what fails is logged
  private void keepHouse(UserSessions sessions, AddressBook addressBook) {
    ScheduledExecutorService housekeeper =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("housekeeping").factory());
    teardown.add(housekeeper::shutdownNow);
    long pause = SWEEP.toMillis();
    housekeeper.scheduleWithFixedDelay(
        () -> {
          guarded(sessions::sweep);
          guarded(endpoints::sweep);
          guarded(addressBook::sweep);
        },
        pause,
        pause,
        TimeUnit.MILLISECONDS);
  }

  /** An exception would end all later runs. */
  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      log.error("housekeeping failed", e);
    }
  }

  private static void makeDataDirectory(Path directory) throws StartException {
    try {
      Files.createDirectories(directory);
      if (!Files.isWritable(directory)) {
        throw new StartException("the data directory " + directory + " cannot be written");
      }
    } catch (IOException e) {
      throw new StartException("the data directory " + directory + " cannot be made: " + e, e);
    }
  }

  private static ServerCertificate certificate(GatewayConfig config) throws StartException {
    try {
      return ServerCertificates.of(config.tls(), config.dataDirectory());
    } catch (TlsException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Asked for when somebody has logged in, not before. */
  private OxMemory memory(String user) {
    return mailboxes.memories().of(user);
  }

  private OxMailboxes mailboxes(GatewayConfig config) throws StartException {
    try {
      StoreLimits limits =
          StoreLimits.DEFAULT.withLocal(StoreLimits.Local.DEFAULT.allowing(config.allowed()));
      return OxMailboxes.open(
          config.dataDirectory().resolve(STATE), limits, MailLimits.DEFAULT, clock, metrics);
    } catch (IllegalStateException | UncheckedIOException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }
}
