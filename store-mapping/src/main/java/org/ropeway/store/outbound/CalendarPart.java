package org.ropeway.store.outbound;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.property.PropertyBag;

/**
 * The calendar object that came with a meeting message: it goes out as another form of the text, by
 * which programs know what the mail is. [MS-OXCMAIL] 2.1.3.3.
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
        && method(attachment).find();
  }

  /** Whether one came with a message, so that a mail can say what it is about. */
  public static boolean isIn(MessageContent message) {
    return message.attachments().stream().anyMatch(a -> is(a, message.properties()));
  }

  /** Its entity. */
  static Entity of(Attachment attachment) {
    Matcher method = method(attachment);
    Parameters type = new Parameters(TYPE).put("charset", "utf-8");
    if (method.find()) {
      type.put("method", method.group(1).toUpperCase(Locale.ROOT));
    }
    return Entity.text(type.toString(), data(attachment));
  }

  private static Matcher method(Attachment attachment) {
    return METHOD.matcher(new String(data(attachment), StandardCharsets.UTF_8));
  }

  private static byte[] data(Attachment attachment) {
    return attachment.properties().get(PidTag.ATTACH_DATA_BINARY, Bytes.EMPTY).unsafeArray();
  }
}
