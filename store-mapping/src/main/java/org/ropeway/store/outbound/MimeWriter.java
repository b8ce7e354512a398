package org.ropeway.store.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.NamedProperties;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;

/**
 * Writes messages as mails ([MS-OXCMAIL] 2.1): what a mail can say of a message, in ASCII, but for
 * what somebody signed otherwise. Thread-safe.
 */
public final class MimeWriter {
  private final NamedProperties names;

  /** A writer for messages of a mailbox, whose map tells which properties are header fields. */
  public MimeWriter(NamedProperties names) {
    this.names = names;
  }

  /** The mail of a message. */
  public Written write(MessageContent content, Stamp stamp) {
    int flags = content.properties().get(PidTag.MESSAGE_FLAGS, 0);
    boolean unsent = (flags & MessageFlags.UNSENT) != 0; // for its author alone, who has the rest
    return unsent ? ordinary(content, stamp, Optional.empty()) : whole(content, stamp);
  }

  private Written nested(MessageContent content) {
    return whole(content, Stamp.NONE);
  }

  private Written whole(MessageContent content, Stamp stamp) {
    Optional<Entity> calendar = CalendarPart.made(content, names, stamp);
    return calendar.isEmpty() && TnefMail.isFor(content)
        ? tnef(content, stamp)
        : ordinary(content, stamp, calendar);
  }

  private Written tnef(MessageContent content, Stamp stamp) {
    HeaderWriter header = new MessageHeader(content, names).write(stamp);
    String own = content.properties().get(PidTag.INTERNET_MESSAGE_ID, "");
    return new TnefMail(names).write(content, header, own.isBlank() ? stamp.messageId() : own);
  }

  private Written ordinary(MessageContent content, Stamp stamp, Optional<Entity> calendar) {
    HeaderWriter header = new MessageHeader(content, names).write(stamp);
    Optional<Entity> secure = SecureMail.of(content);
    if (secure.isPresent()) {
      List<Integer> numbers = content.attachments().stream().map(Attachment::number).toList();
      return new Written(secure.get().below(header), new Written.Order(numbers, Map.of()));
    }
    BestBody body = BestBody.of(content.properties());
    AttachmentParts parts =
        new AttachmentParts(content.properties(), body.htmlText(), calendar, this::nested);
    parts.addAll(content.attachments());
    Entity text = text(body, parts);
    Entity entity =
        ReportMail.of(content, text, parts.files())
            .orElseGet(() -> parts.files().isEmpty() ? text : mixed(text, parts.files()));
    return new Written(entity.below(header), parts.order());
  }

  /** [MS-OXCMAIL] 2.1.3.3: alternative in related, each only where it is needed. */
  private static Entity text(BestBody body, AttachmentParts parts) {
    List<Entity> forms = new ArrayList<>(List.of(body.plainEntity()));
    Bytes html = body.html();
    if (html != null) {
      forms.add(body.htmlEntity(html));
    }
    parts.calendar().ifPresent(forms::add);
    Entity whole =
        forms.size() == 1
            ? forms.getFirst()
            : Entity.multipart(new Parameters("multipart/alternative"), forms);
    if (html == null || parts.inline().isEmpty()) {
      return whole;
    }
    Parameters related = new Parameters("multipart/related").put("type", "multipart/alternative");
    return Entity.multipart(related, with(whole, parts.inline()));
  }

  private static Entity mixed(Entity text, List<Entity> files) {
    return Entity.multipart(new Parameters("multipart/mixed"), with(text, files));
  }

  private static List<Entity> with(Entity first, List<Entity> others) {
    List<Entity> all = new ArrayList<>();
    all.add(first);
    all.addAll(others);
    return all;
  }
}
