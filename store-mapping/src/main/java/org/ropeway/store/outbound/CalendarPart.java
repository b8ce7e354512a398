package org.ropeway.store.outbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.MapiException;
import org.ropeway.store.NamedProperties;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.property.PropertyBag;

/**
 * The calendar object of a meeting message, the one that came with it or one that is made of it: it
 * goes out as another form of the text, by which programs know what the mail is. [MS-OXCMAIL]
 * 2.1.3.3.
 */
public final class CalendarPart {
  private static final String TYPE = "text/calendar";
  private static final String MEETINGS = "ipm.schedule.meeting.";
  private static final Pattern METHOD =
      Pattern.compile("^METHOD:([A-Z-]{1,40})\\s*$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  private CalendarPart() {}

  /** Whether an attachment of a message is that. */
  static boolean is(Attachment attachment, PropertyBag message) {
    return message.get(PidTag.MESSAGE_CLASS, "").toLowerCase(Locale.ROOT).startsWith(MEETINGS)
        && attachment.properties().get(PidTag.ATTACH_MIME_TAG, "").equalsIgnoreCase(TYPE)
        && method(data(attachment)).find();
  }

  /**
   * Makes sure that one goes out with a meeting message that needs one. ecNotSupported if it does
   * not tell of a meeting, ecCorruptData if what it tells is broken.
   */
  public static void require(MessageContent message, NamedProperties names) {
    if (!isIn(message)) {
      MeetingCalendar.of(message, names, Instant.EPOCH);
    }
  }

  /** The entity of one that is made of a message; none if one came with it, or none can be made. */
  static Optional<Entity> made(MessageContent message, NamedProperties names, Stamp stamp) {
    try {
      return isIn(message)
          ? Optional.empty()
          : MeetingCalendar.of(message, names, now(message, stamp)).map(CalendarPart::entity);
    } catch (MapiException e) {
      return Optional.empty();
    }
  }

  private static Instant now(MessageContent message, Stamp stamp) {
    PropertyBag p = message.properties();
    Instant date = stamp.date();
    if (p.get(PidTag.CLIENT_SUBMIT_TIME) instanceof FileTime t) {
      return t.toInstant();
    }
    return date == null ? Instant.EPOCH : date;
  }

  /** Whether one came with a message, so that a mail can say what it is about. */
  public static boolean isIn(MessageContent message) {
    return message.attachments().stream().anyMatch(a -> is(a, message.properties()));
  }

  /** Its entity. */
  static Entity of(Attachment attachment) {
    return entity(data(attachment));
  }

  private static Entity entity(byte[] calendar) {
    Matcher method = method(calendar);
    Parameters type = new Parameters(TYPE).put("charset", "utf-8");
    if (method.find()) {
      type.put("method", method.group(1).toUpperCase(Locale.ROOT));
    }
    return Entity.text(type.toString(), calendar);
  }

  private static Matcher method(byte[] calendar) {
    return METHOD.matcher(new String(calendar, StandardCharsets.UTF_8));
  }

  private static byte[] data(Attachment attachment) {
    return attachment.properties().get(PidTag.ATTACH_DATA_BINARY, Bytes.EMPTY).unsafeArray();
  }
}
