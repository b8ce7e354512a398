package org.ropeway.store.mailbox;

import java.util.List;
import java.util.Set;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxNewMail;
import org.ropeway.ox.OxOutgoingMail;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.local.LocalItem;
import org.ropeway.store.local.Overlay;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.outbound.Addressing;
import org.ropeway.store.outbound.NonDelivery;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.sync.Letter;
import org.ropeway.store.sync.Letters;
import org.ropeway.store.sync.MailSave;

/** Messages of the outbox as mails. */
final class LetterWriting implements Letters {
  private final LiveMailbox mailbox;

  LetterWriting(LiveMailbox mailbox) {
    this.mailbox = mailbox;
  }

  private MailboxIndex index() {
    return mailbox.index();
  }

  private MessageContent content(ItemRow message) {
    MessageRow row = index().row(message);
    return LocalItem.content(row.stored(), index().large(message.mid()));
  }

  private static MessageContent flagged(MessageContent message, int set, int clear) {
    PropertyBag p = message.properties();
    int flags = (p.get(PidTag.MESSAGE_FLAGS, 0) & ~clear) | set;
    return new MessageContent(
        p.toBuilder().put(PidTag.MESSAGE_FLAGS, flags).build(),
        message.recipients(),
        message.attachments());
  }

  /** Without the way that a mail went of which a client made the message. */
  private static MessageContent anew(MessageContent message) {
    return new MessageContent(
        message.properties().toBuilder().remove(PidTag.TRANSPORT_MESSAGE_HEADERS).build(),
        message.recipients(),
        message.attachments());
  }

  @Override
  public Letter letter(ItemRow message, String uuid, boolean copy) {
    MessageContent content =
        anew(
            flagged(
                content(message), MessageFlags.READ, MessageFlags.SUBMITTED | MessageFlags.UNSENT));
    MailSave save = new MailWriting(mailbox).save(uuid, content, Set.of(), Set.of(), null);
    List<String> recipients = Addressing.recipients(content);
    OxOutgoingMail mail =
        new OxOutgoingMail(
            uuid, save.mail().rfc822(), recipients, copy, Answered.of(index(), content));
    return new Letter(mail, save.row(), save.overlay());
  }

  @Override
  public MailSave stored(ItemRow message) {
    return new MailWriting(mailbox)
        .save(flagged(content(message), 0, MessageFlags.SUBMITTED), Set.of(), Set.of(), null);
  }

  @Override
  public MailSave report(ItemRow message, String uuid, String reason) {
    MessageContent content = content(message);
    byte[] original =
        new MailWriting(mailbox)
            .save(
                uuid,
                flagged(content, MessageFlags.READ, MessageFlags.SUBMITTED | MessageFlags.UNSENT),
                Set.of(),
                Set.of(),
                null)
            .mail()
            .rfc822();
    byte[] rfc822 = new NonDelivery(index().identity(), uuid, reason).write(content, original);
    OxNewMail mail = new OxNewMail(uuid, rfc822, 0, 0, List.of(), null);
    return new MailSave(mail, mailbox.mapper().row(mail, true), Overlay.NONE);
  }
}
