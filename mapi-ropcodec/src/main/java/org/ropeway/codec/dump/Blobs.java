package org.ropeway.codec.dump;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.ServerId;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.data.Xid;
import org.ropeway.codec.dtyp.NtSecurityDescriptor;
import org.ropeway.codec.dtyp.SecurityDescriptor;
import org.ropeway.codec.dtyp.Sid;
import org.ropeway.codec.entryid.AdditionalRenEntryIdsEx;
import org.ropeway.codec.entryid.ConversationIndex;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.EntryList;
import org.ropeway.codec.entryid.FlatEntryList;
import org.ropeway.codec.entryid.IndexedEntryId;
import org.ropeway.codec.fxics.ExtendedErrorInfo;
import org.ropeway.codec.fxics.FastTransferStream;
import org.ropeway.codec.fxics.FolderReplicaInfo;
import org.ropeway.codec.fxics.GlobSet;
import org.ropeway.codec.fxics.IdSet;
import org.ropeway.codec.fxics.PredecessorChangeList;
import org.ropeway.codec.fxics.ProgressInformation;
import org.ropeway.codec.fxics.PropertyGroupInfo;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.oabk.AddressingScript;
import org.ropeway.codec.oabk.DisplayTemplate;
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
import org.ropeway.codec.ocfg.ViewDescriptor;
import org.ropeway.codec.ocfg.WebViewPersistStream;
import org.ropeway.codec.omsg.ReportTag;
import org.ropeway.codec.omsg.SwappedToDoData;
import org.ropeway.codec.omsg.VerbStream;
import org.ropeway.codec.orule.ExtendedRuleActions;
import org.ropeway.codec.orule.ExtendedRuleCondition;
import org.ropeway.codec.orule.RuleActions;
import org.ropeway.codec.osrch.ExtendedFolderFlags;
import org.ropeway.codec.osrch.SearchFolderDefinition;
import org.ropeway.codec.tnef.TnefReader;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/** The structures that properties, streams and tables hold. */
final class Blobs {
  static final DumpType ENTRY_ID =
      DumpType.of("EntryId", "[MS-OXCDATA] 2.2.4, 2.2.5; [MS-OXNSPI] 2.2.9", EntryId.WIRE);
  static final DumpType FLAT_ENTRY_LIST =
      DumpType.of("FlatEntryList", "[MS-OXCDATA] 2.3.3", FlatEntryList.WIRE);
  static final DumpType ENTRY_LIST = DumpType.of("EntryList", "[MS-OXCDATA] 2.3.1", EntryList.WIRE);
  static final DumpType CONVERSATION_INDEX =
      DumpType.of("ConversationIndex", "[MS-OXOMSG] 2.2.1.3", ConversationIndex.WIRE);
  static final DumpType ADDITIONAL_REN_ENTRY_IDS_EX =
      DumpType.of("AdditionalRenEntryIdsEx", "[MS-OXOSFLD] 2.2.4", AdditionalRenEntryIdsEx.WIRE);
  static final DumpType XID = DumpType.of("Xid", "[MS-OXCFXICS] 2.2.2.2", Xid.WIRE);
  static final DumpType PREDECESSOR_CHANGE_LIST =
      DumpType.of("PredecessorChangeList", "[MS-OXCFXICS] 2.2.2.3", PredecessorChangeList.WIRE);
  static final DumpType IDSET_REPLGUID =
      DumpType.of("IdSetReplGuid", "[MS-OXCFXICS] 2.2.2.4.2", IdSet.REPLGUID);
  static final DumpType IDSET_REPLID =
      DumpType.of("IdSetReplId", "[MS-OXCFXICS] 2.2.2.4.1", IdSet.REPLID);
  static final DumpType FAST_TRANSFER =
      new DumpType("FastTransferStream", "[MS-OXCFXICS] 2.2.4", FastTransferStream::read);
  static final DumpType PROGRESS =
      DumpType.of("ProgressInformation", "[MS-OXCFXICS] 2.2.2.7", ProgressInformation.WIRE);
  static final DumpType GROUP_INFO =
      DumpType.of("PropertyGroupInfo", "[MS-OXCFXICS] 2.2.2.8", PropertyGroupInfo.WIRE);
  static final DumpType FOLDER_REPLICA_INFO =
      DumpType.of("FolderReplicaInfo", "[MS-OXCFXICS] 2.2.2.9", FolderReplicaInfo.WIRE);
  static final DumpType EXTENDED_ERROR_INFO =
      DumpType.of("ExtendedErrorInfo", "[MS-OXCFXICS] 2.2.2.10", ExtendedErrorInfo.WIRE);
  static final DumpType RTF = new DumpType("CompressedRtf", "[MS-OXRTFCP] 2.1", Blobs::rtf);
  static final DumpType TNEF = new DumpType("Tnef", "[MS-OXTNEF] 2.1", Blobs::tnef);
  static final DumpType APPOINTMENT_RECURRENCE =
      DumpType.of(
          "AppointmentRecurrencePattern",
          "[MS-OXOCAL] 2.2.1.44.5",
          AppointmentRecurrencePattern.WIRE);
  static final DumpType RECURRENCE =
      DumpType.of("RecurrencePattern", "[MS-OXOCAL] 2.2.1.44.1", RecurrencePattern.WIRE);
  static final DumpType TIME_ZONE_DEFINITION =
      DumpType.of("TimeZoneDefinition", "[MS-OXOCAL] 2.2.1.41", TimeZoneDefinition.WIRE);
  static final DumpType TIME_ZONE_STRUCT =
      DumpType.of("TimeZoneStruct", "[MS-OXOCAL] 2.2.1.39", TimeZoneStruct.WIRE);
  static final DumpType GLOBAL_OBJECT_ID =
      DumpType.of("GlobalObjectId", "[MS-OXOCAL] 2.2.1.27", GlobalObjectId.WIRE);
  static final DumpType TOMBSTONE =
      DumpType.of("CalendarTombstone", "[MS-OXOCAL] 2.2.12.4", CalendarTombstone.WIRE);
  static final DumpType TASK_ASSIGNERS =
      DumpType.of("TaskAssigners", "[MS-OXOTASK] 2.2.2.2.24", TaskAssigners.WIRE);
  static final DumpType VERB_STREAM =
      DumpType.of("VerbStream", "[MS-OXOMSG] 2.2.1.74", VerbStream.WIRE);
  static final DumpType REPORT_TAG =
      DumpType.of("ReportTag", "[MS-OXOMSG] 2.2.2.22", ReportTag.WIRE);
  static final DumpType SWAPPED_TO_DO =
      DumpType.of("SwappedToDoData", "[MS-OXOFLAG] 2.2.1.7", SwappedToDoData.WIRE);
  static final DumpType VIEW_DESCRIPTOR =
      DumpType.of("ViewDescriptor", "[MS-OXOCFG] 2.2.6.1", ViewDescriptor.WIRE);
  static final DumpType FOLDER_USER_FIELDS =
      DumpType.of("FolderUserFields", "[MS-OXOCFG] 2.2.8", FolderUserFields.WIRE);
  static final DumpType NICKNAME_CACHE =
      DumpType.of("NicknameCache", "[MS-OXOCFG] 2.2.10", NicknameCache.WIRE);
  static final DumpType PROPERTY_DEFINITION_STREAM =
      DumpType.of("PropertyDefinitionStream", "[MS-OXOCFG] 2.2.9", PropertyDefinitionStream.WIRE);
  static final DumpType RECIPIENT_ROW_STREAM =
      DumpType.of("RecipientRowStream", "[MS-OXOCFG] 2.2.9", RecipientRowStream.WIRE);
  static final DumpType WEB_VIEW =
      DumpType.of("WebViewPersistStream", "[MS-OXOCFG] 2.2.7.1", WebViewPersistStream.WIRE);
  static final DumpType SEARCH_FOLDER_DEFINITION =
      DumpType.of("SearchFolderDefinition", "[MS-OXOSRCH] 2.2.1.2.8", SearchFolderDefinition.WIRE);
  static final DumpType EXTENDED_FOLDER_FLAGS =
      DumpType.of("ExtendedFolderFlags", "[MS-OXOSRCH] 2.2.2.1.2", ExtendedFolderFlags.WIRE);
  static final DumpType RULE_ACTIONS =
      DumpType.of("RuleActions", "[MS-OXORULE] 2.2.5", RuleActions.STANDARD);
  static final DumpType EXTENDED_RULE_ACTIONS =
      DumpType.of("ExtendedRuleActions", "[MS-OXORULE] 2.2.4.1.9", ExtendedRuleActions.WIRE);
  static final DumpType EXTENDED_RULE_CONDITION =
      DumpType.of("ExtendedRuleCondition", "[MS-OXORULE] 2.2.4.1.10", ExtendedRuleCondition.WIRE);
  static final DumpType NT_SECURITY_DESCRIPTOR =
      DumpType.of("NtSecurityDescriptor", "[MS-OXCFOLD] 2.2.2.2", NtSecurityDescriptor.WIRE);
  static final DumpType DISPLAY_TEMPLATE =
      DumpType.of("DisplayTemplate", "[MS-OXOABKT] 2.2.2.1", DisplayTemplate.WIRE);
  static final DumpType SERVER_ID = DumpType.of("ServerId", "[MS-OXCDATA] 2.11.1.4", ServerId.WIRE);
  static final DumpType XML = new DumpType("Xml", "[MS-OXOCFG] 2.2.5", Blobs::text);

  static final List<DumpType> ALL =
      List.of(
          ENTRY_ID,
          DumpType.of("IndexedEntryId", "Outlook", IndexedEntryId.WIRE),
          ENTRY_LIST,
          FLAT_ENTRY_LIST,
          CONVERSATION_INDEX,
          ADDITIONAL_REN_ENTRY_IDS_EX,
          DumpType.of("LongTermId", "[MS-OXCDATA] 2.2.1.3.1", LongTermId.WIRE),
          SERVER_ID,
          DumpType.of("Restriction", "[MS-OXCDATA] 2.12", Restriction.WIRE),
          DumpType.of("ExtendedRestriction", "[MS-OXCDATA] 2.12", Restriction.WIDE),
          DumpType.of("SortOrderSet", "[MS-OXCDATA] 2.13.2", SortOrderSet.WIRE),
          DumpType.of("PropertyName", "[MS-OXCDATA] 2.6.1", PropertyName.WIRE),
          DumpType.of(
              "TaggedPropertyValues", "[MS-OXCDATA] 2.11.4", Wire.listToEnd(PropertyValue.WIRE)),
          FAST_TRANSFER,
          XID,
          PREDECESSOR_CHANGE_LIST,
          IDSET_REPLGUID,
          IDSET_REPLID,
          DumpType.of("GlobSet", "[MS-OXCFXICS] 2.2.2.5", GlobSet.WIRE),
          PROGRESS,
          GROUP_INFO,
          FOLDER_REPLICA_INFO,
          EXTENDED_ERROR_INFO,
          RTF,
          TNEF,
          APPOINTMENT_RECURRENCE,
          RECURRENCE,
          TIME_ZONE_DEFINITION,
          TIME_ZONE_STRUCT,
          GLOBAL_OBJECT_ID,
          TOMBSTONE,
          TASK_ASSIGNERS,
          VERB_STREAM,
          REPORT_TAG,
          SWAPPED_TO_DO,
          VIEW_DESCRIPTOR,
          FOLDER_USER_FIELDS,
          NICKNAME_CACHE,
          PROPERTY_DEFINITION_STREAM,
          RECIPIENT_ROW_STREAM,
          WEB_VIEW,
          SEARCH_FOLDER_DEFINITION,
          EXTENDED_FOLDER_FLAGS,
          RULE_ACTIONS,
          EXTENDED_RULE_ACTIONS,
          EXTENDED_RULE_CONDITION,
          NT_SECURITY_DESCRIPTOR,
          DumpType.of("SecurityDescriptor", "[MS-DTYP] 2.4.6", SecurityDescriptor.WIRE),
          DumpType.of("Sid", "[MS-DTYP] 2.4.2", Sid.WIRE),
          DISPLAY_TEMPLATE,
          DumpType.of("AddressingScript", "[MS-OXOABKT] 2.2.2.2", AddressingScript.WIRE),
          DumpType.of("Stat", "[MS-OXNSPI] 2.2.8", Stat.WIRE),
          XML);

  private static final WireType<String> UTF8 =
      WireType.of(
          0,
          r -> new String(r.rest(), StandardCharsets.UTF_8),
          (w, v) -> w.bytes(v.getBytes(StandardCharsets.UTF_8)));

  private Blobs() {}

  private static Object rtf(WireReader r) {
    r.field("COMPSIZE", Wire.U32);
    long rawSize = r.field("RAWSIZE", Wire.U32);
    r.field("COMPTYPE", Bytes.fixed(4));
    r.field("CRC", Bytes.fixed(4));
    Bytes.rest(r, "CONTENTS");
    return rawSize;
  }

  private static Object tnef(WireReader r) {
    return TnefReader.read(r, page -> null);
  }

  private static Object text(WireReader r) {
    return r.field("Text", UTF8);
  }
}
