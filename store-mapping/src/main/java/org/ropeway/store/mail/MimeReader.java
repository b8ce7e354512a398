package org.ropeway.store.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/** Reads one mail and the messages within it ([MS-OXCMAIL] 2.2.3). Not thread-safe. */
final class MimeReader {
  private static final int NORMAL_PRIORITY = 3;

  private final Budget budget;
  private final MailOwner owner;
  private final NamedTags tags;

  MimeReader(MailLimits limits, MailOwner owner, NamedTags tags) {
    this.budget = new Budget(limits);
    this.owner = owner;
    this.tags = tags;
  }

  /** The message of the mail. */
  MessageContent read(byte[] mail) {
    byte[] plain = RawMail.tidy(mail);
    return message(MimeTree.of(plain, budget), plain);
  }

  /**
   * The message of an entity.
   *
   * @param mail the bytes of the outermost one; of one within a mail null
   */
  private MessageContent message(Part root, byte @Nullable [] mail) {
    Envelope envelope = envelope(root.header);
    PropertyBag.Builder to = PropertyBag.builder();
    envelope.put(to, owner);
    HeaderProperties header = new HeaderProperties(root.header, budget);
    header.put(to, tags);
    if (mail != null) {
      header.putTransportHeaders(to, mail);
    }
    List<Recipient> recipients = Recipients.of(envelope, budget);
    Attachments attachments =
        switch (to.build().get(PidTag.MESSAGE_CLASS, MessageClass.NOTE)) {
          case MessageClass.SMIME -> opaque(root, to, envelope);
          case MessageClass.CLEAR_SIGNED -> clearSigned(root, to, envelope);
          default -> {
            BodyParts parts = BodyParts.of(root);
            List<Recipient> reported = report(parts, to);
            recipients = reported.isEmpty() ? recipients : reported;
            yield ordinary(parts, to, envelope);
          }
        };
    if (mail != null) {
      addNotes(attachments);
    }
    end(to, attachments, mail == null);
    return new MessageContent(to.build(), recipients, attachments.list());
  }

  /** What a list shows of a mail that arrived then. */
  Envelope envelope(byte[] mail, @Nullable Instant arrived) {
    Envelope e = envelope(MimeTree.of(RawMail.tidy(mail), budget).header);
    return new Envelope(
        e.subject(),
        e.from(),
        e.to(),
        e.cc(),
        e.bcc(),
        e.sent(),
        arrived,
        e.priority(),
        e.headers());
  }

  private Envelope envelope(HeaderBlock header) {
    int max = budget.limits.recipients() + 1;
    String subject = header.first("subject");
    return new Envelope(
        subject == null ? "" : HeaderText.decode(subject),
        AddressList.parse(header.first("from"), max),
        addresses(header, "to", max),
        addresses(header, "cc", max),
        addresses(header, "bcc", max),
        MailDate.parse(header.first("date")),
        received(header),
        NORMAL_PRIORITY,
        header);
  }

  private static List<MailAddress> addresses(HeaderBlock header, String name, int max) {
    return AddressList.parse(String.join(", ", header.all(name)), max);
  }

  /** When the last server got it, behind the semicolon of the topmost Received field. */
  private static @Nullable Instant received(HeaderBlock header) {
    String field = header.first("received");
    return field == null ? null : MailDate.parse(field.substring(field.lastIndexOf(';') + 1));
  }

  /** The CMS data is the only attachment, and there is no body ([MS-OXOSMIME] 2.1.2). */
  private Attachments opaque(Part root, PropertyBag.Builder to, Envelope envelope) {
    Attachments attachments = new Attachments(budget, "", envelope.sent());
    attachments.add("smime.p7m", root.mediaType(), root.data);
    to.put(PidTag.NATIVE_BODY, 0);
    return attachments;
  }

  /**
   * The signed entity as it came is the only attachment; its text is the body ([MS-OXOSMIME]
   * 2.1.1).
   */
  private Attachments clearSigned(Part root, PropertyBag.Builder to, Envelope envelope) {
    String type = root.header.first("content-type");
    byte[] entity = HeaderProperties.entity(type == null ? "" : type, root.data);
    Part signed = MimeTree.ofSigned(entity, budget);
    List<Part> parts = signed.parts;
    BodyParts body = BodyParts.of(parts.isEmpty() ? signed : parts.getFirst());
    new Bodies(budget).put(to, body.pieces);
    Attachments attachments = new Attachments(budget, "", envelope.sent());
    attachments.add("smime.p7m", "multipart/signed", entity);
    return attachments;
  }

  private Attachments ordinary(BodyParts parts, PropertyBag.Builder to, Envelope envelope) {
    if (parts.calendar != null) {
      meeting(parts, parts.calendar, to);
    }
    Bodies bodies = new Bodies(budget);
    String html = bodies.put(to, parts.pieces);
    Attachments attachments = new Attachments(budget, html, envelope.sent());
    bodies
        .files()
        .forEach(
            f -> attachments.add(f.name(), "application/octet-stream", f.data().unsafeArray()));
    for (Part part : parts.attachments) {
      attach(part, to, attachments);
    }
    return attachments;
  }

  private void attach(Part part, PropertyBag.Builder to, Attachments attachments) {
    Part message = part.message;
    if (message != null) {
      attachments.add(message(message, null), PropertyBag.EMPTY);
      return;
    }
    Optional<MessageContent> tnef =
        isTnef(part) ? new TnefContent(tags, budget).read(part.data) : Optional.empty();
    if (tnef.isPresent()) {
      merge(tnef.get(), to, attachments);
    } else {
      attachments.add(part);
    }
  }

  private static boolean isTnef(Part part) {
    String type = part.mediaType();
    String name = part.fileName();
    return type.equals("application/ms-tnef")
        || type.equals("application/vnd.ms-tnef")
        || (name != null && name.toLowerCase(Locale.ROOT).equals("winmail.dat"));
  }

  /** What the stream says of the message counts where the header says nothing, and of its body. */
  private static void merge(MessageContent tnef, PropertyBag.Builder to, Attachments attachments) {
    PropertyBag header = to.build();
    PropertyBag found = tnef.properties();
    found.forEach((tag, value) -> {
      if (header.tagOf(tag.id()) == null) {
        to.put(tag, value);
      }
    });
    for (PropertyTag tag :
        List.of(
            PidTag.MESSAGE_CLASS,
            PidTag.BODY,
            PidTag.HTML,
            PidTag.RTF_COMPRESSED,
            PidTag.RTF_IN_SYNC,
            PidTag.NATIVE_BODY,
            PidTag.INTERNET_CODEPAGE)) {
      Object value = found.get(tag);
      if (value != null) {
        to.put(tag, value);
      }
    }
    tnef.attachments().forEach(attachments::adopt);
  }

  private List<Recipient> report(BodyParts parts, PropertyBag.Builder to) {
    Part status = parts.report;
    if (status == null || !to.build().get(PidTag.MESSAGE_CLASS, "").startsWith("REPORT.")) {
      return List.of();
    }
    Report report = new Report(status, budget);
    for (Part part : parts.attachments) {
      if (part.message != null) {
        Report.putOriginal(to, part.message.header);
      } else if (part.mediaType().equals("text/rfc822-headers")) {
        Report.putOriginal(to, MimeTree.of(part.data, budget).header);
      }
    }
    if (status.mediaType().endsWith("delivery-status")) {
      return report.putDelivery(to);
    }
    report.putDisposition(to);
    return List.of();
  }

  private void meeting(BodyParts parts, Part calendar, PropertyBag.Builder to) {
    String method = calendar.type.get("method");
    String text = new String(calendar.data, StandardCharsets.UTF_8);
    String messageClass = MessageClass.meeting(method, text);
    to.put(PidTag.MESSAGE_CLASS, messageClass);
    if (method != null && !messageClass.equals(MessageClass.NOTE)) {
      MeetingProperties.put(calendar.data, method.toUpperCase(Locale.ROOT), to, tags);
    }
    parts.attachments.add(calendar);
  }

  private void addNotes(Attachments attachments) {
    if (!budget.notes().isEmpty()) {
      String text =
          "Ropeway could not show everything of this message.\r\n\r\n"
              + String.join("\r\n", budget.notes())
              + "\r\n";
      attachments.addNote("Not shown.txt", text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void end(PropertyBag.Builder to, Attachments attachments, boolean embedded) {
    boolean any = !attachments.list().isEmpty();
    to.put(PidTag.HAS_ATTACHMENTS, any);
    PropertyTag smart = tags.own(PidLid.SMART_NO_ATTACH, PropertyType.BOOLEAN);
    if (smart != null) {
      to.put(smart, any && !attachments.anyVisible());
    }
    if (embedded) {
      Embedded.complete(to, any);
    }
  }
}
