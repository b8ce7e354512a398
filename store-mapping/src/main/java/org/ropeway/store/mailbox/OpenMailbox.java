package org.ropeway.store.mailbox;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxSession;
import org.ropeway.store.Absence;
import org.ropeway.store.Associated;
import org.ropeway.store.Folder;
import org.ropeway.store.FolderRights;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxEvents;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.NamedProperties;
import org.ropeway.store.Owner;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.SyncStatus;
import org.ropeway.store.Transport;
import org.ropeway.store.away.Absences;
import org.ropeway.store.index.EverySource;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.local.LocalMessage;
import org.ropeway.store.property.EncodedBag;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.rule.DeferredActions;
import org.ropeway.store.rule.RunTable;
import org.ropeway.store.table.RowSource;

/** One opening of a mailbox. */
final class OpenMailbox implements Mailbox {
  private final LiveMailbox mailbox;
  private final MailboxIndex index;
  private final OxSession session;
  private final BiConsumer<OpenMailbox, LiveMailbox> onClose;
  private final AtomicBoolean closed = new AtomicBoolean();

  OpenMailbox(
      LiveMailbox mailbox, OxSession session, BiConsumer<OpenMailbox, LiveMailbox> onClose) {
    this.mailbox = mailbox;
    this.index = mailbox.index();
    this.session = session;
    this.onClose = onClose;
  }

  @Override
  public MailboxIdentity identity() {
    return index.identity();
  }

  @Override
  public Owner owner() {
    return index.owner();
  }

  @Override
  public boolean shows(Owner other) {
    return mailbox.sync().shows(other);
  }

  @Override
  public boolean shows(SpecialFolder which) {
    return index.tree().role(which).record().may(FolderRights.VISIBLE);
  }

  @Override
  public Fid special(SpecialFolder which) {
    return index.ids().fid(index.tree().role(which).fid());
  }

  @Override
  public Folder folder(Fid fid) {
    return new FolderView(mailbox, visible(fid).fid());
  }

  private FolderRecord visible(Fid fid) {
    FolderRecord record = index.tree().get(MailboxIndex.counterOf(fid.value())).record();
    if (!record.may(FolderRights.VISIBLE)) {
      throw new MapiException(ErrorCode.NOT_FOUND, "a folder that the user may not see");
    }
    return record;
  }

  @Override
  public Message openMessage(Fid folder, Mid mid) {
    return open(folder, mid, index.message(MailboxIndex.counterOf(mid.value())));
  }

  @Override
  public Message openEvenDeleted(Fid folder, Mid mid) {
    return open(folder, mid, index.evenDeleted(MailboxIndex.counterOf(mid.value())));
  }

  private Message open(Fid folder, Mid mid, @Nullable MessageRow row) {
    FolderRecord where = index.tree().get(MailboxIndex.counterOf(folder.value())).record();
    if (row == null || !isIn(where, row.item())) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no message " + mid + " in the folder");
    }
    if (row.item().uuid() != null) {
      index.tree().get(row.item().fid()).record().require(FolderRights.READ_ANY);
    }
    return row.item().uuid() == null
        ? LocalMessage.open(index, mailbox.limits().local(), row)
        : StoredMail.open(mailbox, row);
  }

  /** A search folder, and Deleted Items of what is soft-deleted, show messages of other folders. */
  private static boolean isIn(FolderRecord folder, ItemRow item) {
    return item.shownIn() == folder.fid()
        || item.fid() == folder.fid()
        || folder.type() == FolderRecord.SEARCH;
  }

  @Override
  public Message createMessage(Fid folder, Associated associated) {
    FolderRecord record = visible(folder);
    long fid = record.fid();
    if (associated == Associated.NORMAL) {
      record.require(FolderRights.CREATE);
    }
    if (associated == Associated.NORMAL && record.isSynchronised()) {
      return StoredMail.create(mailbox, fid);
    }
    if (associated == Associated.NORMAL
        && (record.isHeldByOx() || record.type() == FolderRecord.SEARCH)) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "new messages in folders of OX");
    }
    return LocalMessage.create(index, mailbox.limits().local(), fid, associated, index.newId());
  }

  @Override
  public PropertyBag properties() {
    return index.properties();
  }

  @Override
  public void setProperties(List<PropertyValue> values) {
    List<PropertyTag> tags = values.stream().map(PropertyValue::tag).toList();
    change(tags, before -> before.with(PropertyBag.of(values)));
  }

  @Override
  public void deleteProperties(List<PropertyTag> tags) {
    change(
        tags,
        before -> {
          PropertyBag.Builder b = before.toBuilder();
          tags.forEach(b::remove);
          return b.build();
        });
  }

  private void change(List<PropertyTag> tags, UnaryOperator<PropertyBag> step) {
    index.change(change -> {
      PropertyBag next = step.apply(index.properties());
      if (EncodedBag.of(next).bytes().length > mailbox.limits().local().propertyBytes()) {
        throw new MapiException(ErrorCode.QUOTA_EXCEEDED, "too many properties of the store");
      }
      change.storeProperties(next);
      if (tags.stream().anyMatch(t -> t.id() == PidTag.OUT_OF_OFFICE_STATE.id())) {
        new RunTable(index.mailbox()).forgetSenders(change.handle());
      }
      return 0;
    });
  }

  @Override
  public NamedProperties names() {
    return mailbox.names();
  }

  @Override
  public LongTermId longTermId(long id) {
    return index.ids().longTermId(id);
  }

  @Override
  public long idOf(LongTermId longTermId) {
    return index.ids().idOf(longTermId);
  }

  @Override
  public OptionalLong quota() {
    return mailbox.sync().quota();
  }

  @Override
  public long allocateIds(int count) {
    if (count < 1 || count > mailbox.limits().local().idsAtOnce()) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, count + " ids at once");
    }
    return index.change(change -> change.reserve(count));
  }

  @Override
  public Absence absence() {
    return absences().get();
  }

  @Override
  public void setAbsence(Absence absence) {
    absences().set(absence);
  }

  private Absences absences() {
    if (!owner().isSelf()) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "the absence of another user");
    }
    return mailbox.absences();
  }

  @Override
  public Transport transport() {
    if (!owner().isSelf()) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "sending from what is not one's own");
    }
    return new Submitting(mailbox);
  }

  @Override
  public void updateDeferredActionMessages(Bytes serverEntryId, Bytes clientEntryId) {
    if (owner().isPublic()) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "deferred actions in public folders");
    }
    new DeferredActions(index, mailbox.limits().local()).update(serverEntryId, clientEntryId);
  }

  @Override
  public RowSource everything() {
    return mailbox.searches().rows(new EverySource(index));
  }

  @Override
  public MailboxEvents events() {
    return index.events();
  }

  @Override
  public SyncStatus syncStatus() {
    return mailbox.sync().status();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      mailbox.leave(session);
      onClose.accept(this, mailbox);
    }
  }
}
