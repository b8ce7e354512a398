package org.ropeway.store.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.store.NamedProperties;
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
    HeaderWriter header = new MessageHeader(content, names).write(stamp);
    Optional<Entity> secure = SecureMail.of(content);
    if (secure.isPresent()) {
      List<Integer> number = List.of(content.attachments().getFirst().number());
      return new Written(secure.get().below(header), new Written.Order(number, Map.of()));
    }
    BestBody body = BestBody.of(content.properties());
    AttachmentParts parts =
        new AttachmentParts(body.htmlText(), message -> write(message, Stamp.NONE));
    parts.addAll(content.attachments());
    return new Written(entity(body, parts).below(header), parts.order());
  }

  /** [MS-OXCMAIL] 2.1.3.3: alternative in related in mixed, each only where it is needed. */
  private static Entity entity(BestBody body, AttachmentParts parts) {
    Entity whole = body.plainEntity();
    Bytes html = body.html();
    if (html != null) {
      List<Entity> both = List.of(whole, body.htmlEntity(html));
      whole = Entity.multipart(new Parameters("multipart/alternative"), both);
      if (!parts.inline().isEmpty()) {
        Parameters related = new Parameters("multipart/related");
        whole =
            Entity.multipart(
                related.put("type", "multipart/alternative"), with(whole, parts.inline()));
      }
    }
    return parts.files().isEmpty()
        ? whole
        : Entity.multipart(new Parameters("multipart/mixed"), with(whole, parts.files()));
  }

  private static List<Entity> with(Entity first, List<Entity> others) {
    List<Entity> all = new ArrayList<>();
    all.add(first);
    all.addAll(others);
    return all;
  }
}
