package org.ropeway.codec.dump;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.entryid.UnknownEntryId;
import org.ropeway.codec.wire.WireReader;

/** What bytes may be whose type nobody named: the first type that reads all of them. */
public final class DumpGuess {
  /** Bytes that are nothing known. */
  public static final DumpType UNKNOWN = new DumpType("Unknown", "", DumpGuess::unknown);

  private static final DumpLimits LIMITS = new DumpLimits(200_000, 4 << 20, 8);

  /** From those that other bytes hardly fit to those that many fit. */
  private static final List<String> ORDER =
      List.of(
          "ExecuteRequest",
          "ExecuteResponse",
          "ConnectRequest",
          "ConnectResponse",
          "Pdus",
          "ExtendedRopInputBuffer",
          "ExtendedRopOutputBuffer",
          "ExtendedAuxiliaryBuffer",
          "RopInputBuffer",
          "RopOutputBuffer",
          "CompressedRtf",
          "Tnef",
          "GlobalObjectId",
          "EntryId",
          "AppointmentRecurrencePattern",
          "RecurrencePattern",
          "TimeZoneDefinition",
          "NtSecurityDescriptor",
          "SecurityDescriptor",
          "ViewDescriptor",
          "SearchFolderDefinition",
          "VerbStream",
          "CalendarTombstone",
          "NicknameCache",
          "PropertyDefinitionStream",
          "FolderUserFields",
          "RecipientRowStream",
          "WebViewPersistStream",
          "DisplayTemplate",
          "ExtendedRuleCondition",
          "ExtendedRuleActions",
          "RuleActions",
          "BindRequest",
          "BindResponse",
          "QueryRowsRequest",
          "QueryRowsResponse",
          "GetMatchesRequest",
          "GetMatchesResponse",
          "ResolveNamesRequest",
          "ResolveNamesResponse",
          "GetPropsRequest",
          "GetPropsResponse",
          "DnToMinIdRequest",
          "DnToMinIdResponse",
          "FastTransferStream",
          "TaskAssigners",
          "ReportTag",
          "SwappedToDoData",
          "RopRequests",
          "ConversationIndex",
          "PredecessorChangeList",
          "IdSetReplGuid",
          "AdditionalRenEntryIdsEx",
          "EntryList",
          "FlatEntryList",
          "Restriction",
          "ExtendedFolderFlags",
          "TaggedPropertyValues",
          "AuxiliaryPayload");

  private DumpGuess() {}

  /** The first type that reads all of the bytes without a problem. */
  public static Optional<DumpType> of(Bytes bytes) {
    return ORDER.stream()
        .flatMap(name -> DumpTypes.find(name).stream())
        .filter(type -> fits(bytes, type))
        .findFirst();
  }

  private static boolean fits(Bytes bytes, DumpType type) {
    DumpNode tree = Dump.of(bytes, type, LIMITS);
    return tree.problems().findAny().isEmpty() && !(tree.value() instanceof UnknownEntryId);
  }

  private static Object unknown(WireReader r) {
    throw r.badValue("no type reads these bytes to their end; --type names one");
  }
}
