package org.ropeway.store.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.ox.OxException;
import org.ropeway.store.Associated;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mailbox.ContentCache.Loaded;
import org.ropeway.store.property.PropertyBag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open mail of OX: what its row shows and, for the rest, what OX has of it. Its properties
 * cannot be written yet.
 */
final class StoredMail implements Message {
  private static final Logger LOG = LoggerFactory.getLogger(StoredMail.class);

  private final LiveMailbox mailbox;
  private final MailboxIndex index;
  private MessageRow row;
  private @Nullable Loaded large;

  StoredMail(LiveMailbox mailbox, MessageRow row) {
    this.mailbox = mailbox;
    this.index = mailbox.index();
    this.row = row;
  }

  @Override
  public Mid mid() {
    return index.ids().mid(row.item().mid());
  }

  @Override
  public Fid fid() {
    return index.ids().fid(row.item().shownIn());
  }

  @Override
  public Associated associated() {
    return Associated.NORMAL;
  }

  @Override
  public PropertyBag properties() {
    return loaded().properties().with(row.properties());
  }

  @Override
  public MessageContent content() {
    MessageContent content = loaded();
    return new MessageContent(
        content.properties().with(row.properties()), content.recipients(), content.attachments());
  }

  private MessageContent loaded() {
    Loaded own = large;
    if (own != null) {
      return own.content();
    }
    String uuid = String.valueOf(row.item().uuid());
    Loaded loaded =
        mailbox.contents().get(new ContentCache.Key(index.mailbox(), uuid), () -> load(uuid));
    if (mailbox.contents().isTooLarge(loaded)) {
      large = loaded;
    }
    return loaded.content();
  }

  /** Where it is not found, it may have moved meanwhile. */
  private Loaded load(String uuid) {
    long fid = row.item().fid();
    byte[] rfc822;
    try {
      rfc822 = load(fid, uuid);
    } catch (OxException.NotFound e) {
      mailbox.sync().recheck(fid);
      MessageRow now = index.evenDeleted(row.item().mid());
      if (now == null || now.item().fid() == fid) {
        throw new MapiException(ErrorCode.NOT_FOUND, "OX has the mail no more");
      }
      row = now;
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

  @Override
  public List<PropertyProblem> setProperties(List<PropertyValue> values) {
    return refusals(values.stream().map(PropertyValue::tag).toList());
  }

  @Override
  public List<PropertyProblem> deleteProperties(List<PropertyTag> tags) {
    return refusals(tags);
  }

  private static List<PropertyProblem> refusals(List<PropertyTag> tags) {
    List<PropertyProblem> problems = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      problems.add(new PropertyProblem(i, tags.get(i), ErrorCode.NOT_SUPPORTED));
    }
    return problems;
  }

  /** There is nothing to save. */
  @Override
  public void save(boolean force) {
    reload();
  }

  /** A mail that moved away meanwhile is left as it is, for clients do this after moving one. */
  @Override
  public boolean setRead(boolean read) {
    ItemRow now = current().item();
    boolean refused =
        !mailbox.sync().setRead(now.fid(), Optional.of(List.of(now.mid())), read).isEmpty();
    row = current();
    return !refused && now.unread() == read;
  }

  @Override
  public void reload() {
    row = current();
  }

  private MessageRow current() {
    MessageRow now =
        row.item().deletion() == null
            ? index.message(row.item().mid())
            : index.evenDeleted(row.item().mid());
    if (now == null) {
      throw new MapiException(ErrorCode.OBJECT_DELETED, "the mail is gone");
    }
    return now;
  }
}
