package org.ropeway.codec.structure;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.ServerId;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.data.TypedString;
import org.ropeway.codec.data.TypedValue;
import org.ropeway.codec.data.Xid;
import org.ropeway.codec.dcerpc.Pdu;
import org.ropeway.codec.dtyp.Ace;
import org.ropeway.codec.dtyp.Acl;
import org.ropeway.codec.dtyp.NtSecurityDescriptor;
import org.ropeway.codec.dtyp.SecurityDescriptor;
import org.ropeway.codec.dtyp.Sid;
import org.ropeway.codec.entryid.AdditionalRenEntryIdsEx;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.ContactAddressEntryId;
import org.ropeway.codec.entryid.ConversationIndex;
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
import org.ropeway.codec.fxics.ExtendedErrorInfo;
import org.ropeway.codec.fxics.FastTransferElements;
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
import org.ropeway.codec.ocfg.CategoryList;
import org.ropeway.codec.ocfg.FolderUserFields;
import org.ropeway.codec.ocfg.NicknameCache;
import org.ropeway.codec.ocfg.PropertyDefinitionStream;
import org.ropeway.codec.ocfg.RecipientRowStream;
import org.ropeway.codec.ocfg.RoamingDictionary;
import org.ropeway.codec.ocfg.ViewDescriptor;
import org.ropeway.codec.ocfg.WebViewPersistStream;
import org.ropeway.codec.ocfg.WorkingHours;
import org.ropeway.codec.omsg.ReportTag;
import org.ropeway.codec.omsg.SwappedToDoData;
import org.ropeway.codec.omsg.VerbStream;
import org.ropeway.codec.orule.ExtendedRuleActions;
import org.ropeway.codec.orule.ExtendedRuleCondition;
import org.ropeway.codec.orule.NamedPropertyInformation;
import org.ropeway.codec.orule.RuleActions;
import org.ropeway.codec.osrch.ExtendedFolderFlags;
import org.ropeway.codec.osrch.SearchFolderDefinition;
import org.ropeway.codec.osrch.StoredProperty;
import org.ropeway.codec.osrch.StoredRestriction;
import org.ropeway.codec.rpcext.AuxBlock;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.rpcext.ExtendedBuffer.Packing;
import org.ropeway.codec.rtf.CompressedRtf;
import org.ropeway.codec.tnef.TnefStream;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** All structures that stand on their own, by their specifications. */
public final class StructureTable {
  private static final int MAX_RTF = 1 << 24;
  private static final int MAX_PAYLOAD = 1 << 20;

  /** The list. */
  public static final List<KnownStructure> ALL =
      List.of(
          of("ACE", "[MS-DTYP] 2.4.4", Ace.WIRE),
          of("ACL", "[MS-DTYP] 2.4.5", Acl.WIRE),
          of("SECURITY_DESCRIPTOR", "[MS-DTYP] 2.4.6", SecurityDescriptor.WIRE),
          of("PidTagNTSecurityDescriptor", "[MS-DTYP] 2.4.6", NtSecurityDescriptor.WIRE),
          of("SID", "[MS-DTYP] 2.4.2.2", Sid.WIRE),
          of("LongTermID", "[MS-OXCDATA] 2.2.1.3.1", LongTermId.WIRE),
          of("Folder EntryID", "[MS-OXCDATA] 2.2.4.1", FolderEntryId.WIRE),
          of("Message EntryID", "[MS-OXCDATA] 2.2.4.2", MessageEntryId.WIRE),
          of("Store Object EntryID", "[MS-OXCDATA] 2.2.4.3", StoreEntryId.WIRE),
          of("One-Off EntryID", "[MS-OXCDATA] 2.2.5.1", OneOffEntryId.WIRE),
          of("Address Book EntryID", "[MS-OXCDATA] 2.2.5.2", AddressBookEntryId.WIRE),
          of("Contact Address EntryID", "[MS-OXCDATA] 2.2.5.3", ContactAddressEntryId.WIRE),
          of(
              "Personal Distribution List EntryID",
              "[MS-OXCDATA] 2.2.5.4",
              PersonalDistributionListEntryId.WIRE),
          of("EntryID of another provider", "[MS-OXCDATA] 2.2", UnknownEntryId.WIRE),
          of("EntryList", "[MS-OXCDATA] 2.3.1", EntryList.WIRE),
          of("FlatEntryList", "[MS-OXCDATA] 2.3.3", FlatEntryList.WIRE),
          of("Error code", "[MS-OXCDATA] 2.4", ErrorCode.WIRE),
          of("PropertyName", "[MS-OXCDATA] 2.6.1", PropertyName.WIRE),
          of("PropertyProblem", "[MS-OXCDATA] 2.7", PropertyProblem.WIRE),
          of("PtypServerId", "[MS-OXCDATA] 2.11.1.4", ServerId.WIRE),
          of("TypedPropertyValue", "[MS-OXCDATA] 2.11.3", TypedValue.WIRE),
          of("TaggedPropertyValue", "[MS-OXCDATA] 2.11.4", PropertyValue.WIRE),
          of("TypedString", "[MS-OXCDATA] 2.11.7", TypedString.WIRE),
          of("Restriction", "[MS-OXCDATA] 2.12", Restriction.WIRE),
          of("SortOrderSet", "[MS-OXCDATA] 2.13.2", SortOrderSet.WIRE),
          of("WebViewPersistStream", "[MS-OXCFOLD] 2.2.2", WebViewPersistStream.WIRE),
          of("XID", "[MS-OXCFXICS] 2.2.2.2", Xid.WIRE),
          of("PredecessorChangeList", "[MS-OXCFXICS] 2.2.2.3", PredecessorChangeList.WIRE),
          of("IDSET by REPLID", "[MS-OXCFXICS] 2.2.2.4", IdSet.REPLID),
          of("IDSET by REPLGUID", "[MS-OXCFXICS] 2.2.2.4", IdSet.REPLGUID),
          of("GLOBSET", "[MS-OXCFXICS] 2.2.2.6", GlobSet.WIRE),
          of("ProgressInformation", "[MS-OXCFXICS] 2.2.2.7", ProgressInformation.WIRE),
          of("PropertyGroupInfo", "[MS-OXCFXICS] 2.2.2.8", PropertyGroupInfo.WIRE),
          of("FolderReplicaInfo", "[MS-OXCFXICS] 2.2.2.9", FolderReplicaInfo.WIRE),
          of("ExtendedErrorInfo", "[MS-OXCFXICS] 2.2.2.10", ExtendedErrorInfo.WIRE),
          of("FastTransfer stream", "[MS-OXCFXICS] 2.2.4.1", FastTransferElements.WIRE),
          of("AUX_HEADER blocks", "[MS-OXCRPC] 2.2.2.2", AuxBlock.LIST),
          of(
              "RPC_HEADER_EXT payloads, plain",
              "[MS-OXCRPC] 2.2.2.1",
              ExtendedBuffer.wire(MAX_PAYLOAD, Packing.PLAIN)),
          of(
              "RPC_HEADER_EXT payloads, obfuscated",
              "[MS-OXCRPC] 3.1.4.1.1.1",
              ExtendedBuffer.wire(MAX_PAYLOAD, Packing.XOR_MAGIC)),
          of(
              "RPC_HEADER_EXT payloads, LZXPRESS",
              "[MS-XCA] 2.3",
              ExtendedBuffer.wire(MAX_PAYLOAD, Packing.COMPRESSED)),
          of("DCE/RPC PDU", "[MS-RPCE] 2.2.2, [MS-RPCH] 2.2.3", Pdu.WIRE),
          of("STAT", "[MS-OXNSPI] 2.2.8", Stat.WIRE),
          of("EphemeralEntryID", "[MS-OXNSPI] 2.2.9.2", EphemeralEntryId.WIRE),
          of("Display template", "[MS-OXOABKT] 2.2.2.1", DisplayTemplate.WIRE),
          of("Addressing script", "[MS-OXOABKT] 2.2.2.2", AddressingScript.WIRE),
          of("GlobalObjectId", "[MS-OXOCAL] 2.2.1.27", GlobalObjectId.WIRE),
          of("PidLidTimeZoneStruct", "[MS-OXOCAL] 2.2.1.39", TimeZoneStruct.WIRE),
          of("TZDEFINITION", "[MS-OXOCAL] 2.2.1.41", TimeZoneDefinition.WIRE),
          of("RecurrencePattern", "[MS-OXOCAL] 2.2.1.44.1", RecurrencePattern.WIRE),
          of(
              "AppointmentRecurrencePattern",
              "[MS-OXOCAL] 2.2.1.44.5",
              AppointmentRecurrencePattern.WIRE),
          of("Calendar tombstone", "[MS-OXOCAL] 2.2.12", CalendarTombstone.WIRE),
          of(
              "PidTagRoamingDictionary",
              "[MS-OXOCFG] 2.2.5.1",
              Bytes.REST.map(RoamingDictionary::of, RoamingDictionary::toBytes)),
          of(
              "Working hours",
              "[MS-OXOCFG] 2.2.5.2.1",
              Bytes.REST.map(WorkingHours::of, WorkingHours::toBytes)),
          of(
              "Category list",
              "[MS-OXOCFG] 2.2.5.2.2",
              Bytes.REST.map(CategoryList::of, CategoryList::toBytes)),
          of("PidTagViewDescriptorBinary", "[MS-OXOCFG] 2.2.6.1", ViewDescriptor.WIRE),
          of("PidLidPropertyDefinitionStream", "[MS-OXOCFG]", PropertyDefinitionStream.WIRE),
          of("PidTagUserFields", "[MS-OXOCFG]", FolderUserFields.WIRE),
          of("Autocomplete stream", "Outlook", NicknameCache.WIRE),
          of("Recipient row stream", "Outlook", RecipientRowStream.WIRE),
          of("Entry id of Windows Search", "Outlook", IndexedEntryId.WIRE),
          of("WrappedEntryId", "[MS-OXOCNTC] 2.2.2.2.4.1.1", WrappedEntryId.WIRE),
          of("PidTagSwappedToDoData", "[MS-OXOFLAG] 2.2.1.7", SwappedToDoData.WIRE),
          of("PidTagConversationIndex", "[MS-OXOMSG] 2.2.1.3", ConversationIndex.WIRE),
          of("PidLidVerbStream", "[MS-OXOMSG] 2.2.1.74", VerbStream.WIRE),
          of("PidTagReportTag", "[MS-OXOMSG] 2.2.2.22", ReportTag.WIRE),
          of(
              "PidTagExtendedRuleMessageActions",
              "[MS-OXORULE] 2.2.4.1.9",
              ExtendedRuleActions.WIRE),
          of(
              "PidTagExtendedRuleMessageCondition",
              "[MS-OXORULE] 2.2.4.1.10",
              ExtendedRuleCondition.WIRE),
          of("NamedPropertyInformation", "[MS-OXORULE] 2.2.4.2", NamedPropertyInformation.WIRE),
          of("RuleAction", "[MS-OXORULE] 2.2.5", RuleActions.STANDARD),
          of("RuleAction, extended", "[MS-OXORULE] 2.2.5", RuleActions.EXTENDED),
          of("PidTagAdditionalRenEntryIdsEx", "[MS-OXOSFLD] 2.2.2", AdditionalRenEntryIdsEx.WIRE),
          of("Restriction, extended", "[MS-OXCDATA] 2.12", Restriction.WIDE),
          of("Restriction of the address book", "[MS-OXCMAPIHTTP] 2.2.1", Restriction.ADDRESS_BOOK),
          of("PidTagSearchFolderDefinition", "[MS-OXOSRCH] 2.2.1.2.8", SearchFolderDefinition.WIRE),
          of("Stored restriction", "[MS-OXOSRCH] 2.2.1.2.8", StoredRestriction.WIRE),
          of("Stored properties", "[MS-OXOSRCH] 2.2.1.2.8", Wire.listToEnd(StoredProperty.WIRE)),
          of("PidTagExtendedFolderFlags", "[MS-OXOSRCH] 2.2.2.1.1", ExtendedFolderFlags.WIRE),
          of("PidLidTaskAssigners", "[MS-OXOTASK] 2.2.2.2.21", TaskAssigners.WIRE),
          of("PidTagRtfCompressed", "[MS-OXRTFCP] 2.1", CompressedRtf.wire(MAX_RTF)),
          of("TNEF stream", "[MS-OXTNEF] 2.1.3", TnefStream.WIRE));

  private StructureTable() {}

  private static KnownStructure of(String name, String section, WireType<?> type) {
    return new KnownStructure(name, section, type);
  }

  /** The one of a name. */
  public static Optional<KnownStructure> find(String name) {
    return ALL.stream().filter(s -> s.name().equals(name)).findAny();
  }
}
