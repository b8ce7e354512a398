package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.mapihttp.Connect;
import org.ropeway.codec.mapihttp.Disconnect;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.client.MapiEndpoint;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.it.stage.RawMapi;

/** Sessions over HTTP: cookies, headers and meta-tags. [MS-OXCMAPIHTTP] 2.2, 3.2. */
class MapiHttpSpecTest {
  private static final String CONTEXT = "MapiContext";
  private static final String SEQUENCE = "MapiSequence";

  private static House house;
  private static Outlook alice;

  @BeforeAll
  static void build() {
    house = House.build(b -> {});
    alice = house.outlook(House.ALICE);
  }

  @AfterAll
  static void end() {
    alice.close();
    house.close();
  }

  private static <Q> HttpResponse<byte[]> send(
      RequestType<Q, ?> type, Q request, Map<String, String> cookies) {
    return RawMapi.send(
            alice.found().mailStore(),
            alice.settings(),
            cookies,
            type.name(),
            WireWriter.encode(type.request(), request))
        .join();
  }

  private static HttpResponse<byte[]> connect(Map<String, String> cookies) {
    return send(
        Connect.TYPE,
        new Connect.Request(alice.found().legacyDn(), 0, 1252, 0x0409, 0x0409, Bytes.EMPTY),
        cookies);
  }

  private static HttpResponse<byte[]> execute(Map<String, String> cookies) {
    return execute(cookies, 0x8008);
  }

  /** A list of no ROPs; one with other room for the answer is another request. */
  private static HttpResponse<byte[]> execute(Map<String, String> cookies, int room) {
    Bytes nothing = Bytes.ofHex("0000040002000200" + "0200");
    return send(Execute.TYPE, new Execute.Request(3, nothing, room, Bytes.EMPTY), cookies);
  }

  private static HttpResponse<byte[]> disconnect(Map<String, String> cookies) {
    return send(Disconnect.TYPE, new Disconnect.Request(Bytes.EMPTY), cookies);
  }

  private static int ping(Map<String, String> cookies) {
    return RawMapi.code(RawMapi.ping(alice.found().mailStore(), alice.settings(), cookies).join());
  }

  /** The cookies that an answer sets, beside those there were. */
  private static Map<String, String> set(Map<String, String> before, HttpResponse<?> answer) {
    Map<String, String> cookies = new HashMap<>(before);
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return cookies;
  }

  @Must("[MS-OXCMAPIHTTP] 3.2.5.1: a new session has cookies of its own, which Set-Cookie brings")
  @Must("[MS-OXCMAPIHTTP] 3.2.5.4: after a Disconnect the session's cookie is not valid")
  @Must("[MS-OXCMAPIHTTP] 3.2.5.4: the cookies are in the answer to a Disconnect, too")
  @Test
  void aSession() {
    HttpResponse<byte[]> connected = connect(Map.of());
    assertThat(RawMapi.code(connected)).isZero();
    Map<String, String> cookies = set(Map.of(), connected);
    assertThat(cookies).containsKeys(CONTEXT, SEQUENCE);
    assertThat(cookies.get(CONTEXT)).isNotEqualTo(set(Map.of(), connect(Map.of())).get(CONTEXT));
    HttpResponse<byte[]> ended = disconnect(cookies);
    assertThat(RawMapi.code(ended)).isZero();
    assertThat(set(Map.of(), ended)).containsKey(CONTEXT);
    assertThat(ping(cookies)).isEqualTo(10);
    assertThat(RawMapi.code(execute(set(cookies, ended)))).isEqualTo(10);
  }

  @Must("[MS-OXCMAPIHTTP] 3.2.5.6: who connects with the cookies of a session ends it")
  @Must("[MS-OXCMAPIHTTP] 3.2.5.6: the new session has a new cookie")
  @Must("[MS-OXCMAPIHTTP] 3.2.5.6: the sequence cookie of who reconnects is ignored")
  @Must("[MS-OXCMAPIHTTP] 3.2.5.6: a session that is no more is X-ResponseCode 10")
  @Test
  void reconnecting() {
    Map<String, String> old = set(Map.of(), connect(Map.of()));
    Map<String, String> again = new HashMap<>(old);
    again.put(SEQUENCE, "AAAA");
    HttpResponse<byte[]> connected = connect(again);
    assertThat(RawMapi.code(connected)).isZero();
    Map<String, String> cookies = set(Map.of(), connected);
    assertThat(cookies.get(CONTEXT)).isNotEqualTo(old.get(CONTEXT));
    assertThat(RawMapi.code(execute(old))).isEqualTo(10);
    HttpResponse<byte[]> executed = execute(cookies);
    assertThat(RawMapi.code(executed)).isZero();
    disconnect(set(cookies, executed));
  }

  @Must("[MS-OXCMAPIHTTP] 3.2.1: a request out of its sequence is X-ResponseCode 15")
  @Must("[MS-OXCMAPIHTTP] 3.2.5.2: each Execute brings the sequence cookie of the next")
  @Test
  void sequence() {
    Map<String, String> first = set(Map.of(), connect(Map.of()));
    Map<String, String> second = set(first, execute(first));
    assertThat(second.get(SEQUENCE)).isNotEqualTo(first.get(SEQUENCE));
    assertThat(second.get(CONTEXT)).isEqualTo(first.get(CONTEXT));
    Map<String, String> third = set(second, execute(second));
    assertThat(RawMapi.code(execute(first, 0x4008))).isEqualTo(15);
    assertThat(RawMapi.code(execute(second, 0x4008))).isEqualTo(15);
    HttpResponse<byte[]> executed = execute(third);
    assertThat(RawMapi.code(executed)).isZero();
    disconnect(set(third, executed));
  }

  @Must("[MS-OXCMAPIHTTP] 2.2.3.3.2: X-RequestId comes back")
  @Must("[MS-OXCMAPIHTTP] 2.2.3.3.4: X-ClientInfo comes back")
  @Must("[MS-OXCMAPIHTTP] 2.2.3.3.1: X-RequestType comes back")
  @Must("[MS-OXCMAPIHTTP] 2.2.2.2: an answer has X-ResponseCode, X-ServerApplication and its type")
  @Must("[MS-OXCMAPIHTTP] 2.2.7: the body begins with PROCESSING; DONE is before the result")
  @Must("[MS-OXCMAPIHTTP] 2.2.2.2: X-StartTime and X-ElapsedTime are after DONE")
  @Test
  void headersAndTags() {
    HttpResponse<byte[]> connected = connect(Map.of());
    HttpHeaders headers = connected.headers();
    assertThat(headers.firstValue("X-RequestId")).contains(RawMapi.REQUEST_ID);
    assertThat(headers.firstValue("X-ClientInfo")).contains(RawMapi.CLIENT_INFO);
    assertThat(headers.firstValue("X-RequestType")).contains("Connect");
    assertThat(headers.firstValue("X-ServerApplication").orElse("")).startsWith("Exchange/");
    assertThat(headers.firstValue("Content-Type")).contains("application/mapi-http");
    assertThat(headers.firstValueAsLong("X-PendingPeriod")).isPresent();
    assertThat(RawMapi.text(connected))
        .startsWith("PROCESSING\r\nDONE\r\n")
        .containsPattern("\r\nX-ElapsedTime: \\d+\r\n")
        .containsPattern("\r\nX-StartTime: [^\r\n]+\r\n");
    disconnect(set(Map.of(), connected));
  }

  @Must("[MS-OXCMAPIHTTP] 3.2.5.3: PING is answered without a body and keeps the session")
  @Test
  void pings() {
    MapiEndpoint endpoint = alice.client().endpoint();
    HttpResponse<byte[]> answer =
        RawMapi.ping(endpoint.url(), alice.settings(), endpoint.cookies()).join();
    assertThat(RawMapi.code(answer)).isZero();
    assertThat(answer.headers().firstValueAsLong("X-ExpirationInfo").orElse(0)).isPositive();
    assertThat(RawMapi.text(answer)).startsWith("PROCESSING\r\nDONE\r\n").endsWith("\r\n\r\n");
    alice.release(alice.folder(PrivateFolder.INBOX));
  }

  /** Another user does not get into a session by its cookies; its own user goes on in it. */
  @Limit(6)
  @Must("[MS-OXCMAPIHTTP] 3.2.5.2: a session is for the user who made it")
  @Test
  void cookiesOfSomebodyElse() {
    MapiEndpoint endpoint = alice.client().endpoint();
    try (Outlook bob = house.outlook(House.BOB)) {
      HttpResponse<byte[]> answer =
          RawMapi.ping(endpoint.url(), bob.settings(), endpoint.cookies()).join();
      assertThat(RawMapi.code(answer)).isEqualTo(10);
    }
    alice.release(alice.folder(PrivateFolder.INBOX));
  }

  @Must("[MS-OXCMAPIHTTP] 2.2.3.3.3: what is refused says why by X-ResponseCode")
  @ParameterizedTest
  @CsvSource({
    "Execute, '', 12, no body",
    "Execute, 00, 12, a body cut off",
    "Sleep, '', 5, no such type",
    "GetMatches, '', 5, a type of the other endpoint",
  })
  void refused(String type, String body, int code, String what) {
    MapiEndpoint endpoint = alice.client().endpoint();
    HttpResponse<byte[]> answer =
        RawMapi.send(
                endpoint.url(),
                alice.settings(),
                endpoint.cookies(),
                type,
                Bytes.ofHex(body).array())
            .join();
    assertThat(RawMapi.code(answer)).as(what).isEqualTo(code);
    assertThat(answer.headers().firstValue("X-RequestId")).contains(RawMapi.REQUEST_ID);
    alice.release(alice.folder(PrivateFolder.INBOX));
  }

  @Must("[MS-OXCMAPIHTTP] 2.2.3.3.3: without the session's cookie it is X-ResponseCode 13")
  @Must("[MS-OXCMAPIHTTP] 2.2.3.3.3: a cookie that cannot be one is X-ResponseCode 6")
  @Test
  void cookiesThatAreNone() {
    assertThat(RawMapi.code(execute(Map.of()))).isEqualTo(13);
    assertThat(RawMapi.code(execute(Map.of(CONTEXT, "A", SEQUENCE, "A")))).isEqualTo(6);
    assertThat(List.of(ping(Map.of(CONTEXT, "AAAAAAAAAAAAAAAAAAAAAA")))).containsExactly(10);
  }
}
