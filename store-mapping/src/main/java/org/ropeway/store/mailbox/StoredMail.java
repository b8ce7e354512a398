package org.ropeway.store.mailbox;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.store.Associated;
import org.ropeway.store.FolderRights;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.Receipt;
import org.ropeway.store.draft.MessageDraft;
import org.ropeway.store.draft.SavedMeanwhile;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.local.ConflictItems;
import org.ropeway.store.local.LocalItem;
import org.ropeway.store.local.Overlay;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MailMapper;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.mailbox.ContentCache.Loaded;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.sync.MailMarking;
import org.ropeway.store.sync.MailSave;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open mail of OX, or one that will be: what its row shows, what OX has of it, and what only
 * this side knows. A save makes another mail of it, or only marks it anew.
 */
final class StoredMail implements Message {
  private static final Logger LOG = LoggerFactory.getLogger(StoredMail.class);

  private final LiveMailbox mailbox;
  private final MailboxIndex index;
  private final MailWriting writing;
  private final long mid;
  private final long createdIn;
  private @Nullable MessageRow row;
  private Overlay overlay;
  private @Nullable MessageDraft draft;
  private @Nullable Loaded large;
  private @Nullable ItemRow overwritten;

  private StoredMail(LiveMailbox mailbox, long mid, long fid, @Nullable MessageRow row) {
    this.mailbox = mailbox;
    this.index = mailbox.index();
    this.writing = new MailWriting(mailbox);
    this.mid = mid;
    this.createdIn = fid;
    this.row = row;
    this.overlay = row == null ? Overlay.NONE : Overlay.of(index.large(mid));
  }

  /** A mail that is stored. */
  static StoredMail open(LiveMailbox mailbox, MessageRow row) {
    return new StoredMail(mailbox, row.item().mid(), row.item().fid(), row);
  }

  /** A message that becomes a mail by its first save. [MS-OXCMSG] 3.2.5.2. */
  static StoredMail create(LiveMailbox mailbox, long fid) {
    StoredMail created = new StoredMail(mailbox, mailbox.index().newId(), fid, null);
    created.draft = MessageDraft.create(new FileTime(mailbox.index().now()), Associated.NORMAL);
    return created;
  }

  @Override
  public Mid mid() {
    return index.ids().mid(mid);
  }

  @Override
  public Fid fid() {
    MessageRow known = row;
    return index.ids().fid(known == null ? createdIn : known.item().shownIn());
  }

  @Override
  public Associated associated() {
    return Associated.NORMAL;
  }

  @Override
  public boolean isInMemory() {
    return draft != null;
  }

  @Override
  public PropertyBag properties() {
    return withComputed(now().properties());
  }

  @Override
  public MessageContent content() {
    MessageContent content = now();
    return new MessageContent(
        withComputed(content.properties()), content.recipients(), content.attachments());
  }

  private PropertyBag withComputed(PropertyBag own) {
    MessageRow known = row;
    if (known != null) {
      return known.over(own);
    }
    return MessageRow.computedOfNew(index.ids(), mid, createdIn, Associated.NORMAL).with(own);
  }

  private MessageContent now() {
    MessageDraft open = draft;
    return open == null ? saved() : open.content();
  }

  /** The message as it is stored, without what follows from its state. */
  MessageContent saved() {
    return overlay.over(atOx());
  }

  /** The mail as a message that could live here only; ecMessageTooBig. */
  MessageContent asLocal() {
    MessageContent mail = saved();
    if (LocalItem.size(mail) > mailbox.limits().local().messageBytes()) {
      throw new MapiException(ErrorCode.MESSAGE_TOO_BIG, "a mail too large to live here");
    }
    Object flags = stored().get(PidTag.MESSAGE_FLAGS);
    return new MessageContent(
        mail.properties().toBuilder().put(PidTag.MESSAGE_FLAGS, flags).build(),
        mail.recipients(),
        mail.attachments());
  }

  private MessageContent atOx() {
    MessageContent content = loaded();
    return new MessageContent(
        MailMapper.opened(stored().stored(), content), content.recipients(), content.attachments());
  }

  private MessageRow stored() {
    return requireNonNull(row);
  }

  private MessageContent loaded() {
    Loaded own = large;
    if (own != null) {
      return own.content();
    }
    String uuid = String.valueOf(stored().item().uuid());
    Loaded loaded =
        mailbox.contents().get(new ContentCache.Key(index.mailbox(), uuid), () -> load(uuid));
    if (mailbox.contents().isTooLarge(loaded)) {
      large = loaded;
    }
    return loaded.content();
  }

  /** Where it is not found, it may have moved meanwhile. */
  private Loaded load(String uuid) {
    long fid = stored().item().fid();
    byte[] rfc822;
    try {
      rfc822 = load(fid, uuid);
    } catch (OxException.NotFound e) {
      mailbox.sync().recheck(fid);
      MessageRow now = index.evenDeleted(mid);
      if (now == null || now.item().fid() == fid) {
        throw new MapiException(ErrorCode.NOT_FOUND, "OX has the mail no more");
      }
      rfc822 = load(now.item().fid(), uuid);
    }
    return new Loaded(mapped(rfc822), rfc822.length);
  }

  private byte[] load(long fid, String uuid) {
    FolderNode node = index.tree().get(fid);
    String folder = node.record().oxUuid();
    if (folder == null) {
      throw new MapiException(ErrorCode.NOT_FOUND, "the mail's folder is no more at OX");
    }
    return mailbox.sync().ask(session -> session.loadMail(folder, uuid));
  }

  /** A mail that cannot be understood opens with what its row shows. */
  private MessageContent mapped(byte[] rfc822) {
    try {
      return mailbox.mapper().content(rfc822);
    } catch (RuntimeException e) {
      LOG.error("a mail in mailbox {} could not be mapped", index.mailbox(), e);
      return MessageContent.EMPTY;
    }
  }

  private MessageDraft writable() {
    MessageDraft open = draft;
    if (open == null) {
      open = MessageDraft.of(saved(), Associated.NORMAL);
      draft = open;
    }
    return open;
  }

  @Override
  public List<PropertyProblem> setProperties(List<PropertyValue> values) {
    return writable().setProperties(values);
  }

  @Override
  public List<PropertyProblem> deleteProperties(List<PropertyTag> tags) {
    return writable().deleteProperties(tags);
  }

  @Override
  public void setRecipients(List<Recipient> recipients) {
    writable().setRecipients(recipients);
  }

  @Override
  public void setAttachments(List<Attachment> attachments) {
    writable().setAttachments(attachments);
  }

  @Override
  public void save(boolean force) {
    MessageDraft open = draft;
    if (open == null || !open.isChanged()) {
      reload();
      return;
    }
    if (row != null) {
      current();
    }
    Set<Integer> changed = open.changed();
    boolean another = row == null || writing.isAnother(open.content().properties(), changed);
    requireRights(another);
    ItemRow saved =
        another
            ? mailbox.sync().writes().save(mid, createdIn, before -> another(open, before, force))
            : mailbox.sync().writes().keep(mid, before -> marked(open, before, force));
    show(index.row(saved));
  }

  /** A mail that is changed is stored anew, and the former one deleted. */
  private void requireRights(boolean another) {
    MessageRow known = row;
    FolderRecord folder = index.tree().get(known == null ? createdIn : known.item().fid()).record();
    if (known != null) {
      folder.require(FolderRights.EDIT_ANY);
    }
    if (another) {
      folder.require(FolderRights.CREATE);
    }
    if (another && known != null) {
      folder.require(FolderRights.DELETE_ANY);
    }
  }

  private MailSave another(MessageDraft open, @Nullable ItemRow before, boolean force) {
    Set<Integer> deleted = new HashSet<>(open.deleted());
    if (row == null) {
      return writing.save(open.content(), open.changed(), deleted, null);
    }
    ItemRow now = checked(open, before, force);
    deleted.addAll(overlay.deleted());
    return writing.save(open.over(saved()), open.changed(), deleted, now);
  }

  private MailMarking marked(MessageDraft open, @Nullable ItemRow before, boolean force) {
    ItemRow now = checked(open, before, force);
    return writing.mark(now, overlay, open.over(saved()), loaded(), open.changed());
  }

  /** What others saved meanwhile is in the way unless it may be overwritten: then it is seen. */
  private ItemRow checked(MessageDraft open, @Nullable ItemRow before, boolean force) {
    if (before == null || before.deletion() != null || before.uuid() == null) {
      throw new MapiException(ErrorCode.OBJECT_DELETED, "deleted by somebody else meanwhile");
    }
    Overlay now = Overlay.of(index.large(mid));
    boolean another = !Objects.equals(before.uuid(), stored().item().uuid());
    if (another || !now.equals(overlay)) {
      StoredMail theirs = open(mailbox, index.row(before));
      if (!force && SavedMeanwhile.differs(open.before(), theirs.saved())) {
        throw new MapiException(ErrorCode.OBJECT_CHANGED, "saved by somebody else meanwhile");
      }
      if (SavedMeanwhile.isLost(open.before(), theirs.saved(), open.over(theirs.saved()))) {
        keepOverwritten(before, theirs.asLocal());
      }
    }
    row = index.row(before);
    overlay = now;
    large = another ? null : large;
    return before;
  }

  /** Once: a save that OX did not answer is repeated, and may have been done. */
  private void keepOverwritten(ItemRow theirs, MessageContent content) {
    if (!theirs.equals(overwritten)) {
      index.change(change -> ConflictItems.keep(change, mailbox.limits().local(), theirs, content));
      overwritten = theirs;
    }
  }

  private void show(MessageRow now) {
    MessageRow known = row;
    if (known != null && !Objects.equals(known.item().uuid(), now.item().uuid())) {
      large = null;
    }
    row = now;
    overlay = Overlay.of(index.large(mid));
    draft = null;
  }

  /** A mail that moved away meanwhile is left as it is, for clients do this after moving one. */
  @Override
  public boolean setRead(boolean read) {
    return setRead(read, Receipt.CANCEL);
  }

  @Override
  public void receipt(Receipt what) {
    if (row != null) {
      mailbox.sync().reading().receipts(current().item().fid(), Optional.of(List.of(mid)), what);
      row = current();
    }
  }

  @Override
  public boolean setRead(boolean read, Receipt receipt) {
    if (row == null) {
      return false;
    }
    MessageRow before = found();
    if (before == null) {
      return false;
    }
    ItemRow now = before.item();
    boolean refused =
        !mailbox
            .sync()
            .reading()
            .setRead(now.fid(), Optional.of(List.of(now.mid())), read, receipt)
            .isEmpty();
    MessageRow after = found();
    if (after == null) {
      return false;
    }
    // What somebody else saved meanwhile is not seen by that, and stays in the way of a save.
    boolean same =
        Objects.equals(after.item().uuid(), stored().item().uuid())
            && Overlay.of(index.large(mid)).equals(overlay);
    row = same ? after : index.row(stored().item().withUnread(after.item().unread()));
    return !refused && now.unread() == read;
  }

  @Override
  public void reload() {
    MessageDraft open = draft;
    if (row == null || (open != null && open.isChanged())) {
      return;
    }
    show(current());
    loaded();
  }

  private MessageRow current() {
    MessageRow now = found();
    if (now == null) {
      throw new MapiException(ErrorCode.OBJECT_DELETED, "the mail is gone");
    }
    return now;
  }

  /** Null if it is gone, or on its way to another folder. */
  private @Nullable MessageRow found() {
    MessageRow now =
        stored().item().deletion() == null ? index.message(mid) : index.evenDeleted(mid);
    return now == null || now.item().uuid() == null ? null : now;
  }
}
