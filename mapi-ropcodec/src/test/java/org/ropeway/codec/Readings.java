package org.ropeway.codec;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.part;
import static org.ropeway.codec.wire.Struct.struct;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.Xid;
import org.ropeway.codec.dcerpc.Pdu;
import org.ropeway.codec.dtyp.Ace;
import org.ropeway.codec.dtyp.NtSecurityDescriptor;
import org.ropeway.codec.dtyp.SecurityDescriptor;
import org.ropeway.codec.dtyp.Sid;
import org.ropeway.codec.entryid.AdditionalRenEntryIdsEx;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.ContactAddressEntryId;
import org.ropeway.codec.entryid.ConversationIndex;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.EntryList;
import org.ropeway.codec.entryid.EphemeralEntryId;
import org.ropeway.codec.entryid.FlatEntryList;
import org.ropeway.codec.entryid.FolderEntryId;
import org.ropeway.codec.entryid.IndexedEntryId;
import org.ropeway.codec.entryid.MessageEntryId;
import org.ropeway.codec.entryid.OneOffEntryId;
import org.ropeway.codec.entryid.PersonalDistributionListEntryId;
import org.ropeway.codec.entryid.StoreEntryId;
import org.ropeway.codec.entryid.UnknownEntryId;
import org.ropeway.codec.entryid.WrappedEntryId;
import org.ropeway.codec.fxics.IdSet;
import org.ropeway.codec.fxics.PredecessorChangeList;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.RequestTypes;
import org.ropeway.codec.ocal.AppointmentRecurrencePattern;
import org.ropeway.codec.ocal.CalendarTombstone;
import org.ropeway.codec.ocal.GlobalObjectId;
import org.ropeway.codec.ocal.RecurrencePattern;
import org.ropeway.codec.ocal.TaskAssigners;
import org.ropeway.codec.ocal.TimeZoneDefinition;
import org.ropeway.codec.ocal.TimeZoneStruct;
import org.ropeway.codec.ocfg.FolderUserFields;
import org.ropeway.codec.ocfg.NicknameCache;
import org.ropeway.codec.ocfg.PropertyDefinitionStream;
import org.ropeway.codec.ocfg.RecipientRowStream;
import org.ropeway.codec.ocfg.WebViewPersistStream;
import org.ropeway.codec.omsg.ReportTag;
import org.ropeway.codec.omsg.SwappedToDoData;
import org.ropeway.codec.omsg.VerbStream;
import org.ropeway.codec.orule.ExtendedRuleActions;
import org.ropeway.codec.orule.ExtendedRuleCondition;
import org.ropeway.codec.orule.NamedPropertyInformation;
import org.ropeway.codec.osrch.ExtendedFolderFlags;
import org.ropeway.codec.osrch.SearchFolderDefinition;
import org.ropeway.codec.osrch.StoredRestriction;
import org.ropeway.codec.rop.RopVectors;
import org.ropeway.codec.rpc.emsmdb.EcDoRpcExt2;
import org.ropeway.codec.rpcext.AuxBlock;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.rpcext.ExtendedBuffer.Packing;
import org.ropeway.codec.rpcext.Lzxpress;
import org.ropeway.codec.structure.KnownStructure;
import org.ropeway.codec.structure.StructureTable;
import org.ropeway.codec.tnef.TnefStream;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;
import tools.jackson.databind.JsonNode;

/** For each kind of vector how it is read and written, and which test knows what it means. */
public final class Readings {
  private static final Path TESTS = Path.of("src/test/java/org/ropeway/codec");
  private static final String LZXPRESS = "RPC_HEADER_EXT payloads, LZXPRESS";
  private static final int MAX = 1 << 20;

  /** The form of conditions that only the source of the vectors knows: counts of 16 bits. */
  public static final WireType<ExtendedRuleCondition> NARROW_CONDITION =
      struct(
          ExtendedRuleCondition::new,
          part(NamedPropertyInformation.WIRE, ExtendedRuleCondition::namedProperties),
          field("Restriction", Restriction.WIRE, ExtendedRuleCondition::restriction));

  private static final Map<String, Reading> ALL = new TreeMap<>();

  /**
   * A kind of vector.
   *
   * @param test the class that compares what is read with what the source states
   * @param type of a vector; empty if it is not this module that reads it
   */
  public record Reading(Path test, Optional<Function<Vector, WireType<?>>> type) {}

  static {
    add("additional-ren-entryids-ex", "entryid/EntryIdVectorsTest", AdditionalRenEntryIdsEx.WIRE);
    elsewhere(
        "autodiscover-xml",
        "gateway-core/src/test/java/org/ropeway/gateway/autodiscover/PoxVectorsTest");
    add("aux-buffer", "rpcext/CollectedTrafficTest", auxiliary());
    add("conversation-index", "entryid/EntryIdVectorsTest", ConversationIndex.WIRE);
    add("entryid", "entryid/EntryIdVectorsTest", Readings::entryId);
    add("entrylist", "entryid/EntryIdVectorsTest", Readings::entryList);
    add("extended-buffer", "rpcext/CollectedTrafficTest", structure(LZXPRESS));
    add("extended-folder-flags", "osrch/SearchFoldersTest", ExtendedFolderFlags.WIRE);
    add("folder-user-fields", "ocfg/SettingsTest", FolderUserFields.WIRE);
    add("global-object-id", "ocal/GlobalObjectIdTest", GlobalObjectId.WIRE);
    add("idset", "fxics/IdSetTest", IdSet.REPLID);
    add("lzxpress", "rpcext/LzxpressTest", Readings::lzxpress);
    elsewhere(
        "mapihttp-http-headers",
        "gateway-core/src/test/java/org/ropeway/gateway/http/HeadVectorsTest");
    add("mapihttp-request-body", "mapihttp/BodyVectorsTest", v -> body(v).request());
    add("mapihttp-response-body", "mapihttp/BodyVectorsTest", v -> body(v).responseBody());
    add("nickname-cache", "ocfg/SettingsTest", NicknameCache.WIRE);
    add("nspi", "mapihttp/BodyVectorsTest", Readings::nspi);
    add("predecessor-change-list", "fxics/IdSetTest", PredecessorChangeList.WIRE);
    add("property-definition-stream", "ocfg/SettingsTest", PropertyDefinitionStream.WIRE);
    add("property-row-set", "rpcext/CollectedTrafficTest", Readings::rows);
    add("property-values", "osrch/SearchFoldersTest", structure("Stored properties"));
    add("recipient-row-stream", "ocfg/SettingsTest", RecipientRowStream.WIRE);
    add("recurrence-blob", "ocal/RecurrenceTest", Readings::recurrence);
    add("report-tag", "omsg/MessageBlobsTest", ReportTag.WIRE);
    add("restriction", "osrch/SearchFoldersTest", Readings::restriction);
    add("rop-request", "rop/RopVectors", RopVectors::type);
    add("rop-request-buffer", "rop/RopVectors", RopVectors::type);
    add("rop-response", "rop/RopVectors", RopVectors::type);
    add("rop-response-buffer", "rop/RopVectors", RopVectors::type);
    add("rpc-pdu", "dcerpc/PduVectorsTest", Pdu.WIRE);
    add("rpc-stub", "rpc/RecordedStubsTest", EcDoRpcExt2.OPERATION.request());
    add("rtf-compressed", "rtf/CompressedRtfTest", structure("PidTagRtfCompressed"));
    add("rule-condition", "orule/RuleActionsTest", Readings::condition);
    add("ruleaction", "orule/RuleActionsTest", ExtendedRuleActions.WIRE);
    add("search-folder-definition", "osrch/SearchFoldersTest", SearchFolderDefinition.WIRE);
    add("security-descriptor", "dtyp/SecurityDescriptorTest", Readings::security);
    add("swapped-todo", "omsg/MessageBlobsTest", SwappedToDoData.WIRE);
    add("task-assigners", "ocal/TasksTest", TaskAssigners.WIRE);
    add("timezone-blob", "ocal/TimeZoneTest", Readings::timeZone);
    add("tnef", "tnef/TnefVectorsTest", TnefStream.WIRE);
    add("tombstone", "ocal/TasksTest", CalendarTombstone.WIRE);
    add("verb-stream", "omsg/MessageBlobsTest", VerbStream.WIRE);
    add("webview-persist-stream", "ocfg/SettingsTest", WebViewPersistStream.WIRE);
    add("xid", "entryid/EntryIdVectorsTest", Xid.WIRE);
  }

  private Readings() {}

  private static void add(String kind, String test, WireType<?> type) {
    add(kind, test, v -> type);
  }

  private static void add(String kind, String test, Function<Vector, WireType<?>> type) {
    ALL.put(kind, new Reading(TESTS.resolve(test + ".java"), Optional.of(type)));
  }

  private static WireType<?> structure(String name) {
    return StructureTable.find(name).orElseThrow().type();
  }

  /** The name in {@link StructureTable} of what a vector is; empty if it is something else. */
  public static Optional<String> structure(Vector v) {
    return switch (v.kind()) {
      case "lzxpress" -> Optional.of(LZXPRESS);
      case "aux-buffer" -> Optional.of("AUX_HEADER blocks");
      case "entryid" -> Optional.of(entryIdName(v));
      default -> {
        WireType<?> type = knows(v) ? of(v).type().orElseThrow().apply(v) : null;
        yield StructureTable.ALL.stream()
            .filter(s -> s.type().equals(type))
            .map(KnownStructure::name)
            .findFirst();
      }
    };
  }

  private static String entryIdName(Vector v) {
    if (v.id().contains("decodeentryid")) {
      return "Entry id of Windows Search";
    }
    return switch (EntryId.of(v.data())) {
      case FolderEntryId id -> "Folder EntryID";
      case MessageEntryId id -> "Message EntryID";
      case StoreEntryId id -> "Store Object EntryID";
      case OneOffEntryId id -> "One-Off EntryID";
      case AddressBookEntryId id -> "Address Book EntryID";
      case EphemeralEntryId id -> "EphemeralEntryID";
      case ContactAddressEntryId id -> "Contact Address EntryID";
      case PersonalDistributionListEntryId id -> "Personal Distribution List EntryID";
      case WrappedEntryId id -> "WrappedEntryId";
      case UnknownEntryId id -> "EntryID of another provider";
    };
  }

  private static void elsewhere(String kind, String test) {
    ALL.put(kind, new Reading(Path.of("..", test + ".java"), Optional.empty()));
  }

  /** All kinds in the order of their names. */
  public static Map<String, Reading> all() {
    return ALL;
  }

  /** How a vector is read. */
  public static Reading of(Vector v) {
    return Objects.requireNonNull(ALL.get(v.kind()), v.kind());
  }

  /** Whether it is this module that reads a vector. */
  public static boolean knows(Vector v) {
    return ALL.containsKey(v.kind()) && of(v).type().isPresent();
  }

  /** The bytes that are decoded: of some kinds only a part. */
  public static byte[] bytes(Vector v) {
    return switch (v.kind()) {
      case "mapihttp-response-body" ->
          Arrays.copyOfRange(v.bytes(), v.expect().get("bodyOffset").asInt(), v.bytes().length);
      case "rop-request", "rop-response" -> RopVectors.wrapped(v.bytes());
      default -> v.bytes();
    };
  }

  private static RequestType<?, ?> body(Vector v) {
    JsonNode type = v.expect().get("requestType");
    return RequestTypes.find(type == null ? named(v) : type.asString()).orElseThrow();
  }

  private static String named(Vector v) {
    return Stream.of("QueryRows", "GetMatches", "GetProps")
        .filter(name -> v.id().contains("nspi-" + name.toLowerCase(Locale.ROOT)))
        .findAny()
        .orElseThrow();
  }

  private static WireType<?> nspi(Vector v) {
    return v.expect().has("ptype") ? Pdu.WIRE : body(v).request();
  }

  private static WireType<?> entryId(Vector v) {
    return v.id().contains("decodeentryid")
        ? IndexedEntryId.WIRE
        : Bytes.REST.map(EntryId::of, EntryId::toBytes);
  }

  private static WireType<?> entryList(Vector v) {
    return v.id().contains("flat") ? FlatEntryList.WIRE : EntryList.WIRE;
  }

  private static WireType<?> recurrence(Vector v) {
    return v.id().equals("mfcmapi-recurrencepattern-2")
        ? RecurrencePattern.WIRE
        : AppointmentRecurrencePattern.WIRE;
  }

  private static WireType<?> restriction(Vector v) {
    return v.id().startsWith("mfcmapi") ? StoredRestriction.WIRE : Restriction.WIRE;
  }

  private static WireType<?> condition(Vector v) {
    return v.id().contains("extended") ? ExtendedRuleCondition.WIRE : NARROW_CONDITION;
  }

  private static WireType<?> security(Vector v) {
    return Stream.of(
            Map.entry("-ace", Ace.WIRE),
            Map.entry("-sid-", Sid.WIRE),
            Map.entry("-securitydescriptor", SecurityDescriptor.WIRE),
            Map.entry("", NtSecurityDescriptor.WIRE))
        .filter(e -> v.id().contains(e.getKey()))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static WireType<?> timeZone(Vector v) {
    return v.expect().get("structure").asString().equals("PidLidTimeZoneStruct")
        ? TimeZoneStruct.WIRE
        : TimeZoneDefinition.WIRE;
  }

  private static WireType<?> lzxpress(Vector v) {
    int size = v.expect().get("decompressedSize").asInt();
    return WireType.of(
        0,
        r -> Bytes.wrap(Lzxpress.decompress(r.rest(), size, 0)),
        (w, plain) -> w.bytes(Lzxpress.compress(plain.unsafeArray())));
  }

  private static WireType<List<AuxBlock>> auxiliary() {
    return ExtendedBuffer.wire(MAX, Packing.XOR_MAGIC)
        .map(
            payloads ->
                payloads.isEmpty()
                    ? List.of()
                    : AuxBlock.LIST.readAll(payloads.getFirst().unsafeArray()),
            blocks -> List.of(Bytes.wrap(WireWriter.encode(AuxBlock.LIST, blocks))));
  }

  private static WireType<List<PropertyRow>> rows(Vector v) {
    List<PropertyTag> columns = new ArrayList<>();
    for (JsonNode c : v.expect().get("columns")) {
      columns.add(new PropertyTag(Integer.parseUnsignedInt(c.asString().substring(2), 16)));
    }
    return Wire.listToEnd(PropertyRow.wire(columns));
  }
}
