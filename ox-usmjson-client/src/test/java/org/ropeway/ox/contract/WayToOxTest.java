package org.ropeway.ox.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMemories;
import org.ropeway.ox.OxNewMail;
import org.ropeway.ox.OxPing;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.http.HttpOxServer;
import org.ropeway.ox.http.Polling;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/** OX below a path, over a proxy, with TLS and without: reading, writing and news go that way. */
@Timeout(60)
class WayToOxTest {
  private static final String INBOX = "default0/INBOX";
  private static final String PREFIX = "/groups/mail";
  private static final char[] SECRET = "secret".toCharArray();

  /** Nothing but the websocket tells of news in time. */
  private static final Polling RARE =
      new Polling(Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMinutes(5));

  private static OxStandin ox;

  @BeforeAll
  static void begin() {
    ox =
        OxStandin.builder()
            .minPing(Duration.ofMillis(100))
            .user(new StandinUser("alice@ox.test", "secret", "Alice Anderson"))
            .start();
  }

  @AfterAll
  static void end() {
    ox.close();
  }

  private static OxServer server(StandinStage.Interface by, OxServerConfig config) {
    return switch (by) {
      case USM -> new UsmOxServer(config);
      case HTTP -> new HttpOxServer(config, OxMemories.volatileOnes(), RARE);
    };
  }

  private static Optional<OxServerConfig.Proxy> over(Waypoint proxy) {
    return Optional.of(new OxServerConfig.Proxy("localhost", proxy.port()));
  }

  @ParameterizedTest
  @EnumSource
  void belowAPath(StandinStage.Interface by) throws Exception {
    ServerSocketFactory plain = ServerSocketFactory.getDefault();
    try (Waypoint front = Waypoint.front(plain, PREFIX, ox.baseUrl())) {
      URI address = URI.create("http://localhost:" + front.port() + PREFIX);
      play(by, OxServerConfig.of(address));
      assertThat(front.asked()).allMatch(line -> line.split(" ")[1].startsWith(PREFIX + "/"));
      assertWebSocket(by, front);
    }
  }

  @ParameterizedTest
  @EnumSource
  void overAProxy(StandinStage.Interface by) throws Exception {
    try (Waypoint proxy = Waypoint.proxy()) {
      play(by, OxServerConfig.of(ox.baseUrl()).withProxy(over(proxy)));
      List<String> connects =
          proxy.asked().stream().filter(line -> line.startsWith("CONNECT")).toList();
      assertThat(proxy.asked())
          .hasSizeGreaterThan(5)
          .filteredOn(line -> !connects.contains(line))
          .allMatch(line -> line.split(" ")[1].startsWith(ox.baseUrl() + "/"));
      assertThat(connects).hasSize(by == StandinStage.Interface.HTTP ? 1 : 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void belowAPathWithTlsOverAProxy(StandinStage.Interface by, @TempDir Path directory)
      throws Exception {
    KeyStore keys = keys(directory);
    try (Waypoint front = Waypoint.front(tls(keys), PREFIX, ox.baseUrl());
        Waypoint proxy = Waypoint.proxy()) {
      URI address = URI.create("https://localhost:" + front.port() + PREFIX + "/");
      play(
          by,
          OxServerConfig.of(address)
              .withTrust(new OxServerConfig.Trust.Authorities(pem(keys.getCertificate("ox"))))
              .withProxy(over(proxy)));
      assertThat(proxy.asked())
          .isNotEmpty()
          .allMatch(line -> line.equals("CONNECT localhost:" + front.port()));
      assertThat(front.asked()).allMatch(line -> line.split(" ")[1].startsWith(PREFIX + "/"));
      assertWebSocket(by, front);
    }
  }

  private static void assertWebSocket(StandinStage.Interface by, Waypoint front) {
    assertThat(front.asked())
        .filteredOn(line -> line.startsWith("GET " + PREFIX + "/socket.io/appsuite/?"))
        .hasSize(by == StandinStage.Interface.HTTP ? 1 : 0);
  }

  /** Stores a mail, reads it, and is told of another one. */
  private static void play(StandinStage.Interface by, OxServerConfig config) throws Exception {
    byte[] text = "From: a@example.org\r\nSubject: one\r\n\r\nx\r\n".getBytes(US_ASCII);
    try (OxServer server = server(by, config);
        OxSession session = server.login(new OxCredentials("alice", "secret"), "outlook-1")) {
      OxChanges<OxFolder> folders = session.syncFolders(null, 0);
      String inbox =
          folders.created().stream()
              .filter(folder -> folder.id().equals(INBOX))
              .map(OxFolder::uuid)
              .findFirst()
              .orElseThrow();
      OxChanges<OxMail> before = session.syncMails(inbox, null, 0);
      OxNewMail mail = new OxNewMail(UUID.randomUUID().toString(), text, 0, 0, List.of(), null);
      OxChanges<OxMail> after = session.createMail(inbox, before.state(), mail, 0).changes();
      assertThat(session.loadMail(inbox, mail.uuid())).isEqualTo(text);
      ox.resetRequestCounts();
      CompletableFuture<OxPing> ping =
          CompletableFuture.supplyAsync(
              () ->
                  session.ping(
                      Map.of(inbox, after.state()), folders.state(), Duration.ofMinutes(1)),
              task -> Thread.ofVirtual().start(task));
      // A second look there is only once the websocket is open.
      await()
          .until(() ->
              by == StandinStage.Interface.HTTP
                  ? ox.requestCount("multiple") >= 2
                  : ox.requestCount("ping") == 1);
      ox.deliver("alice", text);
      assertThat(ping.get(20, TimeUnit.SECONDS).changedFolderUuids()).containsExactly(inbox);
    }
  }

  private static ServerSocketFactory tls(KeyStore keys) throws Exception {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, SECRET);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context.getServerSocketFactory();
  }

  /** Keys and a certificate of this machine's own name, by the tool that each JDK has. */
  private static KeyStore keys(Path directory) throws Exception {
    Path file = directory.resolve("keys.p12");
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(
        List.of(
            "-genkeypair -keyalg EC -alias ox -dname CN=localhost -ext san=dns:localhost -validity"
                .split(" ")));
    command.addAll(List.of("2", "-storepass", new String(SECRET), "-keystore", file.toString()));
    Process tool = new ProcessBuilder(command).start();
    assertThat(tool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, SECRET);
    }
    return keys;
  }

  private static String pem(Certificate certificate) throws Exception {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }
}
