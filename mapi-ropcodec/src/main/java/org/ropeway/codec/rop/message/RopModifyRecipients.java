package org.ropeway.codec.rop.message;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Adds, changes and deletes recipients of a message. [MS-OXCROPS] 2.2.6.5; behaviour [MS-OXCMSG]
 * 2.2.3.5.
 */
public final class RopModifyRecipients {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x0E,
          "RopModifyRecipients",
          "2.2.6.5",
          Handles.INPUT,
          WireType.of(4, Request::read, Request::write),
          ResponseForm.empty());

  private RopModifyRecipients() {}

  /**
   * The request.
   *
   * @param recipientColumns the columns of the rows beside those all recipients have
   */
  public record Request(List<PropertyTag> recipientColumns, List<ModifyRecipientRow> recipientRows)
      implements MessageRopRequest {
    private static Request read(WireReader r) {
      List<PropertyTag> columns =
          r.field("ColumnCount", "RecipientColumns", Wire.list16(PropertyTag.WIRE));
      return new Request(
          columns,
          r.field("RowCount", "RecipientRows", Wire.list16(ModifyRecipientRow.wire(columns))));
    }

    private static void write(WireWriter w, Request v) {
      Wire.list16(PropertyTag.WIRE).write(w, v.recipientColumns);
      Wire.list16(ModifyRecipientRow.wire(v.recipientColumns)).write(w, v.recipientRows);
    }
  }
}
