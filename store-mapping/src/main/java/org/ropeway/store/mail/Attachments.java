package org.ropeway.store.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/** The attachments of one message ([MS-OXCMSG] 2.2.2, [MS-OXCMAIL] 2.2.3.4). Not thread-safe. */
final class Attachments {
  static final int BY_VALUE = 1;
  static final int EMBEDDED_MESSAGE = 5;

  private static final int ATTACHMENT_OBJECT = 7;
  private static final int NO_RENDERING_POSITION = -1;
  private static final int MHTML_REFERENCE = 4;

  private final Budget budget;
  private final String html;
  private final @Nullable Instant modified;
  private final List<Attachment> list = new ArrayList<>();

  /**
   * The attachments of a message.
   *
   * @param html of the message, to find out which attachments are shown in it
   * @param modified when the message was sent, for attachments that do not tell their age
   */
  Attachments(Budget budget, String html, @Nullable Instant modified) {
    this.budget = budget;
    this.html = html.toLowerCase(Locale.ROOT);
    this.modified = modified;
  }

  /** Adds a file. */
  void add(Part part) {
    String name = part.fileName();
    String type = part.mediaType();
    byte[] data = Uuencode.isUsed(part) ? Uuencode.decode(part.data) : part.data;
    PropertyBag.Builder to = file(name == null ? "" : name, type, data);
    if (to == null) {
      return;
    }
    String id = part.contentId();
    String location = part.header.first("content-location");
    to.put(PidTag.ATTACH_CONTENT_ID, id)
        .put(PidTag.ATTACH_CONTENT_LOCATION, location)
        .put(PidTag.ATTACH_CONTENT_BASE, part.header.first("content-base"))
        .put(PidTag.TEXT_ATTACHMENT_CHARSET, part.type.get("charset"))
        .put(PidTag.CREATION_TIME, time(part.disposition.get("creation-date")))
        .put(PidTag.LAST_MODIFICATION_TIME, time(part.disposition.get("modification-date")));
    if (!part.isAttachment() && isShown(id, location)) {
      to.put(PidTag.ATTACHMENT_HIDDEN, true).put(PidTag.ATTACH_FLAGS, MHTML_REFERENCE);
    }
    end(to, null);
  }

  /** Adds a file of one's own making or finding. */
  void add(String name, String mediaType, byte[] data) {
    PropertyBag.Builder to = file(name, mediaType, data);
    if (to != null) {
      end(to, null);
    }
  }

  /** Adds a file of which properties are known already; what they say counts. */
  void add(String name, String mediaType, byte[] data, PropertyBag known) {
    PropertyBag.Builder to = file(name, mediaType, data);
    if (to != null) {
      end(to.putAll(known), null);
    }
  }

  /** Adds a message. */
  void add(MessageContent message, PropertyBag known) {
    if (isFull("")) {
      return;
    }
    String subject = message.properties().get(PidTag.SUBJECT, "");
    PropertyBag.Builder to = common(subject.isBlank() ? "Message" : subject, size(message));
    to.put(PidTag.ATTACH_METHOD, EMBEDDED_MESSAGE)
        .put(PidTag.ATTACH_MIME_TAG, "message/rfc822")
        .putAll(known);
    end(to, message);
  }

  /** Adds what is an attachment already, such as one of a TNEF stream. */
  void adopt(Attachment attachment) {
    if (!isFull("")) {
      int number = list.size();
      PropertyBag numbered =
          attachment.properties().toBuilder().put(PidTag.ATTACH_NUMBER, number).build();
      list.add(new Attachment(number, numbered, attachment.embedded()));
    }
  }

  /** Adds a note of ours, whatever the limits say. */
  void addNote(String name, byte[] text) {
    PropertyBag.Builder to = value(name, "text/plain", text);
    end(to, null);
  }

  List<Attachment> list() {
    return list;
  }

  /** Whether one is not hidden. */
  boolean anyVisible() {
    return list.stream().anyMatch(a -> !a.properties().get(PidTag.ATTACHMENT_HIDDEN, false));
  }

  /** A size that Outlook can show for a message: its bodies and attachments. */
  static int size(MessageContent message) {
    long size = message.properties().get(PidTag.BODY, "").length();
    size += message.properties().get(PidTag.HTML, Bytes.EMPTY).length();
    for (Attachment a : message.attachments()) {
      size += a.properties().get(PidTag.ATTACH_SIZE, 0);
    }
    return (int) Math.min(size, Integer.MAX_VALUE);
  }

  private PropertyBag.@Nullable Builder file(String given, String type, byte[] data) {
    String clean = FileNames.clean(given);
    String name = clean.isEmpty() ? FileNames.generated(list.size(), type) : clean;
    if (isFull(name)) {
      return null;
    }
    if (!budget.takeBytes(data.length)) {
      budget.leftOut("Attachment too large to be shown: " + name);
      return null;
    }
    return value(name, type, data);
  }

  private PropertyBag.Builder value(String name, String type, byte[] data) {
    return common(name, data.length)
        .put(PidTag.ATTACH_METHOD, BY_VALUE)
        .put(PidTag.ATTACH_MIME_TAG, type)
        .put(PidTag.ATTACH_LONG_FILENAME, name)
        .put(PidTag.ATTACH_FILENAME, FileNames.eightDotThree(name))
        .put(PidTag.ATTACH_EXTENSION, FileNames.extension(name))
        .put(PidTag.ATTACH_DATA_BINARY, Bytes.wrap(data));
  }

  private boolean isFull(String name) {
    boolean full = list.size() >= budget.limits.attachments();
    if (full) {
      budget.leftOut("The message has more attachments than can be shown. " + name);
    }
    return full;
  }

  private PropertyBag.Builder common(String displayName, int size) {
    PropertyBag.Builder to = PropertyBag.builder();
    to.put(PidTag.ATTACH_NUMBER, list.size())
        .put(PidTag.ATTACH_SIZE, size)
        .put(PidTag.DISPLAY_NAME, displayName)
        .put(PidTag.OBJECT_TYPE, ATTACHMENT_OBJECT)
        .put(PidTag.RENDERING_POSITION, NO_RENDERING_POSITION)
        .put(PidTag.ATTACH_FLAGS, 0)
        .put(PidTag.ATTACHMENT_FLAGS, 0)
        .put(PidTag.ATTACHMENT_LINK_ID, 0)
        .put(PidTag.ATTACHMENT_HIDDEN, false)
        .put(PidTag.ATTACH_ENCODING, Bytes.EMPTY);
    return to;
  }

  private void end(PropertyBag.Builder to, @Nullable MessageContent embedded) {
    int number = list.size();
    to.put(PidTag.ATTACH_NUMBER, number);
    PropertyBag bag = to.build();
    if (modified != null && bag.get(PidTag.LAST_MODIFICATION_TIME) == null) {
      FileTime time = FileTime.of(modified);
      bag = to.put(PidTag.LAST_MODIFICATION_TIME, time).build();
    }
    if (bag.get(PidTag.CREATION_TIME) == null) {
      bag = to.put(PidTag.CREATION_TIME, bag.get(PidTag.LAST_MODIFICATION_TIME)).build();
    }
    list.add(new Attachment(number, bag, embedded));
  }

  /** Whether the HTML refers to it ([MS-OXCMAIL] 2.2.3.4.1.4.1). */
  private boolean isShown(@Nullable String id, @Nullable String location) {
    if (html.isEmpty()) {
      return false;
    }
    if (id != null && html.contains("cid:" + id.toLowerCase(Locale.ROOT))) {
      return true;
    }
    return location != null
        && location.length() > 3
        && html.contains(location.strip().toLowerCase(Locale.ROOT));
  }

  private static @Nullable FileTime time(@Nullable String date) {
    Instant instant = MailDate.parse(date);
    return instant == null ? null : FileTime.of(instant);
  }
}
