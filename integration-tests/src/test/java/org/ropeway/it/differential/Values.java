package org.ropeway.it.differential;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Currency;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.FloatingTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.property.PropertySet;

/** Properties as clients write them. A named one has the id 0x8000 and its place in the names. */
final class Values {
  /** The names of named properties. */
  static final List<PropertyName> NAMES =
      List.of(
          PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Keywords"),
          PropertyName.of(PropertySet.PSETID_COMMON, 0x8503),
          PropertyName.of(PropertySet.PSETID_COMMON, 0x8502),
          PropertyName.of(PropertySet.PSETID_COMMON, 0x8530),
          PropertyName.of(PropertySet.PSETID_COMMON, 0x8539),
          PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:ropeway:number"),
          PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:ropeway:text"),
          PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:ropeway:bytes"),
          PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "x-ropeway-differential"));

  private static final List<PropertyTag> NAMED =
      List.of(
          PropertyTag.of(0x8000, PropertyType.MULTIPLE_STRING),
          PropertyTag.of(0x8001, PropertyType.BOOLEAN),
          PropertyTag.of(0x8002, PropertyType.TIME),
          PropertyTag.of(0x8003, PropertyType.STRING),
          PropertyTag.of(0x8004, PropertyType.MULTIPLE_STRING),
          PropertyTag.of(0x8005, PropertyType.INTEGER32),
          PropertyTag.of(0x8006, PropertyType.STRING),
          PropertyTag.of(0x8007, PropertyType.BINARY),
          PropertyTag.of(0x8008, PropertyType.STRING));

  /** Of every type a property that nobody else knows. */
  private static final List<PropertyTag> OWN =
      List.of(
          PropertyTag.of(0x7C10, PropertyType.INTEGER16),
          PropertyTag.of(0x7C11, PropertyType.INTEGER32),
          PropertyTag.of(0x7C12, PropertyType.FLOATING32),
          PropertyTag.of(0x7C13, PropertyType.FLOATING64),
          PropertyTag.of(0x7C14, PropertyType.CURRENCY),
          PropertyTag.of(0x7C15, PropertyType.FLOATING_TIME),
          PropertyTag.of(0x7C16, PropertyType.BOOLEAN),
          PropertyTag.of(0x7C17, PropertyType.INTEGER64),
          PropertyTag.of(0x7C18, PropertyType.STRING),
          PropertyTag.of(0x7C19, PropertyType.TIME),
          PropertyTag.of(0x7C1A, PropertyType.GUID),
          PropertyTag.of(0x7C1B, PropertyType.BINARY),
          PropertyTag.of(0x7C1C, PropertyType.MULTIPLE_INTEGER16),
          PropertyTag.of(0x7C1D, PropertyType.MULTIPLE_INTEGER32),
          PropertyTag.of(0x7C1E, PropertyType.MULTIPLE_FLOATING32),
          PropertyTag.of(0x7C1F, PropertyType.MULTIPLE_FLOATING64),
          PropertyTag.of(0x7C20, PropertyType.MULTIPLE_CURRENCY),
          PropertyTag.of(0x7C21, PropertyType.MULTIPLE_FLOATING_TIME),
          PropertyTag.of(0x7C22, PropertyType.MULTIPLE_INTEGER64),
          PropertyTag.of(0x7C23, PropertyType.MULTIPLE_STRING),
          PropertyTag.of(0x7C24, PropertyType.MULTIPLE_TIME),
          PropertyTag.of(0x7C25, PropertyType.MULTIPLE_GUID),
          PropertyTag.of(0x7C26, PropertyType.MULTIPLE_BINARY));

  private static final List<PropertyTag> MESSAGE =
      List.of(
          PidTag.SUBJECT,
          PidTag.SUBJECT,
          PidTag.SUBJECT,
          PidTag.SUBJECT_PREFIX,
          PidTag.NORMALIZED_SUBJECT,
          PidTag.MESSAGE_CLASS,
          PidTag.IMPORTANCE,
          PidTag.PRIORITY,
          PidTag.SENSITIVITY,
          PidTag.BODY,
          PidTag.BODY,
          PidTag.HTML,
          PidTag.FLAG_STATUS,
          PidTag.FOLLOWUP_ICON,
          PidTag.FLAG_COMPLETE_TIME,
          PidTag.ICON_INDEX,
          PidTag.INTERNET_CODEPAGE,
          PidTag.READ_RECEIPT_REQUESTED,
          PidTag.ORIGINATOR_DELIVERY_REPORT_REQUESTED,
          PidTag.EXPIRY_TIME,
          PidTag.REPLY_TIME,
          PidTag.IN_REPLY_TO_ID,
          PidTag.INTERNET_REFERENCES,
          PidTag.COMMENT);

  private static final List<PropertyTag> ATTACHMENT =
      List.of(
          PidTag.ATTACH_LONG_FILENAME,
          PidTag.ATTACH_FILENAME,
          PidTag.ATTACH_EXTENSION,
          PidTag.ATTACH_MIME_TAG,
          PidTag.ATTACH_CONTENT_ID,
          PidTag.RENDERING_POSITION,
          PidTag.DISPLAY_NAME,
          PidTag.ATTACH_DATA_BINARY);

  private static final List<PropertyTag> FOLDER =
      List.of(PidTag.COMMENT, PidTag.DEFAULT_VIEW_ENTRY_ID, PidTag.DISPLAY_NAME);

  private static final String[] WORDS = {
    "Angebot",
    "report",
    "Re: plan",
    "FW: Grüße",
    "naïve",
    "日本語",
    "x",
    "",
    "A B  C",
    "Ärger",
    "invoice 2026",
    "RE: RE: again",
    "a",
    "Z",
    "with \"quotes\"",
    "<tag> & more",
    "😀"
  };

  private Values() {}

  /** Properties that an object of a kind can have. */
  static List<PropertyTag> tags(Handle.Kind kind) {
    List<PropertyTag> all = new ArrayList<>(OWN);
    all.addAll(NAMED);
    List<PropertyTag> special =
        switch (kind) {
          case FOLDER, HIERARCHY -> FOLDER;
          case ATTACHMENT, ATTACHMENTS -> ATTACHMENT;
          default -> MESSAGE;
        };
    for (int i = 0; i < 2; i++) {
      all.addAll(special);
    }
    all.removeIf(kind == Handle.Kind.CONTENTS ? Meant::isOneInTables : Meant::isOne);
    return all;
  }

  static List<PropertyValue> some(Dice d, Handle.Kind kind, int most) {
    return d.some(tags(kind), most).stream()
        .filter(tag -> kind != Handle.Kind.FOLDER || tag.id() != PidTag.DISPLAY_NAME.id())
        .distinct()
        .map(tag -> any(d, tag))
        .toList();
  }

  static PropertyValue any(Dice d, PropertyTag tag) {
    return new PropertyValue(tag, value(d, tag));
  }

  private static Object value(Dice d, PropertyTag tag) {
    if (tag.equals(PidTag.MESSAGE_CLASS)) {
      return d.of("IPM.Note", "IPM.StickyNote", "IPM.Activity", "IPM.Note.Ropeway", "IPM.Post");
    }
    if (tag.equals(PidTag.IMPORTANCE)
        || tag.equals(PidTag.FLAG_STATUS)
        || tag.equals(PidTag.SENSITIVITY)) {
      return d.below(3);
    }
    if (tag.equals(PidTag.PRIORITY)) {
      return d.below(3) - 1;
    }
    if (tag.equals(PidTag.INTERNET_CODEPAGE)) {
      return d.of(65001, 1252, 20127, 28591);
    }
    if (tag.equals(PidTag.HTML)) {
      return html(d);
    }
    if (tag.equals(PidTag.BODY)) {
      return text(d);
    }
    if (tag.equals(PidTag.SUBJECT_PREFIX)) {
      return d.of("", "RE: ", "AW: ");
    }
    if (tag.equals(PidTag.IN_REPLY_TO_ID) || tag.equals(PidTag.INTERNET_REFERENCES)) {
      return "<" + d.below(1000) + "@differential.test>";
    }
    if (tag.equals(PidTag.ATTACH_MIME_TAG)) {
      return d.of("text/plain", "image/png", "application/pdf", "application/octet-stream");
    }
    return ofType(d, tag.type());
  }

  private static Object ofType(Dice d, PropertyType type) {
    if (type.isMultivalued()) {
      List<Object> list = new ArrayList<>();
      int n = 1 + d.below(3);
      while (list.size() < n) {
        list.add(ofType(d, type.element()));
      }
      return List.copyOf(list);
    }
    return switch (type) {
      case INTEGER16 -> (short) (d.below(0x10000) - 0x8000);
      case INTEGER32 -> d.of(0, 1, -1, d.below(1000), Integer.MAX_VALUE, Integer.MIN_VALUE);
      case FLOATING32 -> (float) d.fraction();
      case FLOATING64 -> d.fraction();
      case CURRENCY -> new Currency(d.below(1_000_000));
      case FLOATING_TIME -> new FloatingTime(d.fraction());
      case BOOLEAN -> d.percent(50);
      case INTEGER64 -> d.seed();
      case TIME -> time(d);
      case GUID -> new MapiGuid(d.seed(), d.seed());
      case BINARY -> Bytes.wrap(d.bytes(d.of(0, 1, 16, 300, 5000)));
      default -> word(d);
    };
  }

  static String word(Dice d) {
    return d.of(WORDS) + (d.percent(60) ? " " + d.below(100) : "");
  }

  /** Long ago, so that no clock of a server says it. */
  static FileTime time(Dice d) {
    return FileTime.of(Instant.parse("2012-01-01T00:00:00Z").plusSeconds(d.below(300_000_000)));
  }

  private static String text(Dice d) {
    StringBuilder b = new StringBuilder();
    int lines = d.of(0, 1, 2, 5, 40, 900);
    for (int i = 0; i < lines; i++) {
      b.append(word(d)).append(d.percent(90) ? "\r\n" : "\n");
    }
    return b.toString();
  }

  private static Bytes html(Dice d) {
    StringBuilder b = new StringBuilder("<html><body>");
    int lines = d.of(1, 3, 30, 500);
    for (int i = 0; i < lines; i++) {
      b.append("<p>").append(d.of("plain", "<b>bold</b>", "1 &lt; 2", "&auml;")).append("</p>\r\n");
    }
    return Bytes.wrap(b.append("</body></html>").toString().getBytes(US_ASCII));
  }
}
