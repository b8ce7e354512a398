package org.ropeway.codec.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ropeway.codec.dcerpc.Pdu;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.RequestTypes;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rpc.RpcInterfaces;
import org.ropeway.codec.rpcext.AuxBlock;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;

/** All that can be decoded on its own. */
public final class DumpTypes {
  static final String ROP_INPUT = "RopInputBuffer";
  static final String ROP_OUTPUT = "RopOutputBuffer";
  static final String AUXILIARY = "ExtendedAuxiliaryBuffer";

  private static final int MAX_PAYLOADS = 16 << 20;

  private static final Map<String, DumpType> BY_NAME = byName();

  private DumpTypes() {}

  /** All of them, in their order: envelopes first, blobs last. */
  public static List<DumpType> all() {
    return List.copyOf(BY_NAME.values());
  }

  /** The type called so, in whatever case. */
  public static Optional<DumpType> find(String name) {
    return Optional.ofNullable(BY_NAME.get(lower(name)));
  }

  private static Map<String, DumpType> byName() {
    List<DumpType> types = new ArrayList<>();
    RequestTypes.MAILBOX.forEach(t -> addBodies(types, t));
    RequestTypes.ADDRESS_BOOK.forEach(t -> addBodies(types, t));
    addRops(types);
    types.add(DumpType.of("Pdu", "[MS-RPCE] 2.2.2, [MS-RPCH] 2.2.3", Pdu.WIRE));
    RpcInterfaces.ALL.forEach(i -> i.operations().forEach(o -> addStubs(types, o)));
    types.addAll(Blobs.ALL);
    Map<String, DumpType> map = new LinkedHashMap<>();
    types.forEach(t -> map.put(lower(t.name()), t));
    return map;
  }

  private static void addBodies(List<DumpType> types, RequestType<?, ?> type) {
    String section = "[MS-OXCMAPIHTTP] " + type.section();
    types.add(DumpType.of(type.name() + "Request", section, type.request()));
    types.add(
        new DumpType(
            type.name() + "Response", section, HttpFraming.around(type.responseBody()::read)));
  }

  private static void addStubs(List<DumpType> types, RpcOperation<?, ?> operation) {
    types.add(DumpType.of(operation.name() + "Request", operation.section(), operation.request()));
    types.add(
        DumpType.of(operation.name() + "Response", operation.section(), operation.response()));
  }

  private static void addRops(List<DumpType> types) {
    types.add(new DumpType(ROP_INPUT, "[MS-OXCROPS] 2.2.1", RopContents.ALONE::request));
    types.add(new DumpType(ROP_OUTPUT, "[MS-OXCROPS] 2.2.1", RopContents.ALONE::response));
    types.add(
        DumpType.of(
            "RopRequests", "[MS-OXCROPS] 2.2.2", Wire.listToEnd(RopCall.wire(LogonKinds.PRIVATE))));
    types.add(new DumpType("ExtendedRopInputBuffer", "[MS-OXCRPC] 2.2.2.1", DumpTypes::extended));
    types.add(new DumpType("ExtendedRopOutputBuffer", "[MS-OXCRPC] 2.2.2.1", DumpTypes::extended));
    types.add(new DumpType(AUXILIARY, "[MS-OXCRPC] 2.2.2.1", DumpTypes::extended));
    types.add(DumpType.of("AuxiliaryPayload", "[MS-OXCRPC] 2.2.2.2", AuxBlock.LIST));
  }

  private static Object extended(WireReader r) {
    return ExtendedBuffer.unpack(r, MAX_PAYLOADS);
  }

  private static String lower(String s) {
    return s.toLowerCase(Locale.ROOT);
  }
}
