package org.ropeway.store.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxAddress;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.ox.OxNewMail;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.NamedProperties;
import org.ropeway.store.property.PropertyBag;

/**
 * Mail in MAPI words: one for a mailbox, thread-safe. Whatever a mail is like, there is an answer,
 * which says what it had to leave out.
 */
public final class MailMapper {
  private final MailLimits limits;
  private final MailOwner owner;
  private final NamedTags tags;

  /**
   * A mapper for a mailbox; asks {@code names} for the properties it sets itself at once, so that
   * {@link #row} never does.
   */
  public MailMapper(MailLimits limits, MailOwner owner, NamedProperties names) {
    this.limits = limits;
    this.owner = owner;
    this.tags = new NamedTags(names);
  }

  /** What a table can show of a mail that OX listed, all but what the index itself knows. */
  public PropertyBag row(OxMail mail) {
    PropertyBag.Builder to = PropertyBag.builder();
    Envelope.of(mail).put(to, owner);
    Marks.put(to, mail, owner, tags);
    if (mail.size() >= 0) {
      to.put(PidTag.MESSAGE_SIZE, (int) Math.min(mail.size(), Integer.MAX_VALUE));
    }
    return to.build();
  }

  /** What a table shows of a mail that OX is about to store: what OX will list of it. */
  public PropertyBag row(OxNewMail mail, boolean hasAttachment) {
    PropertyBag.Builder to = PropertyBag.builder();
    Instant arrived = mail.receivedDate();
    Envelope envelope = new MimeReader(limits, owner, tags).envelope(mail.rfc822(), arrived);
    envelope.put(to, owner);
    List<OxAddress> from =
        envelope.from().stream().map(a -> new OxAddress(a.name(), a.email())).toList();
    OxMail listed =
        new OxMail(
            mail.uuid(),
            "",
            envelope.subject(),
            from,
            List.of(),
            List.of(),
            List.of(),
            mail.flags(),
            mail.colorLabel(),
            envelope.sent(),
            arrived,
            mail.rfc822().length,
            0,
            hasAttachment,
            mail.userFlags(),
            Map.of());
    Marks.put(to, listed, owner, tags);
    return to.put(PidTag.MESSAGE_SIZE, mail.rfc822().length).build();
  }

  /** Whether OX shows a flag at a mail. */
  public static boolean isFlagged(OxMail mail) {
    return isFlagged(mail.flags(), mail.colorLabel());
  }

  /** The same of its flags and colour. */
  public static boolean isFlagged(int flags, int color) {
    return (flags & OxMail.FLAGGED) != 0 || color > 0;
  }

  /** The change of OX's marks that makes of a mail what its properties say; null for none. */
  public static @Nullable OxMailUpdate marks(
      String uuid, PropertyBag properties, Set<Integer> changed) {
    return Marks.update(uuid, properties, changed);
  }

  /** The ids of the properties that follow from OX's marks. */
  public Set<Integer> markIds() {
    return Marks.ids(tags);
  }

  /**
   * A copy of a mail, as OX is to store it: its bytes, and what OX keeps beside them as far as its
   * row tells.
   */
  public OxNewMail copy(String uuid, byte[] rfc822, PropertyBag row, boolean unread) {
    return Marks.copy(uuid, rfc822, row, unread, tags);
  }

  /**
   * A mail complete, from its RFC 5322 bytes. What only OX knows is not there: read state, flags,
   * keywords and size; {@link #opened} adds it.
   */
  public MessageContent content(byte[] rfc822) {
    return new MimeReader(limits, owner, tags).read(rfc822);
  }

  /**
   * The properties of an open message: what its content says, since that was read with more care
   * than a listing, and what only the row knows. When it arrived OX knows better.
   */
  public static PropertyBag opened(PropertyBag row, MessageContent content) {
    PropertyBag.Builder to = row.with(content.properties()).toBuilder();
    Object arrived = row.get(PidTag.MESSAGE_DELIVERY_TIME);
    if (arrived != null) {
      to.put(PidTag.MESSAGE_DELIVERY_TIME, arrived);
    }
    int attachments = content.attachments().isEmpty() ? 0 : MessageFlags.HAS_ATTACHMENTS;
    int flags = row.get(PidTag.MESSAGE_FLAGS, 0) & ~MessageFlags.HAS_ATTACHMENTS;
    return to.put(PidTag.MESSAGE_FLAGS, flags | attachments).build();
  }
}
