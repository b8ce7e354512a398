package org.ropeway.gateway.mapihttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.mapihttp.Disconnect;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.rpcext.ExtendedBuffer.Packing;
import org.ropeway.codec.rpcext.RpcHeaderExt;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.mapihttp.ExecuteRequest.Chaining;
import org.ropeway.gateway.mapihttp.MapiHttpObserver.Ending;

/** Execute and the sequence of requests. [MS-OXCMAPIHTTP] 2.2.4.2, 3.2.5; [MS-OXCRPC] 3.1.4.2. */
class ExecuteTest {
  private final MapiStage stage = new MapiStage();
  private MapiPeer peer;

  @BeforeEach
  void connect() throws IOException {
    peer = stage.alice();
    assertThat(peer.connect().code()).isZero();
  }

  @AfterEach
  void stop() throws IOException {
    peer.close();
    stage.close();
  }

  private static Execute.Response response(MapiAnswer answer) {
    return answer.response(Execute.TYPE);
  }

  private static byte[] body(String rops) {
    return WireWriter.encode(Execute.TYPE.request(), MapiPeer.executeRequest(rops));
  }

  /** The recorded answer of Exchange, times aside. */
  @Test
  void answersAsExchangeDoes() throws IOException {
    byte[] recorded = ConnectTest.vector("exse-setproperties-refused-resp");
    Bytes body = Bytes.wrap(recorded).slice(54, recorded.length);
    Bytes rops = body.slice(16 + 8, body.length() - 4);
    stage.emsmdb.onExecute = request -> ExecuteResult.of(rops);
    MapiAnswer answer = peer.call("Execute", ConnectTest.vector("exse-logon-en-req"));
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.chunked()).isFalse();
    ExecuteRequest executed = stage.emsmdb.last().executed.getFirst();
    assertThat(executed.ropBuffer().length()).isEqualTo(143);
    assertThat(executed.maxRopOut()).isEqualTo(0x10000);
    assertThat(executed.chaining()).isEqualTo(Chaining.SINGLE);
  }

  @Test
  void requestOfOutlook() throws IOException {
    stage.emsmdb.onExecute = request -> ExecuteResult.of(Bytes.wrap(new byte[20_000]));
    MapiAnswer answer = peer.call("Execute", ConnectTest.vector("mapihttp-execute-logon-request"));
    Bytes buffer = response(answer).ropBuffer();
    assertThat(stage.emsmdb.last().executed.getFirst().maxRopOut()).isEqualTo(0x8007);
    assertThat(buffer.length()).isLessThan(2000); // Outlook takes it compressed
    assertThat(MapiPeer.unpacked(buffer)).containsExactly(Bytes.wrap(new byte[20_000]));
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void packedRequests(Packing packing) throws IOException {
    Bytes rops = MapiPeer.bytes("rops ".repeat(2000));
    Execute.Request request =
        new Execute.Request(3, MapiPeer.packed(packing, rops), 0x8008, Bytes.EMPTY);
    assertThat(response(peer.call(Execute.TYPE, request)).errorCode()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(stage.emsmdb.last().executed)
        .extracting(ExecuteRequest::ropBuffer)
        .containsExactly(rops);
  }

  @Test
  void auxiliaryBuffersBothWays() throws IOException {
    stage.emsmdb.onExecute =
        r -> new ExecuteResult(ErrorCode.SUCCESS, List.of(r.ropBuffer()), r.auxiliary());
    Bytes auxiliary = MapiPeer.packed(Packing.XOR_MAGIC, MapiPeer.bytes("auxiliary"));
    Execute.Request request =
        new Execute.Request(0, MapiPeer.executeRequest("x").ropBuffer(), 0x8008, auxiliary);
    assertThat(MapiPeer.unpacked(response(peer.call(Execute.TYPE, request)).auxiliaryBuffer()))
        .containsExactly(MapiPeer.bytes("auxiliary"));
  }

  @Test
  void errorsOfTheWholeRequest() throws IOException {
    stage.emsmdb.onExecute = r -> ExecuteResult.failed(ErrorCode.RPC_FORMAT);
    Execute.Response response = response(peer.execute("x"));
    assertThat(response.errorCode()).isEqualTo(ErrorCode.RPC_FORMAT);
    assertThat(response.ropBuffer().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 80040115", // nothing
    "00000400000000, 80040115", // less than a header
    "0100040001000100AA, 000004B6", // version
    "0000000001000100AA, 000004B6", // another header must follow
    "0000040002000200AA, 000004B6", // longer than it is
    "0000040001000200AA, 000004B6", // sizes differ
    "0000040001000100AABB, 000004B6", // a byte left over
    "0000050003000008000000, 000004B6", // compressed, and broken
    "000000000100010001000004000100010001, 000004B6", // chained
  })
  void malformedRopBuffers(String hex, String code) throws IOException {
    Execute.Request request = new Execute.Request(3, Bytes.ofHex(hex), 0x8008, Bytes.EMPTY);
    assertThat(response(peer.call(Execute.TYPE, request)).errorCode().value())
        .isEqualTo(Integer.parseUnsignedInt(code, 16));
    assertThat(stage.emsmdb.last().executed).isEmpty();
    assertThat(response(peer.execute("x")).errorCode()).isEqualTo(ErrorCode.SUCCESS);
  }

  /** LZXPRESS that claims 64 KB, and a payload beyond 32 KB. */
  @Test
  void payloadsBeyondTheLimit() throws IOException {
    for (Packing packing : Packing.values()) {
      Bytes most = MapiPeer.packed(packing, Bytes.wrap(new byte[0x8000]));
      Bytes tooMuch = MapiPeer.packed(packing, Bytes.wrap(new byte[0x8001]));
      assertThat(errorCode(new Execute.Request(3, tooMuch, 0x10000, Bytes.EMPTY)))
          .isEqualTo(ErrorCode.RPC_FORMAT);
      assertThat(errorCode(new Execute.Request(3, most, 0x10000, Bytes.EMPTY)))
          .isEqualTo(ErrorCode.SUCCESS);
    }
    Bytes beyond = Bytes.wrap(new byte[0x40001]);
    assertThat(
            peer.call(Execute.TYPE, new Execute.Request(3, beyond, 0x8008, Bytes.EMPTY))
                .statusCode(Execute.TYPE))
        .isEqualTo(0x6F7);
  }

  private ErrorCode errorCode(Execute.Request request) throws IOException {
    return response(peer.call(Execute.TYPE, request)).errorCode();
  }

  @Test
  void maxRopOut() throws IOException {
    Bytes x = MapiPeer.bytes("x");
    stage.emsmdb.onExecute = r -> ExecuteResult.of(Bytes.EMPTY);
    assertThat(errorCode(MapiPeer.executeRequest(x, 3, 7))).isEqualTo(ErrorCode.NETWORK_ERROR);
    assertThat(errorCode(MapiPeer.executeRequest(x, 3, 8))).isEqualTo(ErrorCode.SUCCESS);
    assertThat(errorCode(MapiPeer.executeRequest(x, 3, 0x40000))).isEqualTo(ErrorCode.SUCCESS);
    for (long beyond : new long[] {0x40001, 0xFFFFFFFFL}) {
      assertThat(
              peer.call(Execute.TYPE, MapiPeer.executeRequest(x, 3, beyond))
                  .statusCode(Execute.TYPE))
          .isEqualTo(0x6F7);
    }
  }

  @Test
  void responsesBeyondMaxRopOut() throws IOException {
    stage.emsmdb.onExecute = r -> ExecuteResult.of(Bytes.wrap(new byte[100]));
    Bytes x = MapiPeer.bytes("x");
    assertThat(errorCode(MapiPeer.executeRequest(x, 3, 108))).isEqualTo(ErrorCode.SUCCESS);
    Execute.Response response =
        response(peer.call(Execute.TYPE, MapiPeer.executeRequest(x, 3, 107)));
    assertThat(response.errorCode()).isEqualTo(ErrorCode.BUFFER_TOO_SMALL);
    assertThat(response.ropBuffer().isEmpty()).isTrue();
  }

  @Test
  void everyPrefixOfARequestIsRefused() throws IOException {
    byte[] whole = body("rops");
    for (int n = 0; n < whole.length; n++) {
      assertThat(peer.call("Execute", Arrays.copyOf(whole, n)).code()).isEqualTo(12);
    }
    assertThat(peer.call("Execute", Arrays.copyOf(whole, whole.length + 1)).code()).isEqualTo(12);
    assertThat(stage.emsmdb.last().executed).isEmpty();
    assertThat(peer.call("Execute", whole).code()).isZero();
  }

  @Test
  void compressesWhatIsWorthIt() throws IOException {
    int from = MapiStage.LIMITS.compressFrom();
    byte[] noise = new byte[30_000];
    new Random(1).nextBytes(noise);
    assertThat(flags("a".repeat(from), 0))
        .containsExactly(RpcHeaderExt.LAST | RpcHeaderExt.COMPRESSED);
    assertThat(flags("a".repeat(from), 1)).containsExactly(RpcHeaderExt.LAST);
    assertThat(flags("a".repeat(from - 1), 0)).containsExactly(RpcHeaderExt.LAST);
    assertThat(flags(new String(noise, java.nio.charset.StandardCharsets.ISO_8859_1), 0))
        .containsExactly(RpcHeaderExt.LAST);
  }

  private List<Integer> flags(String rops, int flags) throws IOException {
    Bytes buffer =
        response(
                peer.call(
                    Execute.TYPE, MapiPeer.executeRequest(MapiPeer.bytes(rops), flags, 0x8008)))
            .ropBuffer();
    assertThat(MapiPeer.unpacked(buffer)).containsExactly(MapiPeer.bytes(rops));
    return List.of(buffer.at(2) | buffer.at(3) << 8);
  }

  @ParameterizedTest
  @CsvSource({
    "Outlook/16.0.17126.20132, CHAINED",
    "Outlook/16.0.10000.1, CHAINED",
    "Outlook/16.0.9999.9, SINGLE",
    "Outlook/16.0.4266.1001, SINGLE",
    "Outlook/15.00.0847.4040, SINGLE",
    "Outlook/14.0.7268.5000, CHAINED",
    "'', CHAINED",
  })
  void chainsForClientsThatReadThem(String version, Chaining chaining) throws IOException {
    peer.with("X-ClientApplication", version);
    List<Bytes> buffers = IntStream.range(0, 96).mapToObj(i -> MapiPeer.bytes("b" + i)).toList();
    stage.emsmdb.onExecute =
        r ->
            r.chaining() == Chaining.CHAINED
                ? new ExecuteResult(ErrorCode.SUCCESS, buffers, Bytes.EMPTY)
                : ExecuteResult.of(buffers.getFirst());
    MapiAnswer answer =
        peer.call(Execute.TYPE, MapiPeer.executeRequest(MapiPeer.bytes("x"), 7, 0x40000));
    assertThat(stage.emsmdb.last().executed.getFirst().chaining()).isEqualTo(chaining);
    assertThat(MapiPeer.unpacked(response(answer).ropBuffer()))
        .hasSize(chaining == Chaining.CHAINED ? 96 : 1);
    peer.execute("x"); // without the flag
    assertThat(stage.emsmdb.last().executed.getLast().chaining()).isEqualTo(Chaining.SINGLE);
  }

  @Test
  void bugsOfTheEngine() throws IOException {
    stage.emsmdb.onExecute =
        r -> {
          throw new IllegalStateException("on purpose");
        };
    assertThat(peer.execute("x").status()).isEqualTo(500);
    stage.emsmdb.onExecute = r -> new ExecuteResult(ErrorCode.SUCCESS, List.of(), Bytes.EMPTY);
    // the sequence cookie of the lost answer is lost, too
    peer.connect();
    assertThat(peer.execute("x").status()).isEqualTo(500);
    stage.emsmdb.onExecute = r -> ExecuteResult.of(Bytes.EMPTY);
    peer.connect();
    assertThat(peer.execute("x").code()).isZero();
  }

  @Test
  void slowAnswersComeInChunks() throws IOException {
    CountDownLatch go = new CountDownLatch(1);
    stage.emsmdb.onExecute = r -> waiting(go, r);
    peer.send("Execute", body("x"));
    var head = peer.raw().readHead();
    assertThat(head.first("Transfer-Encoding")).hasValue("chunked");
    assertThat(head.first("Content-Length")).isEmpty();
    assertThat(head.first("X-ResponseCode")).hasValue("0");
    assertThat(head.first("X-PendingPeriod")).hasValue("50");
    assertThat(head.all("Set-Cookie")).hasSize(2);
    assertThat(peer.raw().readChunk()).map(String::new).hasValue("PROCESSING\r\n");
    assertThat(peer.raw().readChunk()).map(String::new).hasValue("PENDING\r\n");
    assertThat(peer.raw().readChunk()).map(String::new).hasValue("PENDING\r\n");
    go.countDown();
    byte[] last = peer.raw().readChunk().orElseThrow();
    while (new String(last, java.nio.charset.StandardCharsets.US_ASCII).equals("PENDING\r\n")) {
      last = peer.raw().readChunk().orElseThrow();
    }
    assertThat(new String(last, java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith("DONE\r\nX-StartTime: ")
        .contains("\r\nX-ElapsedTime: ")
        .doesNotContain("X-ResponseCode");
    assertThat(peer.raw().readChunk()).isEmpty();
  }

  private static ExecuteResult waiting(CountDownLatch go, ExecuteRequest request) {
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return ExecuteResult.of(request.ropBuffer());
  }

  @Test
  void failuresAfterTheAnswerHasBegun() throws IOException {
    CountDownLatch begun = new CountDownLatch(1);
    stage.emsmdb.onExecute =
        r -> {
          waiting(begun, r);
          throw new IllegalStateException("on purpose");
        };
    peer.send("Execute", body("x"));
    assertThat(peer.raw().readHead().first("X-ResponseCode")).hasValue("0");
    begun.countDown();
    StringBuilder rest = new StringBuilder();
    for (var c = peer.raw().readChunk(); c.isPresent(); c = peer.raw().readChunk()) {
      rest.append(new String(c.get(), java.nio.charset.StandardCharsets.US_ASCII));
    }
    assertThat(rest).contains("DONE\r\n", "\r\nX-ResponseCode: 1\r\n").endsWith("\r\n\r\n");
    stage.emsmdb.onExecute = r -> ExecuteResult.of(r.ropBuffer());
    peer.connect();
    assertThat(peer.execute("x").code()).isZero();
  }

  @Test
  void theSequenceCookieChangesWithEveryExecute() throws IOException {
    String context = peer.cookies().get("MapiContext");
    java.util.Set<String> sequences = new java.util.HashSet<>();
    for (int i = 0; i < 10; i++) {
      peer.execute("x");
      sequences.add(peer.cookies().get("MapiSequence"));
      assertThat(peer.cookies()).containsEntry("MapiContext", context);
    }
    assertThat(sequences).hasSize(10);
  }

  @Test
  void staleSequenceCookies() throws IOException {
    Map<String, String> before = Map.copyOf(peer.cookies());
    assertThat(peer.execute("one").code()).isZero();
    Map<String, String> after = Map.copyOf(peer.cookies());
    peer.cookies().putAll(before);
    MapiAnswer answer = peer.execute("two");
    assertThat(answer.code()).isEqualTo(15);
    assertThat(answer.http().all("Set-Cookie")).isEmpty();
    peer.cookies().put("MapiSequence", "AAAAAAAAAAAAAAAAAAAAAA");
    assertThat(peer.execute("two").code()).isEqualTo(15);
    peer.cookies().remove("MapiSequence");
    assertThat(peer.execute("two").code()).isEqualTo(13);
    assertThat(stage.emsmdb.last().executed).hasSize(1);
    peer.cookies().putAll(after);
    assertThat(peer.execute("two").code()).isZero();
  }

  /** A client that lost the answer sends its request again as it was. */
  @Test
  void aRepeatedRequestGetsTheSameAnswer() throws IOException {
    stage.emsmdb.onExecute = r -> ExecuteResult.of(MapiPeer.bytes("answer " + System.nanoTime()));
    Map<String, String> before = Map.copyOf(peer.cookies());
    MapiAnswer first = peer.send("Execute", body("one")).read();
    Map<String, String> after = Map.copyOf(peer.cookies());
    try (MapiPeer again = stage.alice()) {
      again.with("X-RequestId", peer.requestId());
      again.cookies().putAll(before);
      MapiAnswer second = again.call("Execute", body("one"));
      assertThat(second.code()).isZero();
      assertThat(second.body()).isEqualTo(first.body());
      assertThat(again.cookies()).isEqualTo(after);
      assertThat(stage.emsmdb.last().executed).hasSize(1);
      again.cookies().putAll(before);
      assertThat(again.call("Execute", body("other")).code()).isEqualTo(15);
      again.with("X-RequestId", "{other}:1");
      assertThat(again.call("Execute", body("one")).code()).isEqualTo(15);
    }
    assertThat(peer.execute("two").code()).isZero();
    assertThat(stage.emsmdb.last().executed).hasSize(2);
  }

  /** A client that counts badly is served nevertheless, if its sequence cookie is right. */
  @Test
  void sameIdInTheRightSequence() throws IOException {
    peer.with("X-RequestId", "{always}:1");
    assertThat(peer.execute("x").code()).isZero();
    assertThat(peer.execute("x").code()).isZero();
    assertThat(stage.emsmdb.last().executed).hasSize(2);
  }

  @Test
  void oneRequestAtATime() throws IOException {
    CountDownLatch go = new CountDownLatch(1);
    stage.emsmdb.onExecute = r -> waiting(go, r);
    try (MapiPeer second = stage.alice().sharing(peer)) {
      Map<String, String> before = Map.copyOf(peer.cookies());
      peer.send("Execute", body("one"));
      await().until(() -> stage.emsmdb.last().executed.size() == 1);
      assertThat(second.execute("two").code()).isEqualTo(15);
      assertThat(second.disconnect().code()).isEqualTo(15);
      second.with("X-RequestId", peer.requestId());
      assertThat(second.call("Execute", body("one")).code()).isEqualTo(15);
      assertThat(peer.cookies()).isEqualTo(before);
      go.countDown();
      assertThat(peer.read().code()).isZero();
    }
    assertThat(stage.emsmdb.last().executed).hasSize(1);
    assertThat(peer.execute("two").code()).isZero();
  }

  @Test
  void cookiesThatAreNone() throws IOException {
    Map<String, String> good = Map.copyOf(peer.cookies());
    assertThat(codeWith("")).isEqualTo(6);
    assertThat(codeWith("Invalid cookie")).isEqualTo(6);
    assertThat(codeWith(good.get("MapiContext") + "A")).isEqualTo(6);
    assertThat(codeWith("AAAAAAAAAAAAAAAAAAAAAA")).isEqualTo(10);
    peer.cookies().remove("MapiContext");
    assertThat(peer.execute("x").code()).isEqualTo(13);
    peer.cookies().putAll(good);
    peer.with(
        "Cookie",
        "a=b;MapiContext = "
            + good.get("MapiContext")
            + " ; mapisequence=x;MapiSequence="
            + good.get("MapiSequence")
            + ";;=;x");
    assertThat(peer.execute("x").code()).isZero();
  }

  private int codeWith(String context) throws IOException {
    peer.cookies().put("MapiContext", context);
    return peer.execute("x").code();
  }

  @Test
  void aCookieIsOneUsers() throws IOException {
    try (MapiPeer bob = stage.bob()) {
      bob.cookies().putAll(peer.cookies());
      assertThat(bob.execute("x").code()).isEqualTo(10);
      assertThat(bob.sendWait().read().code()).isEqualTo(10);
      assertThat(bob.ping().code()).isEqualTo(10);
      assertThat(bob.disconnect().code()).isEqualTo(10);
    }
    assertThat(peer.execute("x").code()).isZero();
  }

  @Test
  void aCookieIsOneEndpoints() throws IOException {
    Map<String, String> cookies = Map.copyOf(peer.cookies());
    try (MapiPeer nspi = stage.alice().nspi()) {
      nspi.cookies().putAll(cookies);
      assertThat(nspi.ping().code()).isEqualTo(10);
    }
  }

  @Test
  void disconnects() throws IOException {
    MapiAnswer answer = peer.disconnect();
    assertThat(answer.response(Disconnect.TYPE))
        .isEqualTo(new Disconnect.Response(ErrorCode.SUCCESS, Bytes.EMPTY));
    assertThat(answer.http().all("Set-Cookie")).hasSize(2);
    await().until(() -> stage.emsmdb.last().closed);
    assertThat(stage.counts.endings).containsExactly(Ending.DISCONNECTED);
    assertThat(peer.execute("x").code()).isEqualTo(10);
    // once more, and with a cookie that never was
    assertThat(peer.disconnect().response(Disconnect.TYPE).errorCode())
        .isEqualTo(ErrorCode.SUCCESS);
    peer.cookies().put("MapiContext", "AAAAAAAAAAAAAAAAAAAAAA");
    assertThat(peer.disconnect().response(Disconnect.TYPE).errorCode())
        .isEqualTo(ErrorCode.SUCCESS);
  }

  @Test
  void disconnectOutOfSequence() throws IOException {
    peer.cookies().put("MapiSequence", "AAAAAAAAAAAAAAAAAAAAAA");
    assertThat(peer.disconnect().code()).isEqualTo(15);
    assertThat(stage.emsmdb.last().closed).isFalse();
  }

  @Test
  void reconnectingWhileARequestRuns() throws IOException {
    CountDownLatch go = new CountDownLatch(1);
    stage.emsmdb.onExecute = r -> waiting(go, r);
    FakeEmsmdb.Session old = stage.emsmdb.last();
    peer.send("Execute", body("one"));
    await().until(() -> old.executed.size() == 1);
    try (MapiPeer second = stage.alice()) {
      second.cookies().putAll(peer.cookies());
      assertThat(second.connect().code()).isZero();
      assertThat(old.closed).isFalse(); // not under the request that runs
      go.countDown();
      assertThat(peer.read().code()).isZero();
      await().until(() -> old.closed);
      assertThat(second.execute("two").code()).isZero();
    }
    assertThat(peer.execute("two").code()).isEqualTo(10);
  }

  @Test
  void shuttingDown() throws IOException {
    FakeEmsmdb.Session session = stage.emsmdb.last();
    stage.endpoints.close();
    assertThat(session.closed).isTrue();
    assertThat(peer.execute("x").code()).isEqualTo(18);
    assertThat(peer.connect().code()).isEqualTo(18);
    assertThat(stage.counts.endings).containsExactly(Ending.SHUT_DOWN);
  }
}
