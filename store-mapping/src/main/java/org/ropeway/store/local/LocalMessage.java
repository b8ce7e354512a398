package org.ropeway.store.local;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.draft.MessageDraft;
import org.ropeway.store.draft.SavedMeanwhile;
import org.ropeway.store.guard.HiddenMessages;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/**
 * An open message that lives only in the state database. A save writes the properties that this
 * opening changed; a forced one over what others saved meanwhile.
 */
public final class LocalMessage implements Message {
  private final MailboxIndex index;
  private final StoreLimits.Local limits;
  private final Associated associated;
  private final long mid;
  private final long createdIn;
  private @Nullable MessageRow opened;
  private final MessageDraft draft;

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
    this.draft =
        opened == null
            ? MessageDraft.create(new FileTime(index.now()), associated)
            : MessageDraft.of(contentOf(opened), associated);
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
    return index.ids().fid(row == null ? createdIn : row.item().shownIn());
  }

  @Override
  public Associated associated() {
    return associated;
  }

  @Override
  public boolean isInMemory() {
    return true;
  }

  @Override
  public PropertyBag properties() {
    return withComputed(draft.content().properties());
  }

  private PropertyBag withComputed(PropertyBag own) {
    MessageRow row = opened;
    if (row != null) {
      return row.over(own);
    }
    return MessageRow.computedOfNew(index.ids(), mid, createdIn, associated).with(own);
  }

  @Override
  public MessageContent content() {
    MessageContent content = draft.content();
    return new MessageContent(
        withComputed(content.properties()), content.recipients(), content.attachments());
  }

  @Override
  public List<PropertyProblem> setProperties(List<PropertyValue> values) {
    return draft.setProperties(values);
  }

  @Override
  public List<PropertyProblem> deleteProperties(List<PropertyTag> tags) {
    return draft.deleteProperties(tags);
  }

  @Override
  public void setRecipients(List<Recipient> recipients) {
    draft.setRecipients(recipients);
  }

  @Override
  public void setAttachments(List<Attachment> attachments) {
    draft.setAttachments(attachments);
  }

  @Override
  public void save(boolean force) {
    if (!draft.isChanged()) {
      reload();
      return;
    }
    MessageRow saved =
        index.change(change -> opened == null ? insert(change) : update(change, force));
    opened = saved;
    draft.saved(contentOf(saved));
  }

  @Override
  public boolean setRead(boolean read) {
    MessageRow row = opened;
    if (row == null || associated == Associated.FAI) {
      return false;
    }
    List<ItemRow> changed =
        index.change(change -> {
          ItemRow now = found(change);
          if (now == null || now.unread() != read) {
            return now == null ? List.of() : List.of(now);
          }
          ItemRow next = now.withUnread(!read);
          change.replace(Map.of(now, next));
          return List.of(now, next);
        });
    if (changed.isEmpty()) {
      return false;
    }
    ItemRow now = changed.getLast();
    // What somebody else saved meanwhile is not seen by that, and stays in the way of a save.
    opened =
        index.row(
            isSame(now, contentOf(index.row(now))) ? now : row.item().withUnread(now.unread()));
    return changed.size() > 1;
  }

  @Override
  public void reload() {
    if (draft.isChanged()) {
      return;
    }
    MessageRow row = opened;
    boolean deleted = row != null && row.item().deletion() != null;
    MessageRow now = deleted ? index.evenDeleted(mid) : index.message(mid);
    if (now == null || now.item().uuid() != null) {
      throw new MapiException(ErrorCode.OBJECT_DELETED, "deleted by somebody else meanwhile");
    }
    opened = now;
    draft.saved(contentOf(now));
  }

  private MessageRow insert(Change change) {
    FolderNode folder = change.tree().get(createdIn);
    requireRoom(change, limits);
    LocalItem item =
        LocalItem.of(
            change, folder.fid(), associated, mid, checked(draft.settled(draft.content())));
    item.insert(change);
    return index.row(item.row());
  }

  /** Refuses with ecQuotaExceeded if no more messages may live here. */
  public static void requireRoom(Change change, StoreLimits.Local limits) {
    long messages =
        change.tree().all().stream()
            .mapToLong(n -> n.counts().associated() + (isLocal(n) ? n.counts().total() : 0))
            .sum();
    if (messages >= limits.messages()) {
      throw new MapiException(ErrorCode.QUOTA_EXCEEDED, messages + " messages live here already");
    }
  }

  private MessageRow update(Change change, boolean force) {
    ItemRow now = current(change);
    if (now.get(PidTag.MESSAGE_FLAGS) instanceof Integer flags
        && (flags & MessageFlags.SUBMITTED) != 0) {
      throw new MapiException(ErrorCode.ALREADY_SENT, "a message that is to be sent");
    }
    MessageContent stored = contentOf(index.row(now), change);
    boolean same = isSame(now, stored);
    if (!force && !same) {
      throw new MapiException(ErrorCode.OBJECT_CHANGED, "saved by somebody else meanwhile");
    }
    MessageContent whole = checked(draft.settled(draft.over(stored)));
    if (!same && SavedMeanwhile.isLost(draft.before(), stored, whole)) {
      ConflictItems.keep(change, limits, now, stored);
    }
    PropertyBag.Builder b = whole.properties().toBuilder();
    int all = whole.properties().get(PidTag.MESSAGE_FLAGS, 0);
    b.put(PidTag.MESSAGE_FLAGS, (all & ~1) | (now.unread() ? 0 : 1));
    MessageContent next = new MessageContent(b.build(), whole.recipients(), whole.attachments());
    LocalItem item = LocalItem.of(change, now.fid(), associated, mid, next);
    item.replace(change, now);
    return index.row(item.row());
  }

  private boolean isSame(ItemRow now, MessageContent stored) {
    return now.changeNumber() == requireNonNull(opened).item().changeNumber()
        || !SavedMeanwhile.differs(draft.before(), stored);
  }

  private ItemRow current(Change change) {
    ItemRow now = found(change);
    if (now == null) {
      throw new MapiException(ErrorCode.OBJECT_DELETED, "deleted by somebody else meanwhile");
    }
    return now;
  }

  private @Nullable ItemRow found(Change change) {
    List<ItemRow> rows = change.byMid(List.of(mid));
    boolean gone =
        rows.isEmpty() || rows.getFirst().deletion() != null || rows.getFirst().uuid() != null;
    return gone ? null : rows.getFirst();
  }

  private MessageContent checked(MessageContent content) {
    int size = LocalItem.size(content);
    if (size > limits.messageBytes()) {
      throw new MapiException(ErrorCode.MESSAGE_TOO_BIG, size + " bytes");
    }
    if (associated == Associated.FAI) {
      HiddenMessages.check(content.properties(), limits.allowed());
    }
    return content;
  }

  private static boolean isLocal(FolderNode node) {
    return !node.record().isHeldByOx();
  }

  private MessageContent contentOf(MessageRow row) {
    return LocalItem.content(row.stored(), index.large(row.item().mid()));
  }

  private static MessageContent contentOf(MessageRow row, Change change) {
    return LocalItem.content(row.stored(), change.large(row.item().mid()));
  }
}
