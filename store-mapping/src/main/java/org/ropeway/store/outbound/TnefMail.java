package org.ropeway.store.outbound;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.tnef.TnefAttachment;
import org.ropeway.codec.tnef.TnefMessage;
import org.ropeway.codec.tnef.TnefProperty;
import org.ropeway.codec.tnef.TnefWriter;
import org.ropeway.store.NamedProperties;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/**
 * Messages that by their class are no mails, such as task requests: a text for everybody, and the
 * whole for Outlook, as a TNEF stream. [MS-OXCMAIL] 2.1.3.2.26, 2.1.3.3.2.
 */
final class TnefMail {
  private static final List<String> CLASSES =
      List.of(
          "ipm.schedule.meeting",
          "ipm.appointment",
          "ipm.taskrequest",
          "ipm.task",
          "ipm.contact",
          "ipm.distlist",
          "ipm.stickynote",
          "ipm.activity",
          "ipm.outlook.recall",
          "ipm.recall");

  private static final int KEY = 1;
  private static final int FIRST_NAMED = 0x8000;
  private static final int BCC = 3;
  private static final int TYPE_MASK = 0x0F;
  private static final int BY_VALUE = 1;
  private static final int EMBEDDED = 5;
  private static final int OLE = 6;

  private final NamedProperties names;

  TnefMail(NamedProperties names) {
    this.names = names;
  }

  /** Whether a message has to go so. */
  static boolean isFor(MessageContent message) {
    String name = message.properties().get(PidTag.MESSAGE_CLASS, "").toLowerCase(Locale.ROOT);
    return CLASSES.stream().anyMatch(c -> name.equals(c) || name.startsWith(c + "."))
        && !CalendarPart.isIn(message);
  }

  /** The mail; {@code id}, unless null, says that the stream belongs to it. */
  Written write(MessageContent content, HeaderWriter header, @Nullable String id) {
    List<TnefProperty> properties = properties(content.properties());
    if (id != null) {
      header.put("X-MS-TNEF-Correlator", id);
      byte[] key = (id + '\0').getBytes(StandardCharsets.US_ASCII);
      properties.add(new TnefProperty(PidTag.TNEF_CORRELATION_KEY, null, Bytes.wrap(key)));
    }
    TnefMessage message =
        new TnefMessage(properties, List.of(), attachments(content.attachments()));
    Parameters type = new Parameters("application/ms-tnef").put("name", "winmail.dat");
    Entity stream = Entity.file(type.toString(), TnefWriter.write(message, KEY));
    stream.header().put("Content-Disposition", "attachment; filename=\"winmail.dat\"");
    Entity text = BestBody.of(content.properties()).plainEntity();
    Entity whole = Entity.multipart(new Parameters("multipart/mixed"), List.of(text, stream));
    return new Written(whole.below(header), order(content));
  }

  private TnefMessage embedded(MessageContent content) {
    List<List<TnefProperty>> recipients = new ArrayList<>();
    for (Recipient recipient : content.recipients()) {
      if ((recipient.type() & TYPE_MASK) != BCC) {
        List<TnefProperty> row = properties(recipient.properties());
        row.removeIf(p -> p.tag().id() == PidTag.RECIPIENT_TYPE.id());
        row.add(new TnefProperty(PidTag.RECIPIENT_TYPE, null, recipient.type()));
        recipients.add(row);
      }
    }
    return new TnefMessage(
        properties(content.properties()), recipients, attachments(content.attachments()));
  }

  private List<TnefAttachment> attachments(List<Attachment> all) {
    List<TnefAttachment> out = new ArrayList<>();
    for (Attachment attachment : all) {
      MessageContent message = attachment.embedded();
      if (isSaid(attachment)) {
        out.add(
            new TnefAttachment(
                properties(attachment.properties()), message == null ? null : embedded(message)));
      }
    }
    return out;
  }

  /** A link to a file means nothing to others. */
  private static boolean isSaid(Attachment attachment) {
    PropertyBag p = attachment.properties();
    boolean message = attachment.embedded() != null;
    int method = p.get(PidTag.ATTACH_METHOD, message ? EMBEDDED : BY_VALUE);
    boolean data = p.tagOf(PidTag.ATTACH_DATA_BINARY.id()) != null;
    return method == EMBEDDED ? message : data && (method <= BY_VALUE || method == OLE);
  }

  private static Written.Order order(MessageContent content) {
    List<Integer> numbers = new ArrayList<>();
    Map<Integer, Written.Order> within = new HashMap<>();
    for (Attachment attachment : content.attachments()) {
      if (isSaid(attachment)) {
        numbers.add(attachment.number());
        MessageContent message = attachment.embedded();
        if (message != null) {
          within.put(attachment.number(), order(message));
        }
      }
    }
    return new Written.Order(numbers, within);
  }

  private List<TnefProperty> properties(PropertyBag bag) {
    Set<Integer> left = new HashSet<>(otherBodies(bag));
    left.add(PidTag.TRANSPORT_MESSAGE_HEADERS.id());
    List<TnefProperty> out = new ArrayList<>();
    List<PropertyTag> named = new ArrayList<>();
    bag.forEach((tag, value) -> {
      if (tag.id() >= FIRST_NAMED) {
        named.add(tag);
      } else if (goes(tag.id()) && !left.contains(tag.id())) {
        out.add(new TnefProperty(tag, null, value));
      }
    });
    int[] ids = named.stream().mapToInt(PropertyTag::id).toArray();
    List<PropertyName> found = ids.length == 0 ? List.of() : names.namesOf(ids);
    for (int i = 0; i < found.size(); i++) {
      Object value = bag.get(named.get(i));
      if (value != null && !(found.get(i) instanceof PropertyName.Unnamed)) {
        out.add(new TnefProperty(named.get(i), found.get(i), value));
      }
    }
    return out;
  }

  /** [MS-OXBBODY] 2.1.3.1: one form of the body says it all. */
  private static Set<Integer> otherBodies(PropertyBag bag) {
    if (bag.get(PidTag.HTML) != null) {
      return Set.of(PidTag.BODY.id(), PidTag.RTF_COMPRESSED.id());
    }
    return bag.get(PidTag.RTF_COMPRESSED) != null ? Set.of(PidTag.BODY.id()) : Set.of();
  }

  /** Not what only this mailbox knows: ids, numbers, what is computed or is not to be sent. */
  private static boolean goes(int id) {
    return !((id >= 0x0E00 && id <= 0x0FFF)
        || (id >= 0x3400 && id <= 0x35FF)
        || (id >= 0x5800 && id <= 0x67FF)
        || id >= 0x7C00);
  }
}
