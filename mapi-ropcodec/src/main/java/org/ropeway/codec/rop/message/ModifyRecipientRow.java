package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * A recipient to be added, changed or deleted: ModifyRecipientRow. [MS-OXCROPS] 2.2.6.5.1.1.
 *
 * @param rowId PidTagRowid: a recipient that has it is changed, else one is added
 * @param recipientType see {@link RecipientType}
 * @param recipientRow the recipient; empty if it is to be deleted
 */
public record ModifyRecipientRow(
    long rowId, int recipientType, Optional<RecipientRow> recipientRow) {
  /** How recipients stand on the wire when these are the columns of the request. */
  static WireType<ModifyRecipientRow> wire(List<PropertyTag> recipientColumns) {
    return struct(
        ModifyRecipientRow::new,
        field("RowId", Wire.U32, ModifyRecipientRow::rowId),
        field("RecipientType", Wire.U8, ModifyRecipientRow::recipientType),
        field(
            "RecipientRowSize",
            "RecipientRow",
            Wire.optional16(RecipientRow.wire(recipientColumns)),
            ModifyRecipientRow::recipientRow));
  }
}
