package org.ropeway.store.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.FolderRights;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.ids.MailboxIds;
import org.ropeway.store.property.EncodedBag;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.Row;

/** A message as tables show it: what is stored of it, and what follows from its ids and state. */
public final class MessageRow implements Row {
  private static final int MAPI_MESSAGE = 5;

  /** MAPI_ACCESS_MODIFY, _READ and _DELETE. [MS-OXCPRPT] 2.2.1.1. */
  private static final int ACCESS_ALL = 0x07;

  private static final int MODIFY = 1;

  /** The properties that are not the message's own, but for its status, which is stored. */
  private static final List<PropertyTag> COMPUTED =
      List.of(
          PidTag.MID,
          PidTag.FOLDER_ID,
          PidTag.INST_ID,
          PidTag.ENTRY_ID,
          PidTag.PARENT_ENTRY_ID,
          PidTag.RECORD_KEY,
          PidTag.SOURCE_KEY,
          PidTag.PARENT_SOURCE_KEY,
          PidTag.CHANGE_KEY,
          PidTag.PREDECESSOR_CHANGE_LIST,
          PidTag.CHANGE_NUMBER,
          PidTag.ACCESS,
          PidTag.ACCESS_LEVEL,
          PidTag.OBJECT_TYPE,
          PidTag.MAPPING_SIGNATURE,
          PidTag.STORE_RECORD_KEY,
          PidTag.READ,
          PidTag.ASSOCIATED,
          PidTag.LAST_MODIFICATION_TIME,
          PidTag.LOCAL_COMMIT_TIME,
          PidTag.MESSAGE_STATUS);

  /** Their ids in ascending order, and the type of each. */
  private static final int[] COMPUTED_IDS =
      COMPUTED.stream().mapToInt(PropertyTag::id).sorted().toArray();

  private static final PropertyTag[] BY_ID =
      COMPUTED.stream()
          .sorted(Comparator.comparingInt(PropertyTag::id))
          .toArray(PropertyTag[]::new);

  private final MailboxScope scope;
  private final int rights;
  private final ItemRow item;

  /** A message in a folder in which the user has these rights. */
  MessageRow(MailboxScope scope, int rights, ItemRow item) {
    this.scope = scope;
    this.rights = item.uuid() == null ? FolderRights.OWNER : rights;
    this.item = item;
  }

  /** Whether a property follows from ids and state, so that nobody can write it. */
  public static boolean isComputed(int propertyId) {
    return Arrays.binarySearch(COMPUTED_IDS, propertyId) >= 0;
  }

  /** What follows from the ids of a message that is not saved yet. */
  public static PropertyBag computedOfNew(
      MailboxIds ids, long mid, long fid, Associated associated) {
    return PropertyBag.builder()
        .put(PidTag.MID, ids.mid(mid).value())
        .put(PidTag.FOLDER_ID, ids.fid(fid).value())
        .put(PidTag.ASSOCIATED, associated == Associated.FAI)
        .put(PidTag.ACCESS, ACCESS_ALL)
        .put(PidTag.ACCESS_LEVEL, MODIFY)
        .put(PidTag.OBJECT_TYPE, MAPI_MESSAGE)
        .put(PidTag.SEARCH_KEY, searchKey(ids.key(mid)))
        .build();
  }

  /** What is stored. */
  public ItemRow item() {
    return item;
  }

  @Override
  public long id() {
    return GlobalCounter.join(MailboxIds.REPLID, item.mid());
  }

  @Override
  public @Nullable Object get(PropertyTag tag) {
    if (tag.id() == PidTag.MESSAGE_FLAGS.id()) {
      return PropertyBag.fits(tag, PidTag.MESSAGE_FLAGS.typeCode()) ? flags() : null;
    }
    if (tag.equals(PidTag.MESSAGE_SIZE_EXTENDED)) {
      return (long) item.size();
    }
    if (tag.equals(PidTag.DELETED_ON)) {
      return deletedOn();
    }
    if (isAskedFor(PidTag.PARENT_DISPLAY, tag)) {
      return scope.folderNames().apply(item.shownIn());
    }
    int known = Arrays.binarySearch(COMPUTED_IDS, tag.id());
    if (known >= 0) {
      return PropertyBag.fits(tag, BY_ID[known].typeCode()) ? computed(BY_ID[known]) : null;
    }
    Object stored = item.get(tag);
    if (stored == null) {
      stored = unsaid(tag);
    }
    return tag.id() == PidTag.ICON_INDEX.id() ? ReadState.icon(stored, item.unread()) : stored;
  }

  /** What every message has ([MS-OXCMSG] 2.2.1.1), of one that came and of which nobody said it. */
  private @Nullable Object unsaid(PropertyTag tag) {
    if (isAskedFor(PidTag.SEARCH_KEY, tag)) {
      return searchKey(scope.ids().key(item.mid()));
    }
    if (isAskedFor(PidTag.CREATION_TIME, tag)) {
      Object arrived = item.get(PidTag.MESSAGE_DELIVERY_TIME);
      return arrived == null ? new FileTime(item.modified()) : arrived;
    }
    if (isAskedFor(PidTag.LAST_MODIFIER_NAME, tag)) {
      Object sender = item.get(PidTag.SENDER_NAME);
      return sender == null ? scope.identity().displayName() : sender;
    }
    return null;
  }

  private static boolean isAskedFor(PropertyTag known, PropertyTag tag) {
    return tag.id() == known.id() && PropertyBag.fits(tag, known.typeCode());
  }

  /** What is stored, without what follows from ids and state. */
  public PropertyBag stored() {
    EncodedBag rest = item.rest();
    PropertyBag columns = item.columns().decode();
    return rest == null ? columns : columns.with(rest.decode());
  }

  /** What follows from ids and state. */
  public PropertyBag computed() {
    PropertyBag.Builder b = PropertyBag.builder();
    for (PropertyTag tag : COMPUTED) {
      b.put(tag, computed(tag));
    }
    b.put(PidTag.MESSAGE_FLAGS, flags());
    b.put(PidTag.SEARCH_KEY, get(PidTag.SEARCH_KEY));
    b.put(PidTag.ICON_INDEX, get(PidTag.ICON_INDEX));
    b.put(PidTag.DELETED_ON, deletedOn());
    return b.build();
  }

  /**
   * The properties of an opening of the message, with what follows from ids and state over them.
   * Whether there are attachments the opening knows, which may have other ones than are stored.
   */
  public PropertyBag over(PropertyBag opening) {
    int flags = flags() & ~MessageFlags.HAS_ATTACHMENTS;
    int attachments = opening.get(PidTag.MESSAGE_FLAGS, 0) & MessageFlags.HAS_ATTACHMENTS;
    return complete(opening)
        .with(computed().toBuilder().put(PidTag.MESSAGE_FLAGS, flags | attachments).build());
  }

  /** Everything. */
  public PropertyBag properties() {
    return complete(stored()).with(computed());
  }

  private PropertyBag complete(PropertyBag said) {
    PropertyBag.Builder b = said.toBuilder();
    for (PropertyTag tag : List.of(PidTag.CREATION_TIME, PidTag.LAST_MODIFIER_NAME)) {
      if (said.get(tag) == null) {
        b.put(tag, unsaid(tag));
      }
    }
    return b.build();
  }

  private int flags() {
    int flags = ReadState.flags(item.get(PidTag.MESSAGE_FLAGS), item.unread());
    return isAssociated() ? flags | MessageFlags.FAI : flags;
  }

  /** [MS-OXCFOLD] 2.2.2.2.1. */
  private @Nullable Object deletedOn() {
    Deletion deletion = item.deletion();
    return deletion == null ? null : new FileTime(deletion.at());
  }

  private boolean isAssociated() {
    return item.associated() == Associated.FAI;
  }

  private Object computed(PropertyTag tag) {
    return switch (tag.id()) {
      case 0x674A, 0x674D -> id();
      case 0x6748 -> GlobalCounter.join(MailboxIds.REPLID, item.shownIn());
      case 0x67A4 -> GlobalCounter.join(MailboxIds.REPLID, item.changeNumber());
      case 0x0FFF, 0x0FF9 -> scope.ids().messageEntryId(item.shownIn(), item.mid());
      case 0x0E09 -> scope.ids().folderEntryId(item.shownIn());
      case 0x65E0 -> scope.ids().key(item.mid());
      case 0x65E1 -> scope.ids().key(item.shownIn());
      case 0x65E2 -> scope.ids().key(item.changeNumber());
      case 0x65E3 -> scope.ids().predecessors(item.changeNumber());
      case 0x0FF4 -> FolderRights.messageAccess(rights);
      case 0x0FF7 -> (rights & FolderRights.EDIT_ANY) != 0 ? 1 : 0;
      case 0x0FFE -> MAPI_MESSAGE;
      case 0x0FF8 -> scope.identity().mappingSignature().toBytes();
      case 0x0FFA -> scope.identity().mailboxGuid().toBytes();
      case 0x0E69 -> !item.unread();
      case 0x67AA -> isAssociated();
      case 0x3008, 0x6709 -> new FileTime(item.modified());
      case 0x0E17 -> item.status();
      default -> throw new IllegalStateException("not computed: " + tag);
    };
  }

  /** The id in a search key, if it is one of ours: 0 if it cannot be. */
  static long midOf(MailboxIds ids, Bytes key) {
    if (key.length() != 16) {
      return 0;
    }
    Bytes guid = ids.key(0);
    long mid = 0;
    for (int i = 10; i < 16; i++) {
      mid = mid << 8 | ((key.at(i) ^ guid.at(i)) & 0xFF);
    }
    return mid;
  }

  /** 16 bytes that stay with the message and no other has. */
  private static Bytes searchKey(Bytes key) {
    byte[] search = key.slice(0, 16).array();
    for (int i = 0; i < 6; i++) {
      search[10 + i] ^= (byte) key.at(16 + i);
    }
    return Bytes.wrap(search);
  }
}
