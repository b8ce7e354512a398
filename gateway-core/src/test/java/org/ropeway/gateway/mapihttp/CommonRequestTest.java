package org.ropeway.gateway.mapihttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.RequestTypes;
import org.ropeway.gateway.http.RawConnection;
import org.ropeway.gateway.http.RawResponse;

/** What all requests have in common. [MS-OXCMAPIHTTP] 2.2.2, 2.2.3. */
class CommonRequestTest {
  private static MapiStage stage;
  private MapiPeer peer;

  @BeforeAll
  static void start() {
    stage = new MapiStage();
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @BeforeEach
  void connect() throws IOException {
    peer = stage.alice();
  }

  @AfterEach
  void disconnect() throws IOException {
    peer.close();
  }

  private static void refused(MapiAnswer answer, int code) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("X-ResponseCode")).isEqualTo(String.valueOf(code));
    assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(answer.http().text()).contains("X-ResponseCode " + code);
    assertThat(answer.header("X-ServerApplication")).startsWith("Exchange/");
    assertThat(answer.header("X-ExpirationInfo")).isEqualTo("900000");
    assertThat(answer.http().all("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "X-RequestType, '', 7",
    "X-RequestId, '', 7",
    "Content-Type, '', 7",
    "Content-Length, '', 7",
    "X-RequestType, Nonsense, 5",
    "X-RequestType, Bind, 5",
    "X-RequestType, Connect Execute, 5",
    "X-RequestType, RopLogon, 5",
    "Content-Type, application/octet-stream, 4",
    "Content-Type, text/xml, 4",
    "Content-Type, application/mapi-http-x, 4",
    "X-RequestId, a b, 4",
    "X-RequestId, <script>, 4",
    "X-ClientInfo, <script>, 4",
  })
  void headers(String name, String value, int code) throws IOException {
    peer.with(name, value);
    byte[] body =
        name.equals("Content-Length") ? new byte[0] : ConnectTest.vector("exse-connect-en-req");
    MapiAnswer answer = peer.call("Connect", body);
    refused(answer, code);
    assertThat(answer.http().text()).doesNotContain("<script>");
    peer = stage.alice();
    assertThat(peer.connect().code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {129, 1000})
  void idsThatAreTooLong(int length) throws IOException {
    refused(peer.with("X-RequestId", "x".repeat(length)).connect(), 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "{a}:1\u0085Set-Cookie: x"})
  void idsThatAreNotAscii(String id) throws IOException {
    MapiAnswer answer = peer.with("X-RequestId", id).connect();
    refused(answer, 4);
    assertThat(answer.http().all("X-RequestId")).isEmpty();
  }

  @Test
  void clientInfoMayBeMissing() throws IOException {
    MapiAnswer answer = peer.without("X-ClientInfo").connect();
    assertThat(answer.code()).isZero();
    assertThat(answer.http().all("X-ClientInfo")).isEmpty();
  }

  @Test
  void deviceInfoIsDiscarded() throws IOException {
    MapiAnswer answer = peer.with("X-DeviceInfo", "a proxy").connect();
    assertThat(answer.code()).isZero();
    assertThat(answer.http().all("X-DeviceInfo")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"connect", "CONNECT", "Connect"})
  void requestTypesInAnyCase(String type) throws IOException {
    MapiAnswer answer = peer.call(type, ConnectTest.vector("exse-connect-en-req"));
    assertThat(answer.code()).isZero();
    assertThat(answer.header("X-RequestType")).isEqualTo(type);
  }

  @Test
  void mediaTypesWithParameters() throws IOException {
    peer.with("Content-Type", "Application/Mapi-Http; charset=utf-8");
    assertThat(peer.connect().code()).isZero();
  }

  /** The query string is no way to anywhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/mapi/emsmdb/",
        "/mapi/emsmdb",
        "/MAPI/Emsmdb/",
        "/mapi/emsmdb?MailboxId=x@y",
        "/mapi/emsmdb/?MailboxId=00000000-0000-0000-0000-000000000000@elsewhere.test",
        "/mapi/emsmdb/?MailboxId=../../nspi/",
        "/mapi/emsmdb/?mailboxid=",
        "/mapi/emsmdb/?useMailboxOfAuthenticatedUser=true",
      })
  void mailboxIdIsData(String target) throws IOException {
    assertThat(peer.at(target).connect().code()).isZero();
    assertThat(peer.execute("x").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "OPTIONS", "RPC_IN_DATA", "post"})
  void otherVerbs(String verb) throws IOException {
    try (RawConnection c = RawConnection.to(stage.port())) {
      String head =
          verb + " /mapi/emsmdb/ HTTP/1.1\nHost: a\nAuthorization: Basic YWxpY2U6c2VjcmV0\n";
      RawResponse answer = c.sendLines(head + "\n").read();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.first("X-ResponseCode")).hasValue("2");
    }
  }

  @Test
  void anonymousRequests() throws IOException {
    MapiAnswer answer = peer.without("Authorization").connect();
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
    assertThat(answer.http().body().isEmpty()).isTrue();
  }

  @Test
  void bodiesThatAreTooLarge() throws IOException {
    byte[] largest = new byte[MapiStage.LIMITS.body()];
    refused(peer.call("Connect", largest), 12);
    MapiAnswer answer = peer.call("Connect", new byte[MapiStage.LIMITS.body() + 1]);
    refused(answer, 9);
    assertThat(answer.header("X-RequestId")).isEqualTo(peer.requestId());
    assertThat(peer.raw().ends()).isTrue();
  }

  /** Every body, cut off anywhere, is refused; so is one with something after it. */
  @Test
  void bodiesThatAreNotOfTheirType() throws IOException {
    byte[] whole = ConnectTest.vector("exse-connect-en-req");
    for (int n = 0; n < whole.length; n++) {
      refused(peer.call("Connect", java.util.Arrays.copyOf(whole, n)), 12);
    }
    refused(peer.call("Connect", java.util.Arrays.copyOf(whole, whole.length + 1)), 12);
    assertThat(peer.connect().code()).isZero();
  }

  @Test
  void chunkedBodies() throws IOException {
    try (RawConnection c = RawConnection.to(stage.port())) {
      String head =
          """
          POST /mapi/emsmdb/ HTTP/1.1
          Host: a
          Authorization: Basic YWxpY2U6c2VjcmV0
          X-RequestType: Connect
          X-RequestId: {a}:1
          Content-Type: application/mapi-http
          Transfer-Encoding: chunked

          """;
      byte[] body = ConnectTest.vector("exse-connect-en-req");
      c.sendLines(head).send(Integer.toHexString(body.length) + "\r\n").send(body);
      assertThat(MapiAnswer.of(c.send("\r\n0\r\n\r\n").read()).code()).isZero();
    }
  }

  @Test
  void pingWithoutAContext() throws IOException {
    for (String target : new String[] {"/mapi/emsmdb/", "/mapi/nspi/"}) {
      MapiAnswer answer = peer.at(target).without("Content-Type").ping();
      assertThat(answer.code()).isZero();
      assertThat(answer.tags()).containsExactly("PROCESSING", "DONE");
      assertThat(answer.additional()).containsKeys("X-StartTime", "X-ElapsedTime");
      assertThat(answer.body().isEmpty()).isTrue();
    }
  }

  @Test
  void pingOfAContext() throws IOException {
    peer.connect();
    MapiAnswer answer = peer.ping();
    assertThat(answer.code()).isZero();
    assertThat(answer.header("X-ExpirationInfo")).isEqualTo("900000");
    assertThat(peer.execute("x").code()).isZero();
    peer.cookies().put("MapiContext", "AAAAAAAAAAAAAAAAAAAAAA");
    refused(peer.ping(), 10);
    peer.cookies().put("MapiContext", "A");
    refused(peer.ping(), 6);
  }

  @Test
  void everyMailboxTypeNeedsItsCookie() throws IOException {
    for (RequestType<?, ?> type : RequestTypes.MAILBOX) {
      if (!type.name().equals("Connect")) {
        byte[] body = new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0};
        int length = type.name().equals("Execute") ? 16 : type.name().equals("Disconnect") ? 4 : 8;
        refused(peer.call(type.name(), java.util.Arrays.copyOf(body, length)), 13);
      }
    }
  }

  @Test
  void theObserverHearsOfEveryAnswer() throws IOException {
    stage.counts.answers.clear();
    peer.ping();
    peer.connect();
    peer.without("Content-Type").connect();
    await() // it hears of an answer when that is on its way, perhaps after that to the next request
        .untilAsserted(() ->
            assertThat(stage.counts.answers)
                .contains("EMSMDB PING 0", "EMSMDB Connect 0", "EMSMDB  7"));
  }
}
