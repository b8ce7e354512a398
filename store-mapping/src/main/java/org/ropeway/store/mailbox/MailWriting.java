package org.ropeway.store.mailbox;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxNewMail;
import org.ropeway.ox.OxUser;
import org.ropeway.store.MapiException;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.draft.SettledBody;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.local.Overlay;
import org.ropeway.store.mail.MailMapper;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.outbound.Stamp;
import org.ropeway.store.outbound.Written;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.sync.MailMarking;
import org.ropeway.store.sync.MailSave;

/**
 * Makes of a message what is to be stored of it: its mail, its row, and what OX has no place for.
 */
final class MailWriting {
  private static final int UNREAD_MASK = 0x01;

  /** What makes another mail of a mail that came; all else is a remark about it. */
  private static final Set<Integer> CONTENT =
      Set.of(
          PidTag.SUBJECT.id(),
          PidTag.SUBJECT_PREFIX.id(),
          PidTag.NORMALIZED_SUBJECT.id(),
          PidTag.MESSAGE_RECIPIENTS.id(),
          PidTag.MESSAGE_ATTACHMENTS.id());

  /** Who changed a mail is a remark about it. */
  private static final Set<Integer> MODIFIER =
      Set.of(PidTag.LAST_MODIFIER_NAME.id(), PidTag.LAST_MODIFIER_ENTRY_ID.id());

  /** What is to be stored, and what is read of its mail. */
  private record Prepared(MailSave save, MessageContent read) {}

  private final LiveMailbox mailbox;
  private final MailMapper mapper;

  MailWriting(LiveMailbox mailbox) {
    this.mailbox = mailbox;
    this.mapper = mailbox.mapper();
  }

  /** Whether a change makes another mail of a message. */
  boolean isAnother(PropertyBag message, Set<Integer> written) {
    Set<Integer> changed = new HashSet<>(written);
    changed.removeAll(MODIFIER);
    if (isUnsent(message)) {
      return !mapper.markIds().containsAll(changed);
    }
    return SettledBody.isChanged(changed) || changed.stream().anyMatch(CONTENT::contains);
  }

  /**
   * The mail of a message.
   *
   * @param changed ids of the properties that were written since it was stored
   * @param deleted ids of properties that it has not, whatever the mail says
   * @param before its row, or null
   */
  MailSave save(
      MessageContent message,
      Set<Integer> changed,
      Set<Integer> deleted,
      @Nullable ItemRow before) {
    String uuid = UUID.randomUUID().toString();
    Prepared prepared = prepare(uuid, message, changed, deleted, before);
    // Whoever has it open reads on, even if it is deleted before OX is asked for it.
    mailbox
        .contents()
        .put(
            new ContentCache.Key(mailbox.index().mailbox(), uuid),
            new ContentCache.Loaded(prepared.read, prepared.save.mail().rfc822().length));
    return prepared.save;
  }

  /** The same under a uuid. */
  MailSave save(
      String uuid,
      MessageContent message,
      Set<Integer> changed,
      Set<Integer> deleted,
      @Nullable ItemRow before) {
    return prepare(uuid, message, changed, deleted, before).save;
  }

  private Prepared prepare(
      String uuid,
      MessageContent message,
      Set<Integer> changed,
      Set<Integer> deleted,
      @Nullable ItemRow before) {
    PropertyBag properties = SettledBody.of(message.properties(), changed);
    MessageContent content =
        new MessageContent(properties, message.recipients(), message.attachments());
    FileTime now = new FileTime(mailbox.index().now());
    Written written = mailbox.mimeWriter().write(signed(content), stamp(uuid, now.toInstant()));
    PropertyBag dated =
        properties.get(PidTag.MESSAGE_DELIVERY_TIME) == null
            ? properties.toBuilder().put(PidTag.MESSAGE_DELIVERY_TIME, now).build()
            : properties;
    boolean unread =
        before == null
            ? (properties.get(PidTag.MESSAGE_FLAGS, 0) & UNREAD_MASK) == 0
            : before.unread();
    OxNewMail mail = mapper.copy(uuid, written.rfc822(), dated, unread);
    MessageContent read = mapper.content(written.rfc822());
    boolean files =
        read.attachments().stream()
            .anyMatch(a -> !a.properties().get(PidTag.ATTACHMENT_HIDDEN, false));
    PropertyBag row = mapper.row(mail, files);
    MessageContent atOx =
        new MessageContent(MailMapper.opened(row, read), read.recipients(), read.attachments());
    Overlay overlay =
        isUnsent(properties)
            ? Overlay.ofWritten(content, atOx, written.attachments(), row)
            : Overlay.of(content, atOx, written.attachments(), withoutBody(deleted));
    boolean flagged = MailMapper.isFlagged(mail.flags(), mail.colorLabel());
    return new Prepared(new MailSave(mail, row, checked(overlay.ofFlagged(flagged))), read);
  }

  private static boolean isUnsent(PropertyBag message) {
    return (message.get(PidTag.MESSAGE_FLAGS, 0) & MessageFlags.UNSENT) != 0;
  }

  /** A form of the body that was deleted is made of another. */
  private static Set<Integer> withoutBody(Set<Integer> deleted) {
    Set<Integer> ids = new HashSet<>(deleted);
    ids.removeAll(SettledBody.ids());
    return ids;
  }

  private Overlay checked(Overlay overlay) {
    int size = overlay.bytes().bytes().length;
    if (size > mailbox.limits().local().messageBytes()) {
      throw new MapiException(ErrorCode.MESSAGE_TOO_BIG, size + " bytes beside the mail");
    }
    return overlay;
  }

  /** A mail is from somebody: where nobody says, from who writes it. */
  private MessageContent signed(MessageContent content) {
    PropertyBag p = content.properties();
    boolean known =
        p.get(PidTag.SENT_REPRESENTING_EMAIL_ADDRESS) != null
            || p.get(PidTag.SENT_REPRESENTING_ENTRY_ID) != null
            || p.get(PidTag.SENDER_EMAIL_ADDRESS) != null
            || p.get(PidTag.SENDER_ENTRY_ID) != null;
    if (known) {
      return content;
    }
    OxUser author = mailbox.sync().user();
    PropertyBag signed =
        p.toBuilder()
            .put(PidTag.SENT_REPRESENTING_NAME, author.displayName())
            .put(PidTag.SENT_REPRESENTING_ADDRESS_TYPE, "SMTP")
            .put(PidTag.SENT_REPRESENTING_EMAIL_ADDRESS, author.email())
            .build();
    return new MessageContent(signed, content.recipients(), content.attachments());
  }

  private Stamp stamp(String uuid, Instant now) {
    String address = mailbox.index().identity().smtpAddress();
    String domain = address.substring(address.indexOf('@') + 1);
    return new Stamp(now, "<" + uuid + "@" + domain + ">");
  }

  /** What changes of a mail that stays. */
  MailMarking mark(
      ItemRow before,
      Overlay known,
      MessageContent message,
      MessageContent mail,
      Set<Integer> changed) {
    PropertyBag properties = message.properties();
    MessageRow row = mailbox.index().row(before);
    Overlay overlay = known.with(changed, properties, mail.properties().with(row.stored()));
    PropertyBag.Builder rest = row.stored().toBuilder();
    known
        .ids()
        .forEach(id -> {
          if (!overlay.ids().contains(id)) {
            rest.remove(new PropertyTag(id << 16));
          }
        });
    boolean flagged =
        changed.contains(PidTag.FLAG_STATUS.id())
            ? properties.get(PidTag.FLAG_STATUS, 0) == 2
            : row.stored().get(PidTag.FLAG_STATUS, 0) == 2;
    return new MailMarking(
        MailMapper.marks(String.valueOf(before.uuid()), properties, changed),
        rest.build(),
        checked(overlay.ofFlagged(flagged)));
  }
}
