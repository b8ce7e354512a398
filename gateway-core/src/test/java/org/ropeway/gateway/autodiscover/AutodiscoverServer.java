package org.ropeway.gateway.autodiscover;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.gateway.auth.AuthLimits;
import org.ropeway.gateway.auth.AuthObserver;
import org.ropeway.gateway.auth.OxAuthenticator;
import org.ropeway.gateway.auth.UserSessions;
import org.ropeway.gateway.http.ExchangeObserver;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.http.HttpServer;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxUser;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.MailboxIdentities;
import org.ropeway.store.MailboxIdentity;

/** Autodiscover on a real socket, with the stand-in to ask about users. */
final class AutodiscoverServer implements AutoCloseable {
  static final String FOLDERS = "public@ox.test";
  static final MapiUrls URLS = new MapiUrls("mail.example.com", 443);

  private static final DiscoverySettings SETTINGS =
      new DiscoverySettings(
          Map.of(
              "moved.test",
              new Redirect.Url(URI.create("https://mail.moved.test/Autodiscover/Autodiscover.xml")),
              "renamed.test",
              new Redirect.Domain("ox.test")),
          true);

  private final OxStandin standin =
      OxStandin.builder()
          .user(new StandinUser("alice@ox.test", "secret", "Alice \"A\" <Anderson> & Söhne\u0001"))
          .user(new StandinUser("bob@ox.test", "secret", "Bob Builder"))
          .start();
  private final UsmOxServer ox = new UsmOxServer(OxServerConfig.of(standin.baseUrl()));
  private final UserSessions sessions =
      new UserSessions(Duration.ofMinutes(1), Clock.systemUTC(), AuthObserver.NONE);
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  AutodiscoverServer() {
    AuthLimits limits =
        new AuthLimits(
            10,
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            100);
    OxAuthenticator authenticator =
        new OxAuthenticator(ox, "test", limits, sessions, AuthObserver.NONE, Clock.systemUTC());
    server =
        HttpServer.listen(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new HttpServer.Setup(
                null,
                HttpLimits.defaults(),
                new AutodiscoverService(URLS, new Identities(userId("bob@ox.test")), SETTINGS)
                    .routes(authenticator),
                ExchangeObserver.NONE,
                1));
  }

  static MailboxIdentity identity(String tenant, String address, String displayName) {
    UUID id = UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
    MapiGuid guid = MapiGuid.parse(id.toString());
    return new MailboxIdentity(guid, guid, guid, address, displayName, LegacyDn.ofUser(address));
  }

  private int userId(String login) {
    OxSession session = ox.login(new OxCredentials(login, "secret"), "test");
    int id = session.user().id();
    session.close();
    return id;
  }

  /** Mailboxes of which bob's is shared with alice, who has public folders, too. */
  private record Identities(int bob) implements MailboxIdentities {
    @Override
    public MailboxIdentity identityOf(String tenant, String address, String displayName) {
      return identity(tenant, address, displayName);
    }

    @Override
    public Optional<MailboxIdentity> publicFolders(OxUser user) {
      return user.id() == bob ? Optional.empty() : Optional.of(identity("", FOLDERS, "Public"));
    }

    @Override
    public Set<Integer> sharers(OxUser user) {
      return user.id() == bob ? Set.of() : Set.of(bob);
    }
  }

  int port() {
    return server.port();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
        .timeout(Duration.ofSeconds(10));
  }

  /** A POST as Outlook sends it. */
  HttpRequest.Builder post(String body) {
    return request("/Autodiscover/Autodiscover.xml")
        .header("Authorization", basic("alice@ox.test", "secret"))
        .header("Content-Type", "text/xml; charset=utf-8")
        .header("X-MapiHttpCapability", "1")
        .header("X-AnchorMailbox", "alice@ox.test")
        .POST(BodyPublishers.ofString(body));
  }

  /** A request by SOAP, of alice. */
  HttpRequest.Builder soap(String body) {
    return request("/Autodiscover/Autodiscover.svc")
        .header("Authorization", basic("alice@ox.test", "secret"))
        .header("Content-Type", "text/xml; charset=utf-8")
        .POST(BodyPublishers.ofString(body));
  }

  /** Sends bytes that make up a request with alice's credentials, and reads to the end. */
  String raw(String requestLine, String rest) throws IOException {
    String head =
        requestLine
            + " HTTP/1.1\r\nHost: x\r\nAuthorization: "
            + basic("alice@ox.test", "secret")
            + "\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write((head + rest).getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  static String basic(String login, String password) {
    byte[] both = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  @Override
  public void close() {
    client.close();
    server.close();
    sessions.close();
    ox.close();
    standin.close();
  }
}
