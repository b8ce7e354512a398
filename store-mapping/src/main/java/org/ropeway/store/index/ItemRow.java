package org.ropeway.store.index;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.property.EncodedBag;
import org.ropeway.store.property.PropertyBag;

/**
 * A message as the database has it. Ids are counters, times FILETIME ticks.
 *
 * @param uuid null where OX has no such message
 * @param generation the folder's when OX told of it last
 * @param columns the properties that tables are sorted by
 * @param rest the other ones that tables show; null if not asked for
 * @param deletion null unless it is soft-deleted
 */
public record ItemRow(
    long fid,
    Associated associated,
    long mid,
    @Nullable String uuid,
    long changeNumber,
    long modified,
    boolean unread,
    long generation,
    EncodedBag columns,
    @Nullable EncodedBag rest,
    @Nullable Deletion deletion) {
  private static final PropertyTag SIZE = PidTag.MESSAGE_SIZE;
  private static final PropertyTag STATUS = PidTag.MESSAGE_STATUS;
  private static final int OVERHEAD = 500;

  /** A message that lives only here. */
  public static ItemRow of(
      long fid,
      Associated associated,
      long mid,
      long changeNumber,
      long now,
      boolean unread,
      PropertyBag properties) {
    return new ItemRow(
        fid,
        associated,
        mid,
        null,
        changeNumber,
        now,
        unread,
        0,
        Columns.of(properties),
        Columns.restOf(properties),
        null);
  }

  /** A mail of OX. */
  public static ItemRow of(
      long fid,
      long mid,
      String uuid,
      long changeNumber,
      long now,
      boolean unread,
      long generation,
      PropertyBag properties) {
    PropertyBag own = ReadState.without(properties);
    return new ItemRow(
        fid,
        Associated.NORMAL,
        mid,
        uuid,
        changeNumber,
        now,
        unread,
        generation,
        Columns.of(own),
        Columns.restOf(own),
        null);
  }

  /** The value of a property it has itself. */
  public @Nullable Object get(PropertyTag tag) {
    if (Columns.contains(tag.id())) {
      return columns.get(tag);
    }
    return rest == null ? null : rest.get(tag);
  }

  /** PidTagMessageSize. */
  public int size() {
    return columns.get(SIZE) instanceof Integer n ? n : 0;
  }

  /** PidTagMessageStatus, which clients set and OX knows nothing of. */
  public int status() {
    return columns.get(STATUS) instanceof Integer n ? n : 0;
  }

  /** What it weighs in memory, about. */
  int weight() {
    EncodedBag r = rest;
    return OVERHEAD + columns.bytes().length + (r == null ? 0 : r.bytes().length);
  }

  /** Whether a later listing by OX, apart from its generation, says the same. */
  public boolean saysTheSameAs(ItemRow other) {
    return fid == other.fid
        && unread == other.unread
        && Objects.equals(deletion, other.deletion)
        && columns.equals(other.columns)
        && (rest == null ? other.rest == null : rest.equals(other.rest));
  }

  /** The same message as the result of a change. */
  public ItemRow withChange(long newChangeNumber, long now) {
    return new ItemRow(
        fid,
        associated,
        mid,
        uuid,
        newChangeNumber,
        now,
        unread,
        generation,
        columns,
        rest,
        deletion);
  }

  /** The same message with another read state, and nothing else ([MS-OXCMSG] 3.2.5.10). */
  public ItemRow withUnread(boolean value) {
    return new ItemRow(
        fid,
        associated,
        mid,
        uuid,
        changeNumber,
        modified,
        value,
        generation,
        columns,
        rest,
        deletion);
  }

  /** The same message with other properties that tables show. */
  public ItemRow withProperties(PropertyBag properties, long newChangeNumber, long now) {
    PropertyBag own = ReadState.without(properties);
    return new ItemRow(
        fid,
        associated,
        mid,
        uuid,
        newChangeNumber,
        now,
        unread,
        generation,
        Columns.of(own),
        Columns.restOf(own),
        deletion);
  }

  /** The same message with another status. */
  public ItemRow withStatus(int status) {
    if (status == status()) {
      return this;
    }
    EncodedBag next =
        EncodedBag.of(
            columns.decode().toBuilder().put(STATUS, status == 0 ? null : status).build());
    return new ItemRow(
        fid,
        associated,
        mid,
        uuid,
        changeNumber,
        modified,
        unread,
        generation,
        next,
        rest,
        deletion);
  }

  /** The same message in another folder, whose generation is that. */
  public ItemRow inFolder(long newFid, long newGeneration) {
    return new ItemRow(
        newFid,
        associated,
        mid,
        uuid,
        changeNumber,
        modified,
        unread,
        newGeneration,
        columns,
        rest,
        deletion);
  }

  /** The same message, soft-deleted, or not if null. */
  public ItemRow withDeletion(@Nullable Deletion value) {
    return new ItemRow(
        fid,
        associated,
        mid,
        uuid,
        changeNumber,
        modified,
        unread,
        generation,
        columns,
        rest,
        value);
  }

  /** The same message with a PidTagSearchKey of its own. */
  ItemRow withSearchKey(Object key) {
    EncodedBag known = rest;
    PropertyBag own = known == null ? PropertyBag.EMPTY : known.decode();
    return new ItemRow(
        fid,
        associated,
        mid,
        uuid,
        changeNumber,
        modified,
        unread,
        generation,
        columns,
        EncodedBag.of(own.toBuilder().put(PidTag.SEARCH_KEY, key).build()),
        deletion);
  }

  /** Another message that says the same. */
  ItemRow copy(long newMid, @Nullable String newUuid) {
    return new ItemRow(
        fid,
        associated,
        newMid,
        newUuid,
        changeNumber,
        modified,
        unread,
        generation,
        columns,
        rest,
        deletion);
  }

  /**
   * The folder it belongs to in the eyes of clients: where it was deleted from if it is deleted.
   */
  public long shownIn() {
    Deletion d = deletion;
    return d == null ? fid : d.from();
  }
}
