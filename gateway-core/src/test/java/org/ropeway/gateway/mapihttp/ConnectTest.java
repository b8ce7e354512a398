package org.ropeway.gateway.mapihttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.mapihttp.Connect;
import org.ropeway.codec.rpcext.ExtendedBuffer.Packing;
import org.ropeway.gateway.mapihttp.MapiHttpObserver.Ending;
import org.ropeway.ox.OxException;
import org.ropeway.store.MapiException;

/** Making a Session Context. [MS-OXCMAPIHTTP] 2.2.4.1, 3.2.5.1, 3.2.5.6. */
class ConnectTest {
  private final MapiStage stage = new MapiStage();

  @AfterEach
  void stop() {
    stage.close();
  }

  static byte[] vector(String name) throws IOException {
    try (InputStream in =
        ConnectTest.class.getResourceAsStream("/vectors/mapihttp/" + name + ".hex")) {
      String hex =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.US_ASCII);
      return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }
  }

  /** The recorded answer of Exchange, times aside. */
  @Test
  void answersAsExchangeDoes() throws IOException {
    stage.emsmdb.onConnect =
        (user, p) ->
            new ConnectResult(
                Duration.ofSeconds(60), 6, Duration.ZERO, "", "Developer User", Bytes.EMPTY);
    try (MapiPeer peer = stage.alice()) {
      MapiAnswer answer = peer.call("Connect", vector("exse-connect-en-req"));
      assertThat(answer.http().text())
          .startsWith(
              "PROCESSING\r\nDONE\r\nX-StartTime: Fri, 02 Jan 2026 03:04:05 GMT\r\nX-ElapsedTime: ");
      byte[] recorded = vector("exse-connect-en-resp");
      assertThat(answer.body()).isEqualTo(Bytes.wrap(recorded).slice(54, recorded.length));
      assertThat(answer.chunked()).isFalse();
    }
    assertThat(stage.emsmdb.connects)
        .containsExactly(
            new ConnectParameters(
                "/o=Lab/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=00000000000000000000000000000001-Developer User",
                0,
                1252,
                1033,
                1033,
                Bytes.EMPTY,
                new ClientVersion("Outlook", 16, 0, 17126, 20132)));
  }

  @Test
  void refusesAsExchangeDoes() throws IOException {
    stage.emsmdb.onConnect =
        (user, p) -> {
          throw new MapiException(ErrorCode.UNKNOWN_USER, "nobody");
        };
    try (MapiPeer peer = stage.alice()) {
      MapiAnswer answer = peer.call("Connect", vector("exse-connect-refused-req"));
      byte[] recorded = vector("exse-connect-refused-resp");
      assertThat(answer.body()).isEqualTo(Bytes.wrap(recorded).slice(54, recorded.length));
      assertThat(answer.http().all("Set-Cookie")).isEmpty();
      assertThat(stage.endpoints.contexts(MapiEndpoint.EMSMDB)).isZero();
    }
  }

  /** All headers of the recorded answer that are the protocol's and not of Exchange's own proxy. */
  @Test
  void headersOfExchange() throws IOException {
    List<String> recorded =
        new String(vector("exse-http-connect-resp"), StandardCharsets.US_ASCII)
            .lines()
            .map(line -> line.substring(0, line.indexOf(':')))
            .filter(name ->
                !List.of(
                        "server",
                        "request-id",
                        "x-calculatedbetarget",
                        "x-tunnelexpirationtime",
                        "x-diaginfo",
                        "x-beserver",
                        "x-aspnet-version",
                        "x-powered-by",
                        "x-feserver")
                    .contains(name))
            .distinct()
            .toList();
    try (MapiPeer peer = stage.alice()) {
      MapiAnswer answer = peer.connect();
      assertThat(
              answer.http().headers().stream()
                  .map(h -> h.getKey().toLowerCase(Locale.ROOT))
                  .collect(Collectors.toSet()))
          .containsAll(recorded)
          .contains("content-length");
      assertThat(answer.header("Cache-Control")).isEqualTo("private");
      assertThat(answer.header("Content-Type")).isEqualTo("application/mapi-http");
      assertThat(answer.header("X-RequestType")).isEqualTo("Connect");
      assertThat(answer.header("X-RequestId")).isEqualTo(peer.requestId());
      assertThat(answer.header("X-ClientInfo")).matches("\\{.{36}}:1");
      assertThat(answer.header("X-ServerApplication"))
          .matches("Exchange/15\\.\\d\\d\\.\\d{4}\\.\\d{3,4}");
      assertThat(answer.header("X-PendingPeriod")).isEqualTo("50");
      assertThat(answer.header("X-ExpirationInfo")).isEqualTo("900000");
      assertThat(answer.header("X-ResponseCode")).isEqualTo("0");
      assertThat(answer.http().all("Set-Cookie"))
          .hasSize(2)
          .anyMatch(
              c -> c.matches("MapiContext=[A-Za-z0-9_-]{22}; path=/mapi/emsmdb; secure; HttpOnly"))
          .anyMatch(c ->
              c.matches("MapiSequence=[A-Za-z0-9_-]{22}; path=/mapi/emsmdb; secure; HttpOnly"));
      assertThat(answer.http().all("X-DeviceInfo")).isEmpty();
    }
  }

  @Test
  void cookiesAreNeverTheSame() throws IOException {
    try (MapiPeer peer = stage.alice()) {
      java.util.Set<String> values = new java.util.HashSet<>();
      for (int i = 0; i < 20; i++) {
        peer.cookies().clear();
        peer.connect();
        values.addAll(peer.cookies().values());
      }
      assertThat(values).hasSize(40);
      assertThat(stage.endpoints.contexts(MapiEndpoint.EMSMDB)).isEqualTo(20);
    }
  }

  @Test
  void auxiliaryBuffersBothWays() throws IOException {
    stage.emsmdb.onConnect = (user, p) -> ConnectResult.of("", "A", p.auxiliary());
    try (MapiPeer peer = stage.alice()) {
      for (Packing packing : Packing.values()) {
        Bytes auxiliary = MapiPeer.packed(packing, MapiPeer.bytes("auxiliary".repeat(20)));
        Connect.Response response =
            peer.call(Connect.TYPE, MapiPeer.connectRequest(auxiliary)).response(Connect.TYPE);
        assertThat(MapiPeer.unpacked(response.auxiliaryBuffer()))
            .containsExactly(MapiPeer.bytes("auxiliary".repeat(20)));
      }
    }
  }

  @Test
  void badAuxiliaryBuffers() throws IOException {
    try (MapiPeer peer = stage.alice()) {
      assertThat(errorCode(peer, Bytes.of(new byte[7]))).isEqualTo(ErrorCode.NETWORK_ERROR);
      assertThat(errorCode(peer, Bytes.ofHex("0100040000000000"))).isEqualTo(ErrorCode.RPC_FORMAT);
      assertThat(errorCode(peer, Bytes.ofHex("0000040001000100"))).isEqualTo(ErrorCode.RPC_FORMAT);
      Bytes two = MapiPeer.packed(Packing.PLAIN, Bytes.EMPTY, Bytes.EMPTY);
      assertThat(errorCode(peer, two)).isEqualTo(ErrorCode.RPC_FORMAT);
      Bytes tooLarge = MapiPeer.packed(Packing.PLAIN, Bytes.wrap(new byte[0x1001]));
      assertThat(
              peer.call(Connect.TYPE, MapiPeer.connectRequest(tooLarge)).statusCode(Connect.TYPE))
          .isEqualTo(0x6F7);
      assertThat(stage.emsmdb.connects).isEmpty();
    }
  }

  private static ErrorCode errorCode(MapiPeer peer, Bytes auxiliary) throws IOException {
    return peer.call(Connect.TYPE, MapiPeer.connectRequest(auxiliary))
        .response(Connect.TYPE)
        .errorCode();
  }

  @Test
  void reconnectingEndsTheOldContext() throws IOException {
    try (MapiPeer peer = stage.alice()) {
      peer.connect();
      FakeEmsmdb.Session old = stage.emsmdb.last();
      String cookie = peer.cookies().get("MapiContext");
      peer.cookies().put("MapiSequence", "whatever-it-is-ignored");
      assertThat(peer.connect().code()).isZero();
      assertThat(peer.cookies().get("MapiContext")).isNotEqualTo(cookie);
      assertThat(old.closed).isTrue();
      assertThat(stage.counts.endings).containsExactly(Ending.RECONNECTED);
      assertThat(stage.endpoints.contexts(MapiEndpoint.EMSMDB)).isEqualTo(1);
      assertThat(peer.execute("x").code()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAAAAAAAAAAAAAAAAAAAA", "stale", ""})
  void connectingWithAStaleCookieStartsAfresh(String cookie) throws IOException {
    try (MapiPeer peer = stage.alice()) {
      peer.cookies().put("MapiContext", cookie);
      assertThat(peer.connect().code()).isZero();
      assertThat(peer.execute("x").code()).isZero();
    }
  }

  @Test
  void connectingWithAnotherUsersCookieLeavesItAlone() throws IOException {
    try (MapiPeer alice = stage.alice();
        MapiPeer bob = stage.bob()) {
      alice.connect();
      bob.cookies().putAll(alice.cookies());
      assertThat(bob.connect().code()).isZero();
      assertThat(bob.cookies().get("MapiContext")).isNotEqualTo(alice.cookies().get("MapiContext"));
      assertThat(alice.execute("x").code()).isZero();
    }
  }

  @Test
  void oxIsAway() throws IOException {
    stage.emsmdb.onConnect =
        (user, p) -> {
          throw new OxException.Unavailable("down", Duration.ofSeconds(7), null);
        };
    try (MapiPeer peer = stage.alice()) {
      MapiAnswer answer = peer.connect();
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isEqualTo("7");
      assertThat(answer.http().text()).doesNotContain("down");
    }
  }

  @Test
  void oxIsAwayAndSlowToSaySo() throws IOException {
    stage.emsmdb.onConnect =
        (user, p) -> {
          await().pollDelay(Duration.ofMillis(200)).until(() -> true);
          throw new OxException.Unavailable("down");
        };
    try (MapiPeer peer = stage.alice()) {
      MapiAnswer answer = peer.connect();
      assertThat(answer.chunked()).isTrue();
      assertThat(answer.header("X-ResponseCode")).isEqualTo("0");
      assertThat(answer.code()).isEqualTo(1);
      assertThat(answer.body().isEmpty()).isTrue();
    }
  }

  @Test
  void oxRefuses() throws IOException {
    try (MapiPeer peer = stage.alice()) {
      assertThat(refusal(peer, new OxException.AccessDenied("no")))
          .isEqualTo(ErrorCode.LOGIN_PERMISSION);
      assertThat(refusal(peer, new OxException.AuthenticationFailed("no")))
          .isEqualTo(ErrorCode.LOGON_FAILED);
      assertThat(refusal(peer, new OxException.BadAnswer("no")))
          .isEqualTo(ErrorCode.GENERAL_FAILURE);
    }
  }

  private ErrorCode refusal(MapiPeer peer, OxException e) throws IOException {
    stage.emsmdb.onConnect =
        (user, p) -> {
          throw e;
        };
    return peer.connect().response(Connect.TYPE).errorCode();
  }

  @Test
  void bugs() throws IOException {
    stage.emsmdb.onConnect =
        (user, p) -> {
          throw new IllegalStateException("on purpose");
        };
    try (MapiPeer peer = stage.alice()) {
      MapiAnswer answer = peer.connect();
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.http().text()).isEmpty();
      stage.emsmdb.onConnect = (user, p) -> ConnectResult.of("", "A", Bytes.EMPTY);
      assertThat(peer.connect().code()).isZero();
    }
  }

  @Test
  void slowConnect() throws IOException {
    stage.emsmdb.onConnect =
        (user, p) -> {
          await().pollDelay(Duration.ofMillis(250)).until(() -> true);
          return ConnectResult.of("", "A", Bytes.EMPTY);
        };
    try (MapiPeer peer = stage.alice()) {
      MapiAnswer answer = peer.connect();
      assertThat(answer.chunked()).isTrue();
      assertThat(answer.tags()).startsWith("PROCESSING", "PENDING").endsWith("DONE");
      assertThat(answer.response(Connect.TYPE).errorCode()).isEqualTo(ErrorCode.SUCCESS);
      assertThat(peer.execute("x").code()).isZero();
    }
  }

  @Test
  void clientVersions() throws IOException {
    try (MapiPeer peer = stage.alice()) {
      peer.without("X-ClientApplication").connect();
      peer.with("User-Agent", "MAPI 15.0.4420").connect();
      peer.with("X-ClientApplication", "Outlook/16.0.4266.1001").connect();
      peer.with("X-ClientApplication", "Outlook").with("User-Agent", "Microsoft Office/16.0 (x)");
      peer.connect();
    }
    assertThat(stage.emsmdb.connects)
        .extracting(ConnectParameters::client)
        .containsExactly(
            ClientVersion.UNKNOWN,
            new ClientVersion("MAPI", 15, 0, 4420, 0),
            new ClientVersion("Outlook", 16, 0, 4266, 1001),
            ClientVersion.UNKNOWN);
  }
}
