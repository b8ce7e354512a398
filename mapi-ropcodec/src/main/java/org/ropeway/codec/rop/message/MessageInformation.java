package org.ropeway.codec.rop.message;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.TypedString;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
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
    w.bool(v.hasNamedProperties);
    TypedString.WIRE.write(w, v.subjectPrefix);
    TypedString.WIRE.write(w, v.normalizedSubject);
    w.u16(v.recipientCount);
    Wire.list16(PropertyTag.WIRE).write(w, v.recipientColumns);
    Wire.list8(OpenRecipientRow.wire(v.recipientColumns)).write(w, v.recipientRows);
  }
}
