package org.ropeway.gateway.emsmdb.logon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.FolderEntryId;
import org.ropeway.codec.entryid.StoreEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.property.RopewayTag;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.emsmdb.ClientInfo;
import org.ropeway.gateway.emsmdb.MapiSession;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.Owner;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.Row;

/**
 * The properties of a logon to a mailbox: what the store is ([MS-OXCSTOR] 2.2.2), over what Outlook
 * wrote. A mailbox without a quota, or whose OX tells none, does not have those properties, which
 * means there is none.
 */
final class LogonProperties {
  private static final int MAPI_STORE = 1;
  private static final int MODIFY = 1;
  private static final int STORE_HAS_SEARCHES = 0x01000000;

  /** The folders of PidTagValidFolderMask, from its lowest bit on (FOLDER_IPM_SUBTREE_VALID …). */
  private static final List<SpecialFolder> VALID_FOLDERS =
      List.of(
          SpecialFolder.IPM_SUBTREE,
          SpecialFolder.INBOX,
          SpecialFolder.OUTBOX,
          SpecialFolder.DELETED_ITEMS,
          SpecialFolder.SENT_ITEMS,
          SpecialFolder.VIEWS,
          SpecialFolder.COMMON_VIEWS,
          SpecialFolder.FINDER);

  /** The properties that lead to folders. */
  private static final Map<PropertyTag, SpecialFolder> FOLDERS =
      Map.of(
          PidTag.IPM_SUBTREE_ENTRY_ID, SpecialFolder.IPM_SUBTREE,
          PidTag.IPM_OUTBOX_ENTRY_ID, SpecialFolder.OUTBOX,
          PidTag.IPM_WASTEBASKET_ENTRY_ID, SpecialFolder.DELETED_ITEMS,
          PidTag.IPM_SENT_MAIL_ENTRY_ID, SpecialFolder.SENT_ITEMS,
          PidTag.VIEWS_ENTRY_ID, SpecialFolder.VIEWS,
          PidTag.COMMON_VIEWS_ENTRY_ID, SpecialFolder.COMMON_VIEWS,
          PidTag.FINDER_ENTRY_ID, SpecialFolder.FINDER,
          PidTag.NON_IPM_SUBTREE_ENTRY_ID, SpecialFolder.NON_IPM_SUBTREE);

  /** The provider of a user's own Exchange mailbox (pbExchangeProviderPrimaryUserGuid). */
  private static final MapiGuid PRIMARY_MAILBOX =
      MapiGuid.parse("c0a19454-7f29-1b10-a587-08002b2a2517");

  /** That of another user's (pbExchangeProviderDelegateGuid). */
  private static final MapiGuid DELEGATE_MAILBOX =
      MapiGuid.parse("0077b49e-e474-ce11-8c5e-00aa004254e2");

  /** That of public folders (pbExchangeProviderPublicGuid). */
  private static final MapiGuid PUBLIC_FOLDERS =
      MapiGuid.parse("70fab278-f7af-cd11-9bc8-00aa002fc45a");

  /**
   * STORE_ENTRYID_UNIQUE, SEARCH_OK, MODIFY_OK, CREATE_OK, ATTACH_OK, OLE_OK, NOTIFY_OK,
   * MV_PROPS_OK, CATEGORIZE_OK, RTF_OK, RESTRICTION_OK, SORT_OK, HTML_OK, UNICODE_OK.
   */
  private static final int STORE_SUPPORT =
      0x01 | 0x04 | 0x08 | 0x10 | 0x20 | 0x40 | 0x100 | 0x200 | 0x400 | 0x800 | 0x1000 | 0x2000
          | 0x10000 | 0x40000;

  /**
   * PR_CI_SEARCH_ENABLED: texts can be searched by one condition on PR_SEARCH_ALL_INDEXED_PROPS
   * instead of forty on properties.
   */
  private static final PropertyTag CI_SEARCH_ENABLED = PropertyTag.of(0x0E5C, PropertyType.BOOLEAN);

  private static final Set<Integer> COMPUTED =
      Stream.of(
              CI_SEARCH_ENABLED,
              PidTag.ACCESS_LEVEL,
              PidTag.CODE_PAGE_ID,
              PidTag.COMMON_VIEWS_ENTRY_ID,
              PidTag.CONTENT_COUNT,
              PidTag.ENTRY_ID,
              PidTag.FINDER_ENTRY_ID,
              PidTag.IPM_OUTBOX_ENTRY_ID,
              PidTag.IPM_SENT_MAIL_ENTRY_ID,
              PidTag.EXTENDED_RULE_SIZE_LIMIT,
              PidTag.IPM_SUBTREE_ENTRY_ID,
              PidTag.IPM_WASTEBASKET_ENTRY_ID,
              PidTag.LOCALE_ID,
              PidTag.MAILBOX_OWNER_ENTRY_ID,
              PidTag.MAILBOX_OWNER_NAME,
              PidTag.MAPPING_SIGNATURE,
              PidTag.MAXIMUM_SUBMIT_MESSAGE_SIZE,
              PidTag.MESSAGE_SIZE,
              PidTag.OBJECT_TYPE,
              PidTag.PROHIBIT_RECEIVE_QUOTA,
              PidTag.PROHIBIT_SEND_QUOTA,
              PidTag.RECORD_KEY,
              PidTag.SERIALIZED_REPLID_GUID_MAP,
              PidTag.SORT_LOCALE_ID,
              PidTag.STORE_ENTRY_ID,
              PidTag.STORE_PROVIDER,
              PidTag.STORE_RECORD_KEY,
              PidTag.STORE_STATE,
              PidTag.STORE_SUPPORT_MASK,
              PidTag.USER_ENTRY_ID,
              PidTag.VALID_FOLDER_MASK,
              PidTag.VIEWS_ENTRY_ID,
              RopewayTag.FOLDERS_TO_READ)
          .map(PropertyTag::id)
          .collect(Collectors.toUnmodifiableSet());

  private final MapiSession session;
  private final Mailbox mailbox;
  private final Replicas replicas;
  private final Bytes storeEntryId;

  LogonProperties(MapiSession session, Mailbox mailbox, Replicas replicas) {
    this.session = session;
    this.mailbox = mailbox;
    this.replicas = replicas;
    String server = session.setup().serverName();
    this.storeEntryId =
        bytes(
            StoreEntryId.WIRE,
            mailbox.owner().isPublic()
                ? StoreEntryId.ofPublicStore(server)
                : StoreEntryId.ofMailbox(server, mailbox.identity().legacyDn()));
  }

  /** Whether a client cannot write or delete a property. */
  static boolean isReadOnly(int propertyId) {
    return COMPUTED.contains(propertyId) || StoreRecords.isOwn(propertyId);
  }

  PropertyBag all() {
    MailboxIdentity identity = mailbox.identity();
    PropertyBag.Builder b = PropertyBag.builder();
    b.put(PidTag.DISPLAY_NAME, identity.displayName());
    b.put(PidTag.OUT_OF_OFFICE_STATE, false);
    b.putAll(mailbox.properties());
    StoreRecords.TAGS.forEach(b::remove);
    putIdentity(b, identity);
    putFolders(b, identity);
    putState(b);
    return b.build();
  }

  private void putIdentity(PropertyBag.Builder b, MailboxIdentity identity) {
    b.put(PidTag.OBJECT_TYPE, MAPI_STORE);
    b.put(PidTag.ENTRY_ID, storeEntryId);
    b.put(PidTag.STORE_ENTRY_ID, storeEntryId);
    b.put(PidTag.RECORD_KEY, identity.mailboxGuid().toBytes());
    b.put(PidTag.STORE_RECORD_KEY, identity.mailboxGuid().toBytes());
    b.put(PidTag.MAPPING_SIGNATURE, identity.mappingSignature().toBytes());
    b.put(PidTag.STORE_PROVIDER, provider().toBytes());
    String userDn = LegacyDn.ofUser(session.user().oxUser().email());
    b.put(PidTag.USER_ENTRY_ID, bytes(AddressBookEntryId.WIRE, user(userDn)));
    if (!mailbox.owner().isPublic()) {
      b.put(PidTag.MAILBOX_OWNER_NAME, identity.displayName());
      b.put(
          PidTag.MAILBOX_OWNER_ENTRY_ID, bytes(AddressBookEntryId.WIRE, user(identity.legacyDn())));
      b.put(PidTag.SERIALIZED_REPLID_GUID_MAP, replicas.serialized());
    }
  }

  /** PidTagStoreEntryId of all that is in the store. [MS-OXCMSG] 2.2.1.44. */
  Bytes storeEntryId() {
    return storeEntryId;
  }

  private MapiGuid provider() {
    return switch (mailbox.owner()) {
      case Owner.Self _ -> PRIMARY_MAILBOX;
      case Owner.Other _ -> DELEGATE_MAILBOX;
      case Owner.Public _ -> PUBLIC_FOLDERS;
    };
  }

  private static AddressBookEntryId user(String legacyDn) {
    return AddressBookEntryId.of(AddressBookEntryId.MAIL_USER, legacyDn);
  }

  private void putFolders(PropertyBag.Builder b, MailboxIdentity identity) {
    FOLDERS.forEach((tag, role) -> {
      if (shows(role)) {
        LongTermId id = mailbox.longTermId(mailbox.special(role).value());
        FolderEntryId entryId =
            mailbox.owner().isPublic()
                ? FolderEntryId.ofPublic(id)
                : FolderEntryId.of(identity.mailboxGuid(), id);
        b.put(tag, bytes(FolderEntryId.WIRE, entryId));
      }
    });
    b.put(PidTag.VALID_FOLDER_MASK, validFolders());
  }

  private boolean shows(SpecialFolder role) {
    return SpecialFolder.of(mailbox.owner()).contains(role) && mailbox.shows(role);
  }

  private int validFolders() {
    int mask = 0;
    for (int i = 0; i < VALID_FOLDERS.size(); i++) {
      mask |= shows(VALID_FOLDERS.get(i)) ? 1 << i : 0;
    }
    return mask;
  }

  /** PidTagStoreState: whether there are search folders. [MS-OXCSTOR] 2.2.1.5.2. */
  int storeState() {
    AtomicBoolean searches = new AtomicBoolean();
    mailbox
        .folder(mailbox.special(SpecialFolder.ROOT))
        .hierarchy(true)
        .scan(
            List.of(PidTag.FOLDER_TYPE),
            row -> {
              if (isSearchFolder(row)) {
                searches.set(true);
              }
            });
    return searches.get() ? STORE_HAS_SEARCHES : 0;
  }

  private static boolean isSearchFolder(Row folder) {
    return Integer.valueOf(RopCreateFolder.SEARCH).equals(folder.get(PidTag.FOLDER_TYPE));
  }

  private void putState(PropertyBag.Builder b) {
    ClientInfo client = session.client();
    b.put(PidTag.STORE_STATE, storeState());
    b.put(PidTag.EXTENDED_RULE_SIZE_LIMIT, StoreLimits.EXTENDED_RULE_BYTES);
    b.put(PidTag.STORE_SUPPORT_MASK, STORE_SUPPORT);
    b.put(CI_SEARCH_ENABLED, true);
    b.put(PidTag.ACCESS_LEVEL, MODIFY);
    b.put(PidTag.LOCALE_ID, client.lcid());
    b.put(PidTag.SORT_LOCALE_ID, client.sortLcid());
    b.put(PidTag.CODE_PAGE_ID, client.codePage());
    b.put(RopewayTag.FOLDERS_TO_READ, mailbox.syncStatus().foldersToDo());
    putContents(b);
    putBounds(b);
  }

  /** What OX lets the user have, and what may be sent, in KB. [MS-OXCSTOR] 2.2.2.1.1. */
  private void putBounds(PropertyBag.Builder b) {
    if (mailbox.owner().isSelf()) {
      b.put(PidTag.MAXIMUM_SUBMIT_MESSAGE_SIZE, kilobytes(mailbox.transport().maxBytes()));
    }
    b.remove(PidTag.PROHIBIT_RECEIVE_QUOTA);
    b.remove(PidTag.PROHIBIT_SEND_QUOTA);
    mailbox
        .quota()
        .ifPresent(bytes -> {
          b.put(PidTag.PROHIBIT_RECEIVE_QUOTA, kilobytes(bytes));
          b.put(PidTag.PROHIBIT_SEND_QUOTA, kilobytes(bytes));
        });
  }

  private static int kilobytes(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, bytes / 1024);
  }

  /** How much there is; what search folders show is in other folders. */
  private void putContents(PropertyBag.Builder b) {
    AtomicLong messages = new AtomicLong();
    AtomicLong bytes = new AtomicLong();
    mailbox
        .folder(mailbox.special(SpecialFolder.ROOT))
        .hierarchy(true)
        .scan(
            List.of(PidTag.FOLDER_TYPE, PidTag.CONTENT_COUNT, PidTag.MESSAGE_SIZE_EXTENDED),
            row -> {
              if (!isSearchFolder(row)) {
                messages.addAndGet(row.get(PidTag.CONTENT_COUNT) instanceof Integer n ? n : 0);
                bytes.addAndGet(row.get(PidTag.MESSAGE_SIZE_EXTENDED) instanceof Long n ? n : 0);
              }
            });
    b.put(PidTag.CONTENT_COUNT, (int) Math.min(Integer.MAX_VALUE, messages.get()));
    b.put(PidTag.MESSAGE_SIZE_EXTENDED, bytes.get());
  }

  private static <T> Bytes bytes(WireType<T> type, T value) {
    return Bytes.wrap(WireWriter.encode(type, value));
  }
}
