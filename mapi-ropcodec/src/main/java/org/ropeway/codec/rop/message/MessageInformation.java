package org.ropeway.codec.rop.message;

import java.nio.charset.Charset;
import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.TypedString;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireOverflowException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * What a server tells of a message that is opened. [MS-OXCROPS] 2.2.6.1.2; meaning [MS-OXCMSG]
 * 2.2.3.1.2.
 *
 * @param hasNamedProperties whether the message has named properties
 * @param recipientCount how many recipients it has; the rows are the first of them
 * @param recipientColumns the columns of the recipients beside those all have
 * @param recipientRows as many as fit; {@code RopReadRecipients} gets the others
 */
public record MessageInformation(
    boolean hasNamedProperties,
    TypedString subjectPrefix,
    TypedString normalizedSubject,
    int recipientCount,
    List<PropertyTag> recipientColumns,
    List<OpenRecipientRow> recipientRows)
    implements RopResponse {
  private static final int MAX_ROWS = 0xFF;

  /** The fields. */
  public static final WireType<MessageInformation> WIRE =
      WireType.of(9, MessageInformation::read, MessageInformation::write);

  private static MessageInformation read(WireReader r) {
    boolean named = r.field("HasNamedProperties", Wire.BOOL);
    TypedString prefix = r.field("SubjectPrefix", TypedString.WIRE);
    TypedString subject = r.field("NormalizedSubject", TypedString.WIRE);
    int count = r.field("RecipientCount", Wire.U16);
    List<PropertyTag> columns =
        r.field("ColumnCount", "RecipientColumns", Wire.list16(PropertyTag.WIRE));
    List<OpenRecipientRow> rows =
        r.field("RowCount", "RecipientRows", Wire.list8(OpenRecipientRow.wire(columns)));
    return new MessageInformation(named, prefix, subject, count, columns, rows);
  }

  private static void write(WireWriter w, MessageInformation v) {
    v.writeWithoutRows(w);
    Wire.list8(OpenRecipientRow.wire(v.recipientColumns)).write(w, v.recipientRows);
  }

  private void writeWithoutRows(WireWriter w) {
    w.bool(hasNamedProperties);
    TypedString.WIRE.write(w, subjectPrefix);
    TypedString.WIRE.write(w, normalizedSubject);
    w.u16(recipientCount);
    Wire.list16(PropertyTag.WIRE).write(w, recipientColumns);
  }

  /**
   * The same with as many of its first recipients as fit into so many bytes, their 8-bit strings in
   * a character set; {@link WireOverflowException} if not even the rest does.
   */
  public MessageInformation within(int room, Charset string8) {
    WireWriter w = WireWriter.of(room).withString8Charset(string8);
    writeWithoutRows(w);
    w.u8(recipientRows.size());
    WireType<OpenRecipientRow> wire = OpenRecipientRow.wire(recipientColumns);
    int fitting = 0;
    try {
      while (fitting < Math.min(recipientRows.size(), MAX_ROWS)) {
        wire.write(w, recipientRows.get(fitting));
        fitting++;
      }
    } catch (WireOverflowException e) {
      // the others are read by RopReadRecipients
    }
    return new MessageInformation(
        hasNamedProperties,
        subjectPrefix,
        normalizedSubject,
        recipientCount,
        recipientColumns,
        recipientRows.subList(0, fitting));
  }
}
