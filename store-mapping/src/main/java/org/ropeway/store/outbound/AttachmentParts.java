package org.ropeway.store.outbound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.FileNames;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.property.PropertyBag;

/**
 * The entities of a message's attachments. Links and OLE objects have none: a mail cannot hold
 * them. [MS-OXCMAIL] 2.1.3.4.
 */
final class AttachmentParts {
  private static final int BY_VALUE = 1;
  private static final int EMBEDDED = 5;

  /** What says something of the entity that a file cannot be. [MS-OXCMAIL] 2.1.3.4.2.2. */
  private static final Set<String> MISLEADING =
      Set.of("application/applefile", "application/mac-binhex40", "message/rfc822");

  /** Writes a message within a message. */
  interface Nested {
    Written write(MessageContent message);
  }

  private final PropertyBag message;
  private final String html;
  private final Optional<Entity> made;
  private final Nested nested;
  private final List<Entity> inline = new ArrayList<>();
  private final List<Integer> inlineNumbers = new ArrayList<>();
  private final List<Entity> files = new ArrayList<>();
  private final List<Integer> fileNumbers = new ArrayList<>();
  private final Map<Integer, Written.Order> within = new HashMap<>();
  private @Nullable Entity calendar;
  private int calendarNumber;

  /**
   * The attachments of a message.
   *
   * @param html of the message, or empty
   * @param made the calendar object that is made of the message, exceptions of a series included
   */
  AttachmentParts(PropertyBag message, String html, Optional<Entity> made, Nested nested) {
    this.message = message;
    this.html = html.toLowerCase(Locale.ROOT);
    this.made = made;
    this.nested = nested;
  }

  void addAll(List<Attachment> attachments) {
    attachments.forEach(this::add);
  }

  private void add(Attachment attachment) {
    PropertyBag p = attachment.properties();
    MessageContent embedded = attachment.embedded();
    if (made.isPresent() && MeetingException.is(attachment)) {
      return;
    }
    int method = p.get(PidTag.ATTACH_METHOD, embedded == null ? BY_VALUE : EMBEDDED);
    if (method == EMBEDDED && embedded != null) {
      Written written = nested.write(embedded);
      within.put(attachment.number(), written.attachments());
      Entity entity = Entity.message(written.rfc822());
      entity.header().put("Content-Disposition", "attachment");
      addFile(entity, attachment);
      return;
    }
    boolean data = p.get(PidTag.ATTACH_DATA_BINARY) instanceof Bytes;
    if (method != BY_VALUE && !(method == 0 && data)) {
      return;
    }
    Entity headers = ReportMail.headersOf(attachment, message);
    if (headers != null) {
      addFile(headers, attachment);
    } else if (calendar == null && CalendarPart.is(attachment, message)) {
      calendar = CalendarPart.of(attachment);
      calendarNumber = attachment.number();
    } else if (isShown(p)) {
      inline.add(file(p, attachment.number(), true));
      inlineNumbers.add(attachment.number());
    } else {
      addFile(file(p, attachment.number(), false), attachment);
    }
  }

  private void addFile(Entity entity, Attachment attachment) {
    files.add(entity);
    fileNumbers.add(attachment.number());
  }

  /** The one that says what a meeting message is about. */
  Optional<Entity> calendar() {
    return made.or(() -> Optional.ofNullable(calendar));
  }

  /** Those that the HTML shows. */
  List<Entity> inline() {
    return inline;
  }

  /** The other ones. */
  List<Entity> files() {
    return files;
  }

  /** All, as a reader comes upon them. */
  Written.Order order() {
    List<Integer> all = new ArrayList<>(inlineNumbers);
    all.addAll(fileNumbers);
    if (calendar != null) {
      all.add(calendarNumber);
    }
    return new Written.Order(all, within);
  }

  /** [MS-OXCMAIL] 2.1.3.4.1: only what the HTML refers to. */
  private boolean isShown(PropertyBag p) {
    String id = p.get(PidTag.ATTACH_CONTENT_ID, "").strip();
    String location = p.get(PidTag.ATTACH_CONTENT_LOCATION, "").strip();
    return (!id.isEmpty() && html.contains("cid:" + id.toLowerCase(Locale.ROOT)))
        || (location.length() > 3 && html.contains(location.toLowerCase(Locale.ROOT)));
  }

  private static Entity file(PropertyBag p, int number, boolean shown) {
    String name = name(p);
    String type = mediaType(p, name);
    String full = name.isEmpty() ? FileNames.generated(number, type) : name;
    Parameters contentType = new Parameters(type);
    if (type.startsWith("text/")) {
      contentType.put("charset", token(p.get(PidTag.TEXT_ATTACHMENT_CHARSET, "")));
    }
    contentType.put("name", full);
    byte[] data = p.get(PidTag.ATTACH_DATA_BINARY, Bytes.EMPTY).unsafeArray();
    Entity entity = Entity.file(contentType.toString(), data);
    Parameters disposition = new Parameters(shown ? "inline" : "attachment").put("filename", full);
    disposition
        .put("size", String.valueOf(data.length))
        .put("creation-date", date(p, PidTag.CREATION_TIME))
        .put("modification-date", date(p, PidTag.LAST_MODIFICATION_TIME));
    HeaderWriter header = entity.header();
    header.put("Content-Disposition", disposition.toString());
    String id = p.get(PidTag.ATTACH_CONTENT_ID, "").strip();
    if (!id.isEmpty() && id.indexOf('<') < 0 && id.indexOf('>') < 0) {
      header.put("Content-ID", "<" + id + ">");
    }
    header.put("Content-Location", p.get(PidTag.ATTACH_CONTENT_LOCATION, ""));
    header.put("Content-Base", p.get(PidTag.ATTACH_CONTENT_BASE, ""));
    return entity;
  }

  private static String name(PropertyBag p) {
    for (PropertyTag tag :
        List.of(PidTag.ATTACH_LONG_FILENAME, PidTag.ATTACH_FILENAME, PidTag.DISPLAY_NAME)) {
      String name = p.get(tag, "").replaceAll("[\\x00-\\x1F]", "").strip();
      if (!name.isEmpty()) {
        return name;
      }
    }
    return "";
  }

  private static String mediaType(PropertyBag p, String name) {
    String given = p.get(PidTag.ATTACH_MIME_TAG, "").strip().toLowerCase(Locale.ROOT);
    String type = given.isEmpty() ? FileNames.mediaType(name) : given;
    boolean valid =
        type.matches("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,100}")
            && !type.startsWith("multipart/")
            && !MISLEADING.contains(type);
    return valid ? type : "application/octet-stream";
  }

  private static @Nullable String token(String charset) {
    return charset.matches("[A-Za-z0-9!#$&^_.+:-]{1,60}") ? charset : null;
  }

  private static @Nullable String date(PropertyBag p, PropertyTag tag) {
    return p.get(tag) instanceof FileTime t ? HeaderDate.of(t.toInstant()) : null;
  }
}
