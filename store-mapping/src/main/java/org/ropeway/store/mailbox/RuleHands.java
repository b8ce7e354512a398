package org.ropeway.store.mailbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxOutgoingMail;
import org.ropeway.store.MapiException;
import org.ropeway.store.Receipt;
import org.ropeway.store.Removal;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.local.LocalMessage;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.outbound.Stamp;
import org.ropeway.store.rule.Hands;

/** What rules do, done by the mailbox as if a client had asked for it. */
final class RuleHands implements Hands {
  private final LiveMailbox mailbox;
  private final MailboxIndex index;

  RuleHands(LiveMailbox mailbox) {
    this.mailbox = mailbox;
    this.index = mailbox.index();
  }

  private MessageRow row(long mid) {
    MessageRow row = index.message(mid);
    if (row == null || row.item().uuid() == null) {
      throw new OxException.NotFound("the mail is gone");
    }
    return row;
  }

  @Override
  public MessageContent content(long mid) {
    return StoredMail.open(mailbox, row(mid)).content();
  }

  @Override
  public byte[] rfc822(long mid) {
    ItemRow item = row(mid).item();
    String folder = index.tree().get(item.fid()).record().oxUuid();
    if (folder == null) {
      throw new OxException.NotFound("the folder is no more at OX");
    }
    return mailbox.sync().ask(session -> session.loadMail(folder, String.valueOf(item.uuid())));
  }

  @Override
  public MessageContent local(long mid) {
    MessageRow row = index.message(mid);
    if (row == null || row.item().uuid() != null) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no such message");
    }
    return LocalMessage.open(index, mailbox.limits().local(), row).content();
  }

  @Override
  public byte[] write(MessageContent message, String messageId) {
    Stamp stamp = new Stamp(new FileTime(index.now()).toInstant(), messageId);
    return mailbox.mimeWriter().write(message, stamp).rfc822();
  }

  @Override
  public void move(long mid, long target) {
    ItemRow item = row(mid).item();
    requireMailFolder(target);
    if (item.fid() != target) {
      accepted(mailbox.sync().writes().move(List.of(item), target, null));
    }
  }

  private void requireMailFolder(long target) {
    if (!index.tree().get(target).record().isSynchronised()) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "no folder for mail");
    }
  }

  private static void accepted(Map<ItemRow, OxException> refused) {
    if (!refused.isEmpty()) {
      throw refused.values().iterator().next();
    }
  }

  @Override
  public void copy(long mid, long target, String uuid) {
    MessageRow row = row(mid);
    requireMailFolder(target);
    mailbox
        .sync()
        .writes()
        .copy(
            row.item(),
            target,
            uuid,
            (as, rfc822) -> mailbox.mapper().copy(as, rfc822, row.stored(), row.item().unread()));
  }

  @Override
  public void delete(long mid) {
    MessageRow row = index.message(mid);
    if (row != null
        && !new Transfers(mailbox).delete(row.item().fid(), List.of(mid), Removal.SOFT).isEmpty()) {
      throw new OxException.Refused("", "OX keeps the mail");
    }
  }

  @Override
  public void markRead(long mid) {
    ItemRow item = row(mid).item();
    List<Long> refused =
        mailbox
            .sync()
            .reading()
            .setRead(item.fid(), Optional.of(List.of(mid)), true, Receipt.CANCEL);
    if (!refused.isEmpty()) {
      throw new OxException.Refused("", "OX does not mark the mail");
    }
  }

  @Override
  public void tag(long mid, PropertyValue value) {
    StoredMail mail = StoredMail.open(mailbox, row(mid));
    List<PropertyProblem> problems = mail.setProperties(List.of(value));
    if (!problems.isEmpty()) {
      throw new MapiException(problems.getFirst().errorCode(), "the property cannot be set");
    }
    mail.save(true);
  }

  @Override
  public void send(String uuid, byte[] rfc822, List<String> recipients) {
    OxOutgoingMail mail = new OxOutgoingMail(uuid, rfc822, recipients, false, Optional.empty());
    mailbox.sync().ask(session -> session.sendMail(mail));
  }
}
