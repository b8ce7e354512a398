package org.ropeway.codec.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.dcerpc.Pdu;
import org.ropeway.codec.dcerpc.PduBody;
import org.ropeway.codec.dcerpc.RpcInterface;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.rpc.emsmdb.EcDoRpc;
import org.ropeway.codec.rpc.emsmdb.EcDoRpcExt2;
import org.ropeway.codec.rpc.emsmdb.EcRRegisterPushNotification;
import org.ropeway.codec.rpc.emsmdb.Emsmdb;
import org.ropeway.codec.rpc.nspi.Nspi;
import org.ropeway.codec.rpc.nspi.NspiBind;
import org.ropeway.codec.rpc.nspi.NspiResolveNamesW;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;
import tools.jackson.databind.JsonNode;

/**
 * Recorded calls and answers are what their sources say, and are written as they were recorded, but
 * for padding and referent ids, where clients and servers of 2003 leave what was in their memory.
 */
class RecordedStubsTest {
  private static final Map<String, Vector> COLLECTED =
      Stream.of("rop-request-buffer", "rop-response-buffer", "rpc-pdu", "nspi")
          .flatMap(Vectors::collected)
          .collect(Collectors.toMap(Vector::id, Function.identity()));

  private static final Set<Bytes> ROP_BUFFERS =
      COLLECTED.values().stream()
          .filter(v -> v.kind().startsWith("rop-"))
          .map(Vector::data)
          .collect(Collectors.toSet());

  static Stream<Vector> stubs() {
    Predicate<Vector> ours =
        v -> v.expect().has("stubHex") && (v.id().startsWith("zeek-") && !v.id().contains("-epm-"));
    return Stream.concat(
        COLLECTED.values().stream().filter(ours), Stream.of(Vectors.get("rpch-chunk-8")));
  }

  @ParameterizedTest
  @MethodSource("stubs")
  void decodeAndEncode(Vector v) {
    WireType<?> type = type(v);
    byte[] stub = stub(v);
    check(v, canonicalButForPadding(type, stub));
    Vectors.refusesPrefixes(type, stub);
    Attack.on(type, stub);
  }

  private static byte[] stub(Vector v) {
    Bytes stub =
        switch (Pdu.WIRE.readAll(v.bytes()).body()) {
          case PduBody.Request q -> q.stubData();
          case PduBody.Response s -> s.stubData();
          default -> throw new AssertionError(v);
        };
    assertThat(stub.toHex()).isEqualTo(v.expect().get("stubHex").asString());
    return stub.array();
  }

  private static WireType<?> type(Vector v) {
    RpcInterface nspiOrEmsmdb =
        v.id().contains("nspi") || v.id().startsWith("rpch") ? Nspi.INTERFACE : Emsmdb.INTERFACE;
    Vector call =
        v.expect().has("opnum")
            ? v
            : collected(v.id().replace("response", "request").replace("-resp", "-req"));
    int opnum = call.expect().get("opnum").asInt();
    RpcOperation<?, ?> operation = nspiOrEmsmdb.operation(opnum).orElseThrow();
    Optional.ofNullable(v.expect().get("method"))
        .ifPresent(m -> assertThat(operation.name()).isEqualTo(m.asString()));
    return v.expect().has("opnum") ? operation.request() : operation.response();
  }

  /** Decodes; each byte that would be written otherwise is one that nobody reads. */
  private static <T> T canonicalButForPadding(WireType<T> type, byte[] stub) {
    T value = type.readAll(stub);
    byte[] written = WireWriter.encode(type, value);
    assertThat(written).hasSameSizeAs(stub);
    int unread = 0;
    for (int i = 0; i < stub.length; i++) {
      if (written[i] != stub[i]) {
        unread++;
        byte[] other = stub.clone();
        other[i] ^= 0x55;
        assertThat(type.readAll(other)).as("byte " + i).isEqualTo(value);
      }
    }
    assertThat(unread).isLessThanOrEqualTo(8);
    return value;
  }

  private static void check(Vector v, Object value) {
    JsonNode expect = v.expect();
    switch (value) {
      case EcDoRpc.Request q -> ropBuffer(v, q.buffer().ropBuffer());
      case EcDoRpc.Response s -> {
        ropBuffer(v, s.buffer().ropBuffer());
        assertThat(s.returnValue()).isEqualTo(ErrorCode.SUCCESS);
      }
      case EcRRegisterPushNotification.Request q -> {
        assertThat(q.context()).isEqualTo(Bytes.ofHex("d0273b0200e0fd7f"));
        assertThat(q.adviseBits()).isEqualTo(-1);
        assertThat(q.callbackAddress()).isEqualTo(Bytes.ofHex("0200042fc0a800ad0000000000000000"));
      }
      case EcRRegisterPushNotification.Response s -> {
        assertThat(s.notification()).isZero();
        assertThat(s.returnValue()).isEqualTo(ErrorCode.SUCCESS);
      }
      case NspiBind.Request q -> {
        JsonNode bind = expect.get("nspiBind");
        assertThat(q.flags()).isEqualTo(bind.get("dwFlags").asInt());
        assertThat(q.stat()).isEqualTo(stat(bind.get("stat")));
        assertThat(q.serverGuid()).isPresent();
      }
      case NspiBind.Response s -> {
        assertThat(s.serverGuid()).contains(guid("3abe1495d10dd211a093080009fb6454"));
        assertThat(s.contextHandle())
            .isEqualTo(ContextHandle.of(guid("ef074b401cf2094ba8180365edb66064")));
        assertThat(s.returnValue()).isEqualTo(ErrorCode.SUCCESS);
      }
      case NspiResolveNamesW.Request q -> {
        assertThat(q.stat()).isEqualTo(new Stat(0, 0, 0, 0, 0, 0, 1252, 1033, 1033));
        assertThat(q.propertyTags().orElseThrow())
            .containsExactly(new PropertyTag(0x3003001E), new PropertyTag(0x3001001E));
        assertThat(q.names()).containsExactly("=SMTP:test@l-p-e.ch");
      }
      default -> throw new AssertionError(value);
    }
  }

  /** The ROP buffers are vectors of their own, but for those of one call. */
  private static void ropBuffer(Vector call, Bytes ropBuffer) {
    int ropSize = ropBuffer.at(0) | ropBuffer.at(1) << 8;
    assertThat(ropBuffer.length() - ropSize).isNotNegative().matches(handles -> handles % 4 == 0);
    if (!call.id().startsWith("zeek-2482-6509-")) {
      assertThat(ROP_BUFFERS).contains(ropBuffer);
    }
  }

  private static Vector collected(String id) {
    return Objects.requireNonNull(COLLECTED.get(id), id);
  }

  private static Stat stat(JsonNode e) {
    return new Stat(
        e.get("sortType").asInt(),
        e.get("containerID").asInt(),
        e.get("currentRec").asInt(),
        e.get("delta").asInt(),
        e.get("numPos").asInt(),
        e.get("totalRecs").asInt(),
        e.get("codePage").asInt(),
        e.get("templateLocale").asInt(),
        e.get("sortLocale").asInt());
  }

  private static MapiGuid guid(String hex) {
    return MapiGuid.of(Bytes.ofHex(hex).array(), 0);
  }

  @Test
  void outlook2007SubmitsInExtendedBuffers() {
    Vectors.collected("rpc-stub")
        .forEach(v -> {
          JsonNode expect = v.expect();
          EcDoRpcExt2.Request q = Vectors.roundTrip(EcDoRpcExt2.OPERATION.request(), v.bytes());
          assertThat(WireWriter.encode(ContextHandle.WIRE, q.session()))
              .isEqualTo(Bytes.ofHex(expect.get("contextHandleHex").asString()).array());
          assertThat(q.flags()).isEqualTo(expect.get("pulFlags").asInt());
          assertThat(q.ropBuffer().length()).isEqualTo(expect.get("cbIn").asInt());
          assertThat(q.maxRopOut()).isEqualTo(expect.get("pcbOut").asLong());
          assertThat(q.auxiliaryBuffer().length()).isEqualTo(expect.get("cbAuxIn").asInt());
          assertThat(q.maxAuxiliaryOut()).isEqualTo(expect.get("pcbAuxOut").asLong());
          Vectors.refusesPrefixes(EcDoRpcExt2.OPERATION.request(), v.bytes());
          Attack.on(EcDoRpcExt2.OPERATION.request(), v.bytes());
        });
  }
}
