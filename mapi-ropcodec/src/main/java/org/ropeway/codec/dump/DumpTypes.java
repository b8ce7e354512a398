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
import org.ropeway.codec.structure.KnownStructure;
import org.ropeway.codec.structure.StructureTable;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;

/** All that can be decoded on its own. */
public final class DumpTypes {
  static final String ROP_INPUT = "RopInputBuffer";
  static final String ROP_OUTPUT = "RopOutputBuffer";
  static final String EXTENDED = "ExtendedBuffer";
  static final String AUXILIARY = "ExtendedAuxiliaryBuffer";

  private static final int MAX_PAYLOADS = 16 << 20;

  private static final String PDU_SECTION = "[MS-RPCE] 2.2.2, [MS-RPCH] 2.2.3";
  static final DumpType PDU = DumpType.of("Pdu", PDU_SECTION, Pdu.WIRE);
  static final DumpType PDUS = DumpType.of("Pdus", PDU_SECTION, Wire.listToEnd(Pdu.WIRE));

  /** Structures whose codec gives a whole of which the dump shows the parts. */
  private static final Map<String, String> OTHERWISE_READ =
      Map.ofEntries(
          Map.entry("FastTransfer stream", "FastTransferStream"),
          Map.entry("RPC_HEADER_EXT payloads, plain", EXTENDED),
          Map.entry("RPC_HEADER_EXT payloads, obfuscated", EXTENDED),
          Map.entry("RPC_HEADER_EXT payloads, LZXPRESS", EXTENDED),
          Map.entry("PidTagRoamingDictionary", "Xml"),
          Map.entry("Working hours", "Xml"),
          Map.entry("Category list", "Xml"),
          Map.entry("PidTagRtfCompressed", "CompressedRtf"),
          Map.entry("TNEF stream", "Tnef"));

  private static final Map<String, DumpType> BY_NAME = byName();

  private DumpTypes() {}

  /** All of them, in their order: envelopes first, blobs last. */
  public static List<DumpType> all() {
    return BY_NAME.values().stream().distinct().toList();
  }

  /**
   * The type called so, or that of the structure which {@link StructureTable} calls so; case and
   * what is neither a letter nor a digit do not matter.
   */
  public static Optional<DumpType> find(String name) {
    return Optional.ofNullable(BY_NAME.get(key(name)));
  }

  private static Map<String, DumpType> byName() {
    List<DumpType> types = new ArrayList<>();
    RequestTypes.MAILBOX.forEach(t -> addBodies(types, t));
    RequestTypes.ADDRESS_BOOK.forEach(t -> addBodies(types, t));
    addRops(types);
    types.add(PDU);
    types.add(PDUS);
    RpcInterfaces.ALL.forEach(i -> i.operations().forEach(o -> addStubs(types, o)));
    types.addAll(Blobs.ALL);
    Map<String, DumpType> map = new LinkedHashMap<>();
    types.forEach(t -> map.put(key(t.name()), t));
    StructureTable.ALL.forEach(s -> map.putIfAbsent(key(s.name()), type(s, types)));
    return map;
  }

  /** The type of a structure: one that is there under a name of its own, or a new one. */
  private static DumpType type(KnownStructure structure, List<DumpType> types) {
    String other = OTHERWISE_READ.get(structure.name());
    return types.stream()
        .filter(t -> t.name().equals(other) || structure.type().equals(t.wire()))
        .findFirst()
        .orElseGet(() -> DumpType.of(structure.name(), structure.section(), structure.type()));
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
    types.add(new DumpType(EXTENDED, "[MS-OXCRPC] 2.2.2.1", DumpTypes::extended));
    types.add(new DumpType(AUXILIARY, "[MS-OXCRPC] 2.2.2.1", DumpTypes::extended));
    types.add(DumpType.of("AuxiliaryPayload", "[MS-OXCRPC] 2.2.2.2", AuxBlock.LIST));
  }

  private static Object extended(WireReader r) {
    return ExtendedBuffer.unpack(r, MAX_PAYLOADS);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
