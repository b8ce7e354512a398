package org.ropeway.codec.dcerpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.rts.Rts;
import org.ropeway.codec.rts.RtsCommand;
import org.ropeway.codec.wire.WireReader;
import tools.jackson.databind.JsonNode;

/**
 * Recorded PDUs are what their sources say, and are written as they were recorded: vectors of the
 * kind "rpc-pdu", and the PDUs among those of the kind "nspi".
 */
class PduVectorsTest {
  /**
   * Bytes that nobody reads and the source did not clear: where a padding begins and how long it
   * is. It is written as zeros.
   */
  private record Uncleared(int from, int length) {
    static final Map<String, Uncleared> ALL =
        Map.of(
            "impacket-rts-7", new Uncleared(116, 12), // the client's address stands here
            "zeek-epm-1072-bind_ack", new Uncleared(30, 2), // behind sec_addr
            "zeek-nspi-1068-bind_ack", new Uncleared(31, 1)); // behind sec_addr

    byte[] clear(byte[] bytes) {
      byte[] cleared = bytes.clone();
      Arrays.fill(cleared, from, from + length, (byte) 0);
      assertThat(cleared).isNotEqualTo(bytes);
      return cleared;
    }
  }

  static Stream<Vector> pdus() {
    return RpcVectors.allRecorded();
  }

  @ParameterizedTest
  @MethodSource
  void pdus(Vector v) {
    Pdu pdu = Pdu.WIRE.readAll(v.bytes());
    Uncleared uncleared = Uncleared.ALL.get(v.id());
    assertThat(pdu.toBytes()).isEqualTo(uncleared == null ? v.bytes() : uncleared.clear(v.bytes()));
    JsonNode expect = v.expect();
    assertThat(PduHeader.WIRE.read(WireReader.of(v.bytes())))
        .isEqualTo(
            new PduHeader(
                5,
                expect.get("versionMinor").asInt(),
                pdu.body().type(),
                expect.get("flags").asInt(),
                pdu.byteOrder(),
                expect.get("fragLength").asInt(),
                expect.get("authLength").asInt(),
                expect.get("callId").asLong()));
    assertThat(pdu.body().type().code()).isEqualTo(expect.get("ptype").asInt());
    assertThat(pdu.auth().isPresent()).isEqualTo(expect.has("auth"));
    pdu.auth().ifPresent(a -> auth(a, expect.get("auth")));
    body(pdu.body(), expect);
    Vectors.refusesPrefixes(Pdu.WIRE, v.bytes());
    Attack.on(Pdu.WIRE, v.bytes());
  }

  private static void auth(AuthVerifier auth, JsonNode expect) {
    assertThat(auth.authType()).isEqualTo(expect.get("type").asInt());
    assertThat(auth.authLevel()).isEqualTo(expect.get("level").asInt());
    assertThat(auth.padding().length()).isEqualTo(expect.get("padLength").asInt());
    assertThat(auth.authContextId()).isEqualTo(expect.get("contextId").asLong());
    assertThat(auth.token().length()).isEqualTo(expect.get("valueLength").asInt());
  }

  private static void body(PduBody body, JsonNode expect) {
    switch (body) {
      case PduBody.Bind b -> {
        assertThat(b.maxXmitFrag()).isEqualTo(expect.get("maxXmitFrag").asInt());
        assertThat(b.maxRecvFrag()).isEqualTo(expect.get("maxRecvFrag").asInt());
        assertThat(b.assocGroupId()).isEqualTo(expect.get("assocGroupId").asLong());
        assertThat(b.contexts()).isEqualTo(list(expect.get("contexts"), PduVectorsTest::context));
      }
      case PduBody.BindAck b -> {
        assertThat(b.maxXmitFrag()).isEqualTo(expect.get("maxXmitFrag").asInt());
        assertThat(b.maxRecvFrag()).isEqualTo(expect.get("maxRecvFrag").asInt());
        assertThat(b.assocGroupId()).isEqualTo(expect.get("assocGroupId").asLong());
        assertThat(b.secondaryAddress()).isEqualTo(expect.get("secondaryAddress").asString());
        assertThat(b.results()).isEqualTo(list(expect.get("results"), PduVectorsTest::result));
      }
      case PduBody.Request q ->
          assertThat(q)
              .isEqualTo(
                  new PduBody.Request(
                      expect.get("allocHint").asLong(),
                      expect.get("contextId").asInt(),
                      expect.get("opnum").asInt(),
                      Optional.empty(),
                      Bytes.ofHex(expect.get("stubHex").asString())));
      case PduBody.Response s ->
          assertThat(s)
              .isEqualTo(
                  new PduBody.Response(
                      expect.get("allocHint").asLong(),
                      expect.get("contextId").asInt(),
                      expect.get("cancelCount").asInt(),
                      Bytes.ofHex(expect.get("stubHex").asString())));
      case Rts rts -> {
        assertThat(rts.flags()).isEqualTo(expect.get("rtsFlags").asInt());
        assertThat(rts.commands().stream().map(PduVectorsTest::shown).toList())
            .isEqualTo(list(expect.get("commands"), PduVectorsTest::shown));
      }
      default -> throw new AssertionError(body);
    }
  }

  private static PresentationContext context(JsonNode e) {
    String[] version = e.get("abstractVersion").asString().split("\\.");
    return new PresentationContext(
        e.get("contextId").asInt(),
        SyntaxId.of(
            e.get("abstractSyntax").asString(),
            Integer.parseInt(version[0]),
            Integer.parseInt(version[1])),
        list(
            e.get("transferSyntaxes"),
            t -> new SyntaxId(MapiGuid.parse(t.get("uuid").asString()), t.get("version").asInt())));
  }

  private static ContextResult result(JsonNode e) {
    return new ContextResult(
        e.get("result").asInt(),
        e.get("reason").asInt(),
        new SyntaxId(MapiGuid.parse(e.get("transferSyntax").asString()), e.get("version").asInt()));
  }

  /** A command by its name and what it holds. */
  private static String shown(RtsCommand command) {
    String name = command.getClass().getSimpleName() + " ";
    return switch (command) {
      case RtsCommand.ReceiveWindowSize v -> name + v.bytes();
      case RtsCommand.ConnectionTimeout v -> name + v.milliseconds();
      case RtsCommand.Cookie v -> name + v.cookie();
      case RtsCommand.ChannelLifetime v -> name + v.bytes();
      case RtsCommand.ClientKeepalive v -> name + v.milliseconds();
      case RtsCommand.Version v -> name + v.version();
      case RtsCommand.AssociationGroupId v -> name + v.groupId();
      case RtsCommand.ClientAddress v -> name + v.address();
      default -> throw new AssertionError(command);
    };
  }

  private static String shown(JsonNode e) {
    String name = e.get("command").asString() + " ";
    if (e.has("uuid")) {
      return name + e.get("uuid").asString();
    }
    return name + (e.has("value") ? e.get("value").asString() : hex(e.get("address").asString()));
  }

  private static String hex(String address) {
    StringBuilder hex = new StringBuilder();
    for (String part : address.split("\\.")) {
      hex.append(String.format("%02x", Integer.valueOf(part)));
    }
    return hex.toString();
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
    return StreamSupport.stream(array.spliterator(), false).map(element).toList();
  }
}
