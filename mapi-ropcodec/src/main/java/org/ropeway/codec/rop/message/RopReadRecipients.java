package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** Reads the recipients of a message. [MS-OXCROPS] 2.2.6.6; behaviour [MS-OXCMSG] 2.2.3.6. */
public final class RopReadRecipients {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x0F,
          "RopReadRecipients",
          "2.2.6.6",
          Handles.INPUT,
          struct(
              Request::new,
              field("RowId", Wire.U32, Request::rowId),
              field("Reserved", Wire.U16, Request::reserved)),
          ResponseForm.onSuccess(context -> Response.wire(context.columns())));

  private RopReadRecipients() {}

  /**
   * The request.
   *
   * @param rowId the first recipient that is wanted; 0: all
   * @param reserved 0
   */
  public record Request(long rowId, int reserved) implements MessageRopRequest {
    /** The request. */
    public Request(long rowId) {
      this(rowId, 0);
    }
  }

  /**
   * The response.
   *
   * @param recipientRows as many as fit, at most 254
   */
  public record Response(List<ReadRecipientRow> recipientRows) implements RopResponse {
    private static final int MAX_ROWS = 0xFE;

    /** As many of the first of these recipients as fit into so many bytes, perhaps none. */
    public static Response of(List<ReadRecipientRow> rows, int room) {
      int left = room - 1;
      int fitting = 0;
      while (fitting < Math.min(rows.size(), MAX_ROWS) && rows.get(fitting).size() <= left) {
        left -= rows.get(fitting++).size();
      }
      return new Response(List.copyOf(rows.subList(0, fitting)));
    }

    private static WireType<Response> wire(List<PropertyTag> recipientColumns) {
      return struct(
          Response::new,
          field(
              "RowCount",
              "RecipientRows",
              Wire.list8(ReadRecipientRow.wire(recipientColumns)),
              Response::recipientRows));
    }
  }
}
