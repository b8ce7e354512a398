package org.ropeway.codec.tshark;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.dcerpc.ContextResult;
import org.ropeway.codec.dcerpc.Pdu;
import org.ropeway.codec.dcerpc.PduBody;
import org.ropeway.codec.dcerpc.PresentationContext;
import org.ropeway.codec.dcerpc.RpcInterface;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.dcerpc.SyntaxId;
import org.ropeway.codec.rop.FieldVectors;
import org.ropeway.codec.rop.FieldVectors.Direction;
import org.ropeway.codec.rop.FieldVectors.FieldVector;
import org.ropeway.codec.rpc.emsmdb.Emsmdb;
import org.ropeway.codec.rpc.nspi.Nspi;
import org.ropeway.codec.rpc.rfr.Rfr;
import org.ropeway.codec.tshark.Tshark.Frame;
import org.ropeway.codec.wire.WireLimits;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireTrace;
import org.ropeway.codec.wire.WireType;

/**
 * Wireshark reads the parameters of calls and answers as we do. It knows the interfaces only as
 * they were in Exchange 5.5: rows with their values, RFR, and what of EMSMDB old clients call.
 */
class InterfaceFramesTest {
  private static final int PORT = 6001;

  /** The names of fields in the IDL of today, and Wireshark's. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("CodePage", "nspi.MAPI_SETTINGS.codepage"),
          Map.entry("cRows", "nspi.SRowSet.cRows"),
          Map.entry("ulPropTag", "nspi.SPropValue.ulPropTag"),
          Map.entry("i", "nspi.SPropValue_CTR.i"),
          Map.entry("l", "nspi.SPropValue_CTR.l"),
          Map.entry("b", "nspi.SPropValue_CTR.b"),
          Map.entry("err", "nspi.SPropValue_CTR.err"),
          Map.entry("lpszA", "nspi.SPropValue_CTR.lpszA"),
          Map.entry("lpszW", "nspi.SPropValue_CTR.lpszW"),
          Map.entry("pUserDN", "rfr.RfrGetNewDSA.pUserDN"),
          Map.entry("ppszUnused", "rfr.RfrGetNewDSA.ppszUnused"),
          Map.entry("ppszServer", "rfr.RfrGetNewDSA.ppszServer"),
          Map.entry("cbMailboxServerDN", "rfr.RfrGetFQDNFromLegacyDN.cbMailboxServerDN"),
          Map.entry("szMailboxServerDN", "rfr.RfrGetFQDNFromLegacyDN.szMailboxServerDN"),
          Map.entry("ppszServerFQDN", "rfr.RfrGetFQDNFromLegacyDN.ppszServerFQDN"),
          Map.entry("pcb", "mapi.EcDoRpc.length"),
          Map.entry("cbMax", "mapi.EcDoRpc.max_data"),
          Map.entry("hNotification", "mapi.EcRRegisterPushNotification.retval"));

  /** What Wireshark reads, as it is today; a row set that is missing it does not know. */
  private static final Map<RpcInterface, Set<String>> KNOWN =
      Map.of(
          Nspi.INTERFACE,
          Set.of(
              "REQUEST NspiBind",
              "RESPONSE NspiQueryRows",
              "RESPONSE NspiGetProps",
              "RESPONSE NspiGetSpecialTable"),
          Rfr.INTERFACE,
          Set.of(
              "REQUEST RfrGetNewDSA",
              "RESPONSE RfrGetNewDSA",
              "REQUEST RfrGetFQDNFromServerDN",
              "RESPONSE RfrGetFQDNFromServerDN"),
          Emsmdb.INTERFACE,
          Set.of("REQUEST EcDoRpc", "RESPONSE EcDoRpc", "RESPONSE EcRRegisterPushNotification"));

  @TempDir private Path folder;

  @Test
  void addressBook() throws IOException {
    assertThat(compare(Nspi.INTERFACE, "nspi")).isEqualTo(9);
  }

  @Test
  void referral() throws IOException {
    assertThat(compare(Rfr.INTERFACE, "rfr")).isEqualTo(7);
  }

  @Test
  void mailboxes() throws IOException {
    assertThat(compare(Emsmdb.INTERFACE, "emsmdb")).isEqualTo(3);
  }

  /** Sends all vectors of an interface; how many frames were compared. */
  private int compare(RpcInterface rpc, String file) throws IOException {
    Capture capture = new Capture();
    Map<Integer, FieldVector> sent = send(rpc, capture.connection(PORT), file);
    List<Frame> frames =
        Tshark.read(capture, folder, NAMES.values(), "-d", "tcp.port==" + PORT + ",dcerpc");
    int compared = 0;
    for (Map.Entry<Integer, FieldVector> e : sent.entrySet()) {
      FieldVector v = e.getValue();
      if (KNOWN.get(rpc).contains(v.direction() + " " + v.rop())) {
        assertThat(frames.get(e.getKey() - 1).fields()).as(v.toString()).isEqualTo(fields(rpc, v));
        compared++;
      }
    }
    return compared;
  }

  private static Map<Integer, FieldVector> send(
      RpcInterface rpc, Capture.Connection connection, String file) {
    List<PresentationContext> contexts =
        List.of(new PresentationContext(0, rpc.syntax(), List.of(SyntaxId.NDR)));
    connection.client(Pdu.of(1, new PduBody.Bind(4088, 4088, 0, contexts)).toBytes());
    List<ContextResult> accepted = List.of(ContextResult.accepted(SyntaxId.NDR));
    connection.server(Pdu.of(1, new PduBody.BindAck(4088, 4088, 1, "", accepted)).toBytes());
    Map<Integer, FieldVector> sent = new LinkedHashMap<>();
    Map<String, byte[]> calls = new HashMap<>();
    int callId = 1;
    for (FieldVector v : FieldVectors.of("rpc/" + file + ".txt")) {
      if (rpc.operations().stream().noneMatch(o -> o.name().equals(v.rop()))) {
        continue;
      }
      if (v.direction() == Direction.REQUEST) {
        calls.put(v.rop(), v.bytes());
        sent.put(connection.client(call(rpc, v.rop(), ++callId, v.bytes())), v);
      } else {
        connection.client(call(rpc, v.rop(), ++callId, calls.get(v.rop())));
        Bytes stub = Bytes.wrap(v.bytes());
        PduBody answer = new PduBody.Response(stub.length(), 0, 0, stub);
        sent.put(connection.server(Pdu.of(callId, answer).toBytes()), v);
      }
    }
    return sent;
  }

  private static byte[] call(RpcInterface rpc, String operation, int callId, byte[] stub) {
    int opnum = operation(rpc, operation).opnum();
    return Pdu.of(
            callId, new PduBody.Request(stub.length, 0, opnum, Optional.empty(), Bytes.wrap(stub)))
        .toBytes();
  }

  private static RpcOperation<?, ?> operation(RpcInterface rpc, String name) {
    return rpc.operations().stream().filter(o -> o.name().equals(name)).findAny().orElseThrow();
  }

  /** What we read of a stub, under Wireshark's names. */
  private static Map<String, List<String>> fields(RpcInterface rpc, FieldVector v) {
    RpcOperation<?, ?> operation = operation(rpc, v.rop());
    WireType<?> type =
        v.direction() == Direction.REQUEST ? operation.request() : operation.response();
    Leaves leaves = new Leaves();
    type.read(WireReader.of(Unpooled.wrappedBuffer(v.bytes()), WireLimits.DEFAULT, leaves));
    return leaves.values;
  }

  /** The values of fields without fields; the referent of a parameter has its name. */
  private static final class Leaves implements WireTrace {
    private final Map<String, List<String>> values = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean leaf;

    @Override
    public void begin(String name, int offset) {
      open.push(name.equals("referent") ? open.element() : name);
      leaf = true;
    }

    @Override
    public void end(int offset, Object value) {
      String name = NAMES.get(open.pop());
      boolean pointer = name != null && name.contains(".lpsz") && !(value instanceof String);
      if (leaf && name != null && !pointer) {
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(plain(value));
      }
      leaf = false;
    }

    private static String plain(Object value) {
      return switch (value) {
        case Integer i -> Integer.toUnsignedString(i);
        case Boolean b -> b ? "1" : "0";
        case ErrorCode e -> Integer.toUnsignedString(e.value());
        case PropertyTag t -> Integer.toUnsignedString(t.value());
        default -> value.toString();
      };
    }
  }
}
