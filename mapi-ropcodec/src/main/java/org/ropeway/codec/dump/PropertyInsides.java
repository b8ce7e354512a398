package org.ropeway.codec.dump;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.fxics.MetaTag;
import org.ropeway.codec.property.PidTag;

/** What stands in binary properties. */
final class PropertyInsides {
  private static final Map<Integer, DumpType> BY_ID = byId();

  private PropertyInsides() {}

  /** What the value of a property is; null if it is just a value. */
  static @Nullable DumpType of(PropertyTag tag) {
    return BY_ID.get(tag.id());
  }

  private static Map<Integer, DumpType> byId() {
    Map<Integer, DumpType> map = new HashMap<>();
    entryIds(map);
    changes(map);
    messages(map);
    settings(map);
    return Map.copyOf(map);
  }

  private static void entryIds(Map<Integer, DumpType> map) {
    put(
        map,
        Blobs.ENTRY_ID,
        PidTag.RECEIVED_BY_ENTRY_ID,
        PidTag.SENT_REPRESENTING_ENTRY_ID,
        PidTag.RECEIVED_REPRESENTING_ENTRY_ID,
        PidTag.REPORT_ENTRY_ID,
        PidTag.READ_RECEIPT_ENTRY_ID,
        PidTag.ORIGINAL_AUTHOR_ENTRY_ID,
        PidTag.ORIGINAL_SENDER_ENTRY_ID,
        PidTag.ORIGINAL_SENT_REPRESENTING_ENTRY_ID,
        PidTag.SENDER_ENTRY_ID,
        PidTag.PARENT_ENTRY_ID,
        PidTag.SENT_MAIL_ENTRY_ID,
        PidTag.STORE_ENTRY_ID,
        PidTag.ENTRY_ID,
        PidTag.MEMBER_ENTRY_ID,
        PidTag.ORIGINALLY_INTENDED_RECIP_ENTRY_ID,
        PidTag.TARGET_ENTRY_ID,
        PidTag.IPM_SUBTREE_ENTRY_ID,
        PidTag.IPM_OUTBOX_ENTRY_ID,
        PidTag.IPM_WASTEBASKET_ENTRY_ID,
        PidTag.IPM_SENT_MAIL_ENTRY_ID,
        PidTag.VIEWS_ENTRY_ID,
        PidTag.COMMON_VIEWS_ENTRY_ID,
        PidTag.FINDER_ENTRY_ID,
        PidTag.DEFAULT_VIEW_ENTRY_ID,
        PidTag.IPM_APPOINTMENT_ENTRY_ID,
        PidTag.IPM_CONTACT_ENTRY_ID,
        PidTag.IPM_JOURNAL_ENTRY_ID,
        PidTag.IPM_NOTE_ENTRY_ID,
        PidTag.IPM_TASK_ENTRY_ID,
        PidTag.REMINDERS_ONLINE_ENTRY_ID,
        PidTag.IPM_DRAFTS_ENTRY_ID,
        PidTag.ORIGINAL_ENTRY_ID,
        PidTag.IDENTITY_ENTRY_ID,
        PidTag.OWN_STORE_ENTRY_ID,
        PidTag.HEADER_FOLDER_ENTRY_ID,
        PidTag.CONFLICT_ENTRY_ID,
        PidTag.CREATOR_ENTRY_ID,
        PidTag.LAST_MODIFIER_ENTRY_ID,
        PidTag.RECIPIENT_ENTRY_ID,
        PidTag.CONTACT_ADDRESS_BOOK_FOLDER_ENTRY_ID,
        PidTag.USER_ENTRY_ID,
        PidTag.MAILBOX_OWNER_ENTRY_ID,
        PidTag.NON_IPM_SUBTREE_ENTRY_ID,
        PidTag.SCHEDULE_PLUS_FREE_BUSY_ENTRY_ID,
        PidTag.ADDRESS_BOOK_ENTRY_ID,
        PidTag.DAM_ORIGINAL_ENTRY_ID,
        PidTag.RULE_FOLDER_ENTRY_ID,
        PidTag.WLINK_ENTRY_ID,
        PidTag.WLINK_STORE_ENTRY_ID,
        PidTag.NON_DELIVERY_REPORT_FROM_ENTRY_ID,
        PidTag.WLINK_ADDRESS_BOOK_EID,
        PidTag.WLINK_ADDRESS_BOOK_STORE_EID,
        PidTag.ADDRESS_BOOK_PARENT_ENTRY_ID,
        PidTag.ADDITIONAL_REN_ENTRY_IDS,
        PidTag.FREE_BUSY_ENTRY_IDS,
        PidTag.CONTACT_ADDRESS_BOOK_FOLDER_ENTRY_IDS,
        PidTag.CONTACT_ADDRESS_BOOK_STORE_ENTRY_IDS,
        PidTag.SCHEDULE_INFO_DELEGATE_ENTRY_IDS);
    put(map, Blobs.FLAT_ENTRY_LIST, PidTag.REPLY_RECIPIENT_ENTRIES);
    put(map, Blobs.ADDITIONAL_REN_ENTRY_IDS_EX, PidTag.ADDITIONAL_REN_ENTRY_IDS_EX);
  }

  private static void changes(Map<Integer, DumpType> map) {
    put(map, Blobs.XID, PidTag.SOURCE_KEY, PidTag.PARENT_SOURCE_KEY, PidTag.CHANGE_KEY);
    put(map, Blobs.PREDECESSOR_CHANGE_LIST, PidTag.PREDECESSOR_CHANGE_LIST);
    put(
        map,
        Blobs.IDSET_REPLGUID,
        MetaTag.IDSET_GIVEN,
        MetaTag.CNSET_SEEN,
        MetaTag.CNSET_SEEN_FAI,
        MetaTag.CNSET_READ);
    put(
        map,
        Blobs.IDSET_REPLID,
        MetaTag.IDSET_DELETED,
        MetaTag.IDSET_NO_LONGER_IN_SCOPE,
        MetaTag.IDSET_EXPIRED,
        MetaTag.IDSET_READ,
        MetaTag.IDSET_UNREAD);
    put(map, Blobs.FOLDER_REPLICA_INFO, MetaTag.NEW_FX_FOLDER);
  }

  private static void messages(Map<Integer, DumpType> map) {
    put(map, Blobs.RTF, PidTag.RTF_COMPRESSED);
    put(map, Blobs.CONVERSATION_INDEX, PidTag.CONVERSATION_INDEX);
    put(map, Blobs.REPORT_TAG, PidTag.REPORT_TAG);
    put(map, Blobs.SWAPPED_TO_DO, PidTag.SWAPPED_TO_DO_DATA);
    put(map, Blobs.NT_SECURITY_DESCRIPTOR, PidTag.EXCHANGE_NT_SECURITY_DESCRIPTOR);
    put(map, Blobs.RULE_ACTIONS, PidTag.RULE_ACTIONS);
    put(map, Blobs.EXTENDED_RULE_ACTIONS, PidTag.EXTENDED_RULE_MESSAGE_ACTIONS);
    put(map, Blobs.EXTENDED_RULE_CONDITION, PidTag.EXTENDED_RULE_MESSAGE_CONDITION);
  }

  private static void settings(Map<Integer, DumpType> map) {
    put(map, Blobs.VIEW_DESCRIPTOR, PidTag.VIEW_DESCRIPTOR_BINARY);
    put(map, Blobs.EXTENDED_FOLDER_FLAGS, PidTag.EXTENDED_FOLDER_FLAGS);
    put(map, Blobs.SEARCH_FOLDER_DEFINITION, PidTag.SEARCH_FOLDER_DEFINITION);
    put(map, Blobs.XML, PidTag.ROAMING_DICTIONARY, PidTag.ROAMING_XML_STREAM);
    put(map, Blobs.SERVER_ID, PidTag.SENT_MAIL_SVR_EID);
  }

  private static void put(Map<Integer, DumpType> map, DumpType type, PropertyTag... tags) {
    for (PropertyTag tag : tags) {
      map.put(tag.id(), type);
    }
  }
}
