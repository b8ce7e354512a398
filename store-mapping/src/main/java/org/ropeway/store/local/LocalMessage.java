package org.ropeway.store.local;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.property.PropertyBag;

/**
 * An open message that lives only in the state database. A save writes the properties that this
 * opening changed; a forced one over what others saved meanwhile.
 */
public final class LocalMessage implements Message {
  private static final PropertyBag FIRST =
      PropertyBag.builder()
          .put(PidTag.MESSAGE_CLASS, "IPM.Note")
          .put(PidTag.IMPORTANCE, 1)
          .put(PidTag.SENSITIVITY, 0)
          .put(PidTag.DISPLAY_TO, "")
          .put(PidTag.DISPLAY_CC, "")
          .put(PidTag.DISPLAY_BCC, "")
          .put(PidTag.HAS_ATTACHMENTS, false)
          .put(PidTag.MESSAGE_FLAGS, 0x09)
          .build();

  private final MailboxIndex index;
  private final StoreLimits.Local limits;
  private final Associated associated;
  private final long mid;
  private final long createdIn;
  private @Nullable MessageRow opened;
  private PropertyBag stored;
  private final Map<Integer, Optional<PropertyValue>> changes = new LinkedHashMap<>();

  private LocalMessage(
      MailboxIndex index,
      StoreLimits.Local limits,
      Associated associated,
      long mid,
      long createdIn,
      @Nullable MessageRow opened) {
    this.index = index;
    this.limits = limits;
    this.associated = associated;
    this.mid = mid;
    this.createdIn = createdIn;
    this.opened = opened;
    this.stored = opened == null ? FIRST : storedOf(opened);
  }

  /** A message that is stored by its first save. [MS-OXCMSG] 3.2.5.2. */
  public static LocalMessage create(
      MailboxIndex index, StoreLimits.Local limits, long fid, Associated associated, long mid) {
    return new LocalMessage(index, limits, associated, mid, fid, null);
  }

  /** A stored message. */
  public static LocalMessage open(MailboxIndex index, StoreLimits.Local limits, MessageRow row) {
    ItemRow item = row.item();
    return new LocalMessage(index, limits, item.associated(), item.mid(), item.fid(), row);
  }

  @Override
  public Mid mid() {
    return index.ids().mid(mid);
  }

  @Override
  public Fid fid() {
    MessageRow row = opened;
    return index.ids().fid(row == null ? createdIn : row.item().fid());
  }

  @Override
  public Associated associated() {
    return associated;
  }

  @Override
  public PropertyBag properties() {
    PropertyBag.Builder b = stored.toBuilder();
    apply(b);
    MessageRow row = opened;
    if (row != null) {
      return b.putAll(row.computed()).build();
    }
    return b.put(PidTag.MID, mid().value())
        .put(PidTag.FOLDER_ID, fid().value())
        .put(PidTag.ASSOCIATED, associated == Associated.FAI)
        .build();
  }

  @Override
  public MessageContent content() {
    return new MessageContent(properties(), List.of(), List.of());
  }

  @Override
  public List<PropertyProblem> setProperties(List<PropertyValue> values) {
    List<PropertyProblem> problems = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      PropertyValue value = values.get(i);
      ErrorCode refusal = refusal(value.tag());
      if (refusal == null) {
        changes.put(value.tag().id(), Optional.of(value));
      } else {
        problems.add(new PropertyProblem(i, value.tag(), refusal));
      }
    }
    return problems;
  }

  @Override
  public List<PropertyProblem> deleteProperties(List<PropertyTag> tags) {
    List<PropertyProblem> problems = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      PropertyTag tag = tags.get(i);
      if (isComputed(tag)) {
        problems.add(new PropertyProblem(i, tag, ErrorCode.COMPUTED_VALUE));
      } else {
        changes.put(tag.id(), Optional.empty());
      }
    }
    return problems;
  }

  @Override
  public void save(boolean force) {
    if (opened != null && changes.isEmpty()) {
      return;
    }
    MessageRow saved =
        index.change(change -> opened == null ? insert(change) : update(change, force));
    opened = saved;
    stored = storedOf(saved);
    changes.clear();
  }

  @Override
  public boolean setRead(boolean read) {
    MessageRow row = opened;
    if (row == null || associated == Associated.FAI) {
      return false;
    }
    boolean changed =
        index.change(change -> {
          ItemRow now = current(change);
          if (now.unread() != read) {
            return false;
          }
          ItemRow next = now.withUnread(!read, change.nextCounter(), change.now());
          change.replace(Map.of(now, next));
          return true;
        });
    opened = require(index.message(mid));
    return changed;
  }

  @Override
  public void reload() {
    changes.clear();
    if (opened != null) {
      MessageRow row = require(index.message(mid));
      opened = row;
      stored = storedOf(row);
    }
  }

  private MessageRow insert(Change change) {
    FolderNode folder = change.tree().get(createdIn);
    long messages =
        change.tree().all().stream()
            .mapToLong(n -> n.counts().associated() + (isLocal(n) ? n.counts().total() : 0))
            .sum();
    if (messages >= limits.messages()) {
      throw new MapiException(ErrorCode.QUOTA_EXCEEDED, messages + " messages live here already");
    }
    LocalItem item = LocalItem.of(change, folder.fid(), associated, mid, changed(FIRST));
    item.insert(change);
    return index.row(item.row());
  }

  private MessageRow update(Change change, boolean force) {
    ItemRow now = current(change);
    if (!force && now.changeNumber() != requireNonNull(opened).item().changeNumber()) {
      throw new MapiException(ErrorCode.OBJECT_CHANGED, "saved by somebody else meanwhile");
    }
    PropertyBag base = storedOf(index.row(now), change);
    PropertyBag.Builder b = changed(base).toBuilder();
    int flags = b.build().get(PidTag.MESSAGE_FLAGS, 0);
    b.put(PidTag.MESSAGE_FLAGS, (flags & ~1) | (now.unread() ? 0 : 1));
    LocalItem item = LocalItem.of(change, now.fid(), associated, mid, b.build());
    item.replace(change, now);
    return index.row(item.row());
  }

  private ItemRow current(Change change) {
    List<ItemRow> rows = change.byMid(List.of(mid));
    if (rows.isEmpty()) {
      throw new MapiException(ErrorCode.OBJECT_DELETED, "deleted by somebody else meanwhile");
    }
    return rows.getFirst();
  }

  private PropertyBag changed(PropertyBag base) {
    PropertyBag.Builder b = base.toBuilder();
    apply(b);
    PropertyBag result = b.build();
    int size = LocalItem.size(result);
    if (size > limits.messageBytes()) {
      throw new MapiException(ErrorCode.MESSAGE_TOO_BIG, size + " bytes of properties");
    }
    return result;
  }

  private void apply(PropertyBag.Builder b) {
    changes.forEach((id, value) -> {
      if (value.isPresent()) {
        b.put(value.get().tag(), value.get().value());
      } else {
        b.remove(new PropertyTag(id << 16));
      }
    });
    Subjects.complete(b, changes.keySet());
  }

  private @Nullable ErrorCode refusal(PropertyTag tag) {
    PropertyType type = tag.hasKnownType() ? tag.type() : PropertyType.UNSPECIFIED;
    if (type == PropertyType.UNSPECIFIED
        || type == PropertyType.ERROR
        || type == PropertyType.NULL
        || tag.isMultivalueInstance()) {
      return ErrorCode.INVALID_PARAMETER;
    }
    return isComputed(tag) ? ErrorCode.COMPUTED_VALUE : null;
  }

  /** The flags are the client's up to the first save. [MS-OXCMSG] 2.2.1.6. */
  private boolean isComputed(PropertyTag tag) {
    return MessageRow.isComputed(tag.id())
        || tag.id() == PidTag.MESSAGE_SIZE.id()
        || (opened != null && tag.id() == PidTag.MESSAGE_FLAGS.id());
  }

  private static boolean isLocal(FolderNode node) {
    return !node.record().isHeldByOx();
  }

  private static MessageRow require(@Nullable MessageRow row) {
    if (row == null) {
      throw new MapiException(ErrorCode.OBJECT_DELETED, "deleted by somebody else meanwhile");
    }
    return row;
  }

  private PropertyBag storedOf(MessageRow row) {
    return row.stored().with(index.large(row.item().mid()));
  }

  private static PropertyBag storedOf(MessageRow row, Change change) {
    return row.stored().with(change.large(row.item().mid()));
  }
}
