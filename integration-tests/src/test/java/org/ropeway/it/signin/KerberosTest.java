package org.ropeway.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.gateway.auth.TrustedScheme.Finding;
import org.ropeway.gateway.auth.kerberos.KerberosSettings;
import org.ropeway.gateway.auth.kerberos.NegotiateScheme;
import org.ropeway.gateway.client.ClientSettings;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.gateway.config.SignIn;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.RawMapi;
import org.ropeway.standin.StandinUser;

/** Kerberos tickets of a real KDC, shown by curl ([RFC 4559]) before the trusted login at OX. */
class KerberosTest {
  private static final String CAROL = "carol@ox.test";
  private static final String BASIC = "Basic realm=\"Ropeway\", charset=\"UTF-8\"";
  private static final Pattern STATUS = Pattern.compile("< HTTP/1\\.1 (\\d+)");
  private static final Pattern SENT = Pattern.compile("> Authorization: (Negotiate \\S+)");
  private static final Pattern CHALLENGE = Pattern.compile("< WWW-Authenticate: (.*?)\\s*\n");
  private static final HttpClient HTTP = ClientTls.trusting();

  @TempDir private static Path directory;
  private static Kdc kdc;
  private static Path keytab;
  private static House house;

  @BeforeAll
  static void build() throws Exception {
    kdc =
        new Kdc(
            directory,
            List.of("Alice", "bob", "nobody", "alice/admin"),
            List.of("HTTP/localhost", "HTTP/other.test", "host/localhost"));
    keytab = kdc.keytab(List.of("HTTP/localhost", "host/localhost"));
    kdc.keytab(List.of("HTTP/other.test"));
    house = House.build(b -> b.user(new StandinUser(CAROL, "her own", "Carol")));
    KerberosSettings settings = new KerberosSettings(keytab, Map.of(Kdc.REALM, "ox.test"));
    house.signIn(SignIn.BASIC.with(settings));
  }

  @AfterAll
  static void end() throws Exception {
    house.close();
    kdc.close();
  }

  private static URI mailStore() {
    return house.url().resolve("/mapi/emsmdb/?MailboxId=x@ox.test");
  }

  /** What curl says of the requests it makes for whoever logged in last. */
  private static String curl(String... more) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("curl", "-svk", "--http1.1", "--negotiate", "-u", ":", "-H"));
    command.add("Content-Type: application/mapi-http");
    command.addAll(
        List.of("-H", "X-RequestType: PING", "-H", "X-RequestId: " + RawMapi.REQUEST_ID));
    command.addAll(List.of("-H", "X-ClientInfo: " + RawMapi.CLIENT_INFO));
    if (!List.of(more).contains("--data")) {
      command.addAll(List.of("--data", ""));
    }
    command.addAll(List.of(more));
    return kdc.run("", command.toArray(String[]::new));
  }

  private static List<String> all(Pattern pattern, String said) {
    return pattern.matcher(said).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static HttpResponse<byte[]> ask(String authorization) {
    return ask(HTTP, authorization);
  }

  private static HttpResponse<byte[]> ask(HttpClient by, String authorization) {
    ClientSettings settings = ClientSettings.authorized(by, House.ALICE, authorization);
    return RawMapi.ping(mailStore(), settings, Map.of()).join();
  }

  private static void assertRefused(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Negotiate", BASIC);
    assertThat(answer.body()).isEmpty();
  }

  private static void assertRefused(String said) {
    assertThat(all(STATUS, said)).isNotEmpty().containsOnly("401");
    assertThat(all(SENT, said)).isNotEmpty();
    assertThat(all(CHALLENGE, said)).containsOnly("Negotiate", BASIC);
  }

  /** The user is let in, the server proves who it is, and nobody else can use what was sent. */
  @Test
  void aTicketIsGoodOnce() throws Exception {
    kdc.login("Alice");
    String said = curl(mailStore().toString());
    assertThat(all(STATUS, said)).endsWith("200");
    List<String> answers = all(CHALLENGE, said);
    assertThat(answers.getLast()).startsWith("Negotiate ").hasSizeGreaterThan(100);
    assertRefused(ask(all(SENT, said).getLast()));
  }

  @Test
  void whoseTicketItIs() throws Exception {
    kdc.login("bob");
    String request =
        """
        <Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006">
        <Request><EMailAddress>bob@ox.test</EMailAddress><AcceptableResponseSchema>
        http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a
        </AcceptableResponseSchema></Request></Autodiscover>\
        """
            .replace("\n", "");
    String said =
        curl(
            "-H",
            "Content-Type: text/xml",
            "-H",
            "X-MapiHttpCapability: 1",
            "--data",
            request,
            house.url().toString());
    assertThat(said).contains("<DisplayName>Bob Builder</DisplayName>");
  }

  /** Each request is judged by itself: what was right for one says nothing of the next. */
  @Test
  void aConnectionIsNobodys() throws Exception {
    kdc.login("Alice");
    String said =
        curl(
            "--data",
            "",
            mailStore().toString(),
            "--next",
            "-svk",
            "--http1.1",
            "--data",
            "",
            mailStore().toString());
    assertThat(said).contains("Re-using existing connection");
    assertThat(all(STATUS, said)).endsWith("200", "401");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "alice/admin"})
  void whoIsNoUserOfOx(String principal) throws Exception {
    kdc.login(principal);
    assertRefused(curl(mailStore().toString()));
  }

  @Test
  void ticketsForOtherServices() throws Exception {
    kdc.login("Alice");
    assertRefused(curl("--service-name", "host", mailStore().toString()));
    int port = house.url().getPort();
    assertRefused(
        curl(
            "--resolve",
            "other.test:" + port + ":127.0.0.1",
            "https://other.test:" + port + mailStore().getPath()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "TlRMTVNTUAABAAAAB4IIogAAAAAAAAAAAAAAAAAAAAA=", "YIIBAAYGKwYBBQUC", "AAAA"})
  void whatIsNoToken(String token) {
    assertRefused(ask("Negotiate " + token));
  }

  @Test
  void nothingIsAskedFor() {
    assertRefused(ask("Negotiate"));
    assertRefused(ask("NTLM TlRMTVNTUAABAAAA"));
  }

  /**
   * A client that offers something else first and shows its ticket in the second step ([RFC 4178]
   * 4.2.2), on the connection it began on.
   */
  @Test
  void aTicketMayComeInTheSecondStep() throws Exception {
    kdc.login("Alice");
    byte[] ticket = Negotiation.ticket(token());
    NegotiateScheme scheme =
        new NegotiateScheme(new KerberosSettings(keytab, Map.of(Kdc.REALM, "ox.test")));
    assertThat(scheme.judge(Negotiation.second(ticket), "connection"))
        .as("nothing was begun")
        .isInstanceOf(Finding.Wrong.class);
    assertThat(scheme.judge(Negotiation.first(), "connection"))
        .isInstanceOfSatisfying(
            Finding.Further.class,
            further -> assertThat(further.challenge()).startsWith("Negotiate o"));
    assertThat(scheme.judge(Negotiation.second(ticket), "another"))
        .isInstanceOf(Finding.Wrong.class);
    assertThat(scheme.judge(Negotiation.second(ticket), "connection"))
        .isInstanceOfSatisfying(
            Finding.Proven.class, proven -> assertThat(proven.login()).isEqualTo(House.ALICE));
    assertThat(scheme.judge(Negotiation.second(ticket), "connection"))
        .as("it is over")
        .isInstanceOf(Finding.Wrong.class);
  }

  /** The first step is answered by 401 and nothing but the way on; the second lets in. */
  @Test
  void twoStepsOnOneConnection() throws Exception {
    kdc.login("Alice");
    String second = "Negotiate " + Negotiation.second(Negotiation.ticket(token()));
    assertRefused(ask(second));
    HttpClient client = ClientTls.trusting();
    HttpResponse<byte[]> answer = ask(client, "Negotiate " + Negotiation.first());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().allValues("WWW-Authenticate"))
        .singleElement()
        .satisfies(further -> assertThat(further).startsWith("Negotiate o"));
    assertThat(ask(client, second).statusCode()).isEqualTo(200);
    assertRefused(ask(client, second));
  }

  @Test
  void passwordsGoOn() {
    ClientSettings carol = ClientSettings.of(HTTP, CAROL, "her own");
    HttpResponse<byte[]> answer = RawMapi.ping(mailStore(), carol, Map.of()).join();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("WWW-Authenticate")).isEmpty();
  }

  /** A ticket of a realm that nobody vouched for; users without a domain at OX. */
  @Test
  void realmsAreNamed() throws Exception {
    kdc.login("Alice");
    assertThat(judged(Map.of("ELSE.TEST", "ox.test"))).isInstanceOf(Finding.Wrong.class);
    assertThat(judged(Map.of(Kdc.REALM, "")))
        .isInstanceOfSatisfying(
            Finding.Proven.class, proven -> assertThat(proven.login()).isEqualTo("alice"));
  }

  /** What becomes of a token that no gateway has seen. */
  private static Finding judged(Map<String, String> realms) throws Exception {
    return new NegotiateScheme(new KerberosSettings(keytab, realms)).judge(token(), realms);
  }

  /** A token of whoever logged in last, which curl shows to a server that is no gateway. */
  private static String token() throws Exception {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("WWW-Authenticate", "Negotiate");
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    other.start();
    try {
      String said = curl("http://localhost:" + other.getAddress().getPort() + "/");
      return all(SENT, said).getLast().substring("Negotiate ".length());
    } finally {
      other.stop(0);
    }
  }
}
