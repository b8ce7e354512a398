package org.ropeway.gateway.mapihttp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.mapihttp.Bind;
import org.ropeway.codec.mapihttp.Connect;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.RequestTypes;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.auth.AuthLimits;
import org.ropeway.gateway.auth.AuthObserver;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.OxAuthenticator;
import org.ropeway.gateway.auth.UserSessions;
import org.ropeway.gateway.http.Headers;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.http.Loopback;
import org.ropeway.gateway.http.Mutation;

/**
 * No bytes bring the way from a connection's bytes to its answers down. In a plain build a fixed
 * set of mutations runs; with JAZZER_FUZZ=1 one method at a time is fuzzed.
 */
class MapiHttpFuzzTest {
  private static final int ROUNDS = 5_000;
  private static final Pattern COOKIE =
      Pattern.compile("Set-Cookie: (Mapi(?:Context|Sequence)=[^;]+);");

  /** Wrong passwords lock nobody out. */
  static final AuthLimits LIMITS =
      new AuthLimits(
          10_000_000,
          Duration.ofSeconds(1),
          Duration.ofHours(1),
          Duration.ZERO,
          Duration.ofHours(1),
          Duration.ZERO,
          1000);

  private static final Connect.Request CONNECT = MapiPeer.connectRequest(Bytes.EMPTY);
  private static final Bind.Request BIND = new Bind.Request(0, Optional.empty(), Bytes.EMPTY);

  private final UserSessions sessions =
      new UserSessions(Duration.ofMinutes(1), Clock.systemUTC(), AuthObserver.NONE);
  private final FakeNspi nspi = new FakeNspi();
  private final MapiHttpEndpoints endpoints =
      new MapiHttpEndpoints(
          (user, parameters) -> new EchoSession(),
          nspi,
          new Urls(),
          MapiHttpLimits.defaults(),
          MapiHttpObserver.NONE,
          Clock.systemUTC());
  private final Loopback loopback =
      new Loopback(
          HttpLimits.defaults(),
          endpoints.routes(
              new OxAuthenticator(
                  new FakeOx(), "fuzz", LIMITS, sessions, AuthObserver.NONE, Clock.systemUTC())));

  @BeforeEach
  void start() {
    nspi.refuse();
  }

  @AfterEach
  void stop() {
    endpoints.close();
    sessions.close();
  }

  @FuzzTest(maxDuration = "60s")
  void connection(byte[] input) {
    attack(input);
  }

  /** First byte: the request type; the rest: its body, in a context that is there. */
  @FuzzTest(maxDuration = "60s")
  void body(byte[] input) {
    if (input.length > 0) {
      List<RequestType<?, ?>> types = types();
      String type = types.get((input[0] & 0xFF) % types.size()).name();
      byte[] rest = Arrays.copyOfRange(input, 1, input.length);
      attack(request(path(type), type, cookies(type), rest));
    }
  }

  @FuzzTest(maxDuration = "60s")
  void cookies(byte[] input) {
    String value =
        new String(input, StandardCharsets.ISO_8859_1).replaceAll("[\\x00-\\x1f\\x7f]", "");
    Headers headers = new Headers().add("Cookie", value);
    Optional<String> found = Cookies.find(headers, Cookies.CONTEXT);
    found.ifPresent(cookie -> assertThat(value).contains(cookie));
    assertThat(Echo.of(new Headers().add("X-RequestId", value)).requestId()).matches("[!-~]*");
    ClientVersion.parse(value);
  }

  @Test
  void mutationsOfConnections() throws IOException {
    Random random = new Random(2);
    List<byte[]> seeds = seeds();
    for (int i = 0; i < ROUNDS; i++) {
      attack(Mutation.of(seeds.get(random.nextInt(seeds.size())), random));
    }
  }

  @Test
  void mutationsOfBodies() throws IOException {
    Random random = new Random(3);
    List<byte[]> seeds =
        List.of(
            vector(0, "exse-connect-en-req"),
            vector(1, "exse-logon-en-req"),
            vector(1, "mapihttp-execute-logon-request"),
            new byte[] {2, 0, 0, 0, 0},
            new byte[] {3, 0, 0, 0, 0, 0, 0, 0, 0});
    for (int i = 0; i < ROUNDS; i++) {
      body(Mutation.of(seeds.get(random.nextInt(seeds.size())), random));
    }
    for (int type = 0; type < types().size(); type++) {
      for (int i = 0; i < 300; i++) {
        byte[] noise = new byte[1 + random.nextInt(80)];
        random.nextBytes(noise);
        noise[0] = (byte) type;
        body(noise);
      }
    }
  }

  @Test
  void mutationsOfCookies() {
    Random random = new Random(4);
    byte[] seed =
        "a=b; MapiContext=AAAAAAAAAAAAAAAAAAAAAA; MapiSequence=x"
            .getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < ROUNDS; i++) {
      cookies(Mutation.of(seed, random));
    }
  }

  private void attack(byte[] input) {
    byte[] answer = loopback.answer(input, input.length / 3);
    assertThat(loopback.finished())
        .allMatch(e -> e.failure() == null || !e.failure().startsWith("a bug"));
    if (answer.length > 0) {
      assertThat(new String(answer, StandardCharsets.ISO_8859_1))
          .matches("(?s)HTTP/1\\.1 (100|200|400|401|404|413|417|431|501|505) .*");
    }
  }

  private static List<RequestType<?, ?>> types() {
    List<RequestType<?, ?>> all = new ArrayList<>(RequestTypes.MAILBOX);
    all.addAll(RequestTypes.ADDRESS_BOOK);
    return all;
  }

  private static String path(String type) {
    boolean mailbox = RequestTypes.MAILBOX.stream().anyMatch(t -> t.name().equals(type));
    return mailbox ? "/mapi/emsmdb/?MailboxId=a@b" : "/mapi/nspi/?MailboxId=a@b";
  }

  /** Of a context of the endpoint, made for the purpose. */
  private String cookies(String type) {
    boolean mailbox = path(type).contains("emsmdb");
    byte[] begin =
        mailbox
            ? request(path("Connect"), "Connect", "", body(Connect.TYPE, CONNECT))
            : request(path("Bind"), "Bind", "", body(Bind.TYPE, BIND));
    return cookiesOf(loopback.answer(begin, 0));
  }

  /** The cookies that an answer sets, as a request sends them. */
  static String cookiesOf(byte[] answer) {
    Matcher cookie = COOKIE.matcher(new String(answer, StandardCharsets.ISO_8859_1));
    StringBuilder all = new StringBuilder();
    while (cookie.find()) {
      all.append(all.isEmpty() ? "" : "; ").append(cookie.group(1));
    }
    return all.toString();
  }

  static <Q> byte[] body(RequestType<Q, ?> type, Q request) {
    return WireWriter.encode(type.request(), request);
  }

  static byte[] request(String path, String type, String cookies, byte[] body) {
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: a\r\nAuthorization: Basic YWxpY2U6c2VjcmV0\r\n"
            + "Content-Type: application/mapi-http\r\nX-RequestType: "
            + type
            + "\r\nX-RequestId: {a}:1\r\nX-ClientInfo: {b}:1\r\nCookie: "
            + cookies
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(body);
    return out.toByteArray();
  }

  private List<byte[]> seeds() throws IOException {
    String cookies = cookies("Execute");
    return List.of(
        request(path("Connect"), "Connect", cookies, ConnectTest.vector("exse-connect-en-req")),
        request(path("Execute"), "Execute", cookies, ConnectTest.vector("exse-logon-en-req")),
        request(path("Execute"), "PING", cookies, new byte[0]),
        request(path("Execute"), "NotificationWait", cookies, new byte[8]),
        request(path("Unbind"), "Unbind", cookies, new byte[8]));
  }

  private static byte[] vector(int type, String name) throws IOException {
    byte[] body = ConnectTest.vector(name);
    byte[] out = new byte[body.length + 1];
    out[0] = (byte) type;
    System.arraycopy(body, 0, out, 1, body.length);
    return out;
  }

  private static final class EchoSession implements EmsmdbSession {
    @Override
    public ConnectResult connectResult() {
      return ConnectResult.of("", "A", Bytes.EMPTY);
    }

    @Override
    public ExecuteResult execute(ExecuteRequest request) {
      return request.ropBuffer().length() <= request.bufferSize()
          ? ExecuteResult.of(request.ropBuffer())
          : ExecuteResult.failed(ErrorCode.RPC_FORMAT);
    }

    @Override
    public boolean eventPending() {
      return false;
    }

    @Override
    public EventRegistration onEvent(Runnable listener) {
      return () -> {};
    }

    @Override
    public void close() {}
  }

  static final class Urls implements EndpointUrls {
    @Override
    public String mailbox(AuthenticatedUser user) {
      return "https://a/";
    }

    @Override
    public String addressBook(AuthenticatedUser user) {
      return "https://a/";
    }
  }
}
