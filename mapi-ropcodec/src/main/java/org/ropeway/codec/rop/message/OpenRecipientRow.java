package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * A recipient of a message that is opened: OpenRecipientRow. [MS-OXCROPS] 2.2.6.1.2.1.
 *
 * @param recipientType see {@link RecipientType}
 * @param codePageId the code page of the recipient's 8-bit strings
 * @param reserved 0
 */
public record OpenRecipientRow(
    int recipientType, int codePageId, int reserved, RecipientRow recipientRow) {
  /** A recipient. */
  public OpenRecipientRow(int recipientType, int codePageId, RecipientRow recipientRow) {
    this(recipientType, codePageId, 0, recipientRow);
  }

  /** How recipients stand on the wire when these are the RecipientColumns of the message. */
  static WireType<OpenRecipientRow> wire(List<PropertyTag> recipientColumns) {
    return struct(
        OpenRecipientRow::new,
        field("RecipientType", Wire.U8, OpenRecipientRow::recipientType),
        field("CodePageId", Wire.U16, OpenRecipientRow::codePageId),
        field("Reserved", Wire.U16, OpenRecipientRow::reserved),
        field(
            "RecipientRowSize",
            "RecipientRow",
            Wire.sized16(RecipientRow.wire(recipientColumns)),
            OpenRecipientRow::recipientRow));
  }
}
