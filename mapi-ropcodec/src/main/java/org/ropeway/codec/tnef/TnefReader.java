package org.ropeway.codec.tnef;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/**
 * Reads a TNEF stream: its attributes, one behind the other. [MS-OXTNEF] 2.1.3. What follows the
 * last attribute and is none is passed over, as mail gateways append such bytes.
 */
public final class TnefReader {
  private static final long SIGNATURE = 0x223E9F78L;
  private static final int MESSAGE = 1;
  private static final int ATTACHMENT = 2;

  private static final WireType<String> TEXT =
      WireType.of(0, TnefReader::untilNull, (w, v) -> w.string8z(v));

  private final WireReader r;
  private final IntFunction<Charset> codePages;
  private final TnefPropertyReader lists;
  private final List<TnefProperty> properties = new ArrayList<>();
  private final List<TnefProperty> listed = new ArrayList<>();
  private final List<List<TnefProperty>> recipients = new ArrayList<>();
  private final List<TnefAttachment> attachments = new ArrayList<>();
  private @Nullable List<TnefProperty> attachment;
  private @Nullable TnefMessage embedded;

  private TnefReader(WireReader r, IntFunction<Charset> codePages) {
    this.r = r;
    this.codePages = codePages;
    this.lists = new TnefPropertyReader();
  }

  /**
   * Reads a stream; {@link org.ropeway.codec.wire.WireException} if it is damaged or exceeds the
   * reader's limits.
   *
   * @param codePages the character set of a Windows code page
   */
  public static TnefMessage read(WireReader r, IntFunction<Charset> codePages) {
    return new TnefReader(r, codePages).read();
  }

  private TnefMessage read() {
    r.enter();
    if (r.field("TNEFSignature", Wire.U32) != SIGNATURE) {
      throw r.badValue("signature");
    }
    r.field("LegacyKey", Wire.U16);
    while (r.remaining() > 0 && (r.peekU8() == MESSAGE || r.peekU8() == ATTACHMENT)) {
      r.field("Attribute", WireType.of(0, in -> attribute(), (w, v) -> {}));
    }
    finishAttachment();
    r.leave();
    properties.addAll(listed);
    return new TnefMessage(properties, recipients, attachments);
  }

  /** Reads an attribute and gives its id. */
  private Long attribute() {
    int level = r.field("attrLevel", Wire.U8);
    long id = r.field("idAttribute", Wire.U32);
    WireReader data = r.slice(r.field("Length", Wire.U32));
    if (level == MESSAGE) {
      messageAttribute((int) id, data);
    } else {
      attachmentAttribute((int) id, data);
    }
    Bytes.rest(data, "Data");
    r.field("Checksum", Wire.U16);
    return id;
  }

  private void messageAttribute(int id, WireReader in) {
    switch (id) {
      case 0x00069007 -> setCodePage(in);
      case 0x00078008 -> put(PidTag.MESSAGE_CLASS, TnefMessageClass.of(text(in)));
      case 0x00018004 -> put(PidTag.SUBJECT, text(in));
      case 0x0002800C -> put(PidTag.BODY, text(in));
      case 0x00038005 -> put(PidTag.CLIENT_SUBMIT_TIME, date(in));
      case 0x00038006 -> put(PidTag.MESSAGE_DELIVERY_TIME, date(in));
      case 0x00038020 -> put(PidTag.LAST_MODIFICATION_TIME, date(in));
      case 0x00030006 -> put(PidTag.START_DATE, date(in));
      case 0x00030007 -> put(PidTag.END_DATE, date(in));
      case 0x00040008 -> put(PidTag.OWNER_APPOINTMENT_ID, in.field("Data", Wire.I32));
      case 0x00040009 -> put(PidTag.RESPONSE_REQUESTED, in.field("Data", Wire.U16) != 0);
      case 0x0004800D -> put(PidTag.IMPORTANCE, importance(in.field("Data", Wire.U16)));
      case 0x00069003 -> listed.addAll(lists.read(in));
      case 0x00069004 -> recipientTable(in);
      default -> {}
    }
  }

  private void attachmentAttribute(int id, WireReader in) {
    if (id == 0x00069002) {
      finishAttachment();
      attachment = new ArrayList<>();
      renderingData(in);
      return;
    }
    if (attachment == null) {
      return;
    }
    switch (id) {
      case 0x0006800F -> put(PidTag.ATTACH_DATA_BINARY, Bytes.rest(in, "Data"));
      case 0x00018010 -> put(PidTag.ATTACH_FILENAME, text(in));
      case 0x00068011 -> put(PidTag.ATTACH_RENDERING, Bytes.rest(in, "Data"));
      case 0x00038012 -> put(PidTag.CREATION_TIME, date(in));
      case 0x00038013 -> put(PidTag.LAST_MODIFICATION_TIME, date(in));
      case 0x00069005 -> attachmentProperties(in);
      default -> {}
    }
  }

  private void attachmentProperties(WireReader in) {
    for (TnefProperty p : lists.read(in)) {
      if (p.value() instanceof TnefObject object) {
        if (!object.isMessage()) {
          add(new TnefProperty(p.tag(), p.name(), Bytes.wrap(object.data().rest())));
        } else if (in.trace() == null) { // a dump looks into it by itself
          embedded = read(object.data(), codePages);
        }
      } else {
        add(p);
      }
    }
  }

  /** AttachRendData ([MS-OXTNEF] 2.1.3.3.15): what kind, and where in the text. */
  private void renderingData(WireReader in) {
    int type = in.field("AttachType", Wire.U16);
    int position = in.field("AttachPosition", Wire.I32);
    put(PidTag.ATTACH_METHOD, type == 2 ? 6 : 1);
    put(PidTag.RENDERING_POSITION, position);
  }

  private void recipientTable(WireReader in) {
    int rows = in.count(in.field("RowCount", Wire.U32), 4);
    for (int i = 0; i < rows; i++) {
      recipients.add(in.field("Row", lists.wire()));
    }
  }

  private void setCodePage(WireReader in) {
    Charset charset = codePages.apply(in.field("PrimaryCodePage", Wire.I32));
    r.withString8Charset(charset == null ? StandardCharsets.ISO_8859_1 : charset);
  }

  private static String untilNull(WireReader in) {
    byte[] bytes = in.rest();
    int n = 0;
    while (n < bytes.length && bytes[n] != 0) {
      n++;
    }
    return new String(bytes, 0, n, in.string8Charset());
  }

  private static String text(WireReader in) {
    return in.remaining() == 0 ? "" : in.field("Data", TEXT);
  }

  /** DTR: year, month, day, hour, minute, second, day of week; null where it is no date. */
  private static @Nullable FileTime date(WireReader in) {
    try {
      LocalDateTime t =
          LocalDateTime.of(
              in.field("Year", Wire.U16),
              in.field("Month", Wire.U16),
              in.field("Day", Wire.U16),
              in.field("Hour", Wire.U16),
              in.field("Minute", Wire.U16),
              in.field("Second", Wire.U16));
      return FileTime.of(t.toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** 1 high, 2 normal, 3 low become PidTagImportance. */
  private static int importance(int priority) {
    return switch (priority) {
      case 1 -> 2;
      case 3 -> 0;
      default -> 1;
    };
  }

  private void put(PropertyTag tag, @Nullable Object value) {
    if (value != null) {
      add(new TnefProperty(tag, null, value));
    }
  }

  private void add(TnefProperty p) {
    (attachment == null ? properties : attachment).add(p);
  }

  private void finishAttachment() {
    if (attachment != null) {
      attachments.add(new TnefAttachment(attachment, embedded));
      attachment = null;
      embedded = null;
    }
  }
}
