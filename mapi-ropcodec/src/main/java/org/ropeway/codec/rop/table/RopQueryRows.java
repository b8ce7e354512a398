package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.RowData;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Reads rows of a table. [MS-OXCROPS] 2.2.5.4; behaviour [MS-OXCTABL] 2.2.2.5. */
public final class RopQueryRows {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x15,
          "RopQueryRows",
          "2.2.5.4",
          Handles.INPUT,
          struct(
              Request::new,
              field("QueryRowsFlags", Wire.U8, Request::queryRowsFlags),
              field("ForwardRead", Wire.BOOL, Request::forwardRead),
              field("RowCount", Wire.U16, Request::rowCount)),
          ResponseForm.onSuccess(context -> Response.wire(context.columns())));

  /** QueryRowsFlags: the cursor stays where it is. */
  public static final int NO_ADVANCE = 0x01;

  /** QueryRowsFlags: as many rows as fit are wanted, not more than a chained buffer would hold. */
  public static final int ENABLE_PACKED_BUFFERS = 0x02;

  private RopQueryRows() {}

  /** The request. */
  public record Request(int queryRowsFlags, boolean forwardRead, int rowCount)
      implements TableRopRequest {}

  /**
   * The response.
   *
   * @param origin where the cursor is now: one of {@link Origin}
   */
  public record Response(int origin, RowData rowData) implements RopResponse {
    private static WireType<Response> wire(List<PropertyTag> columns) {
      return WireType.of(3, r -> read(r, columns), Response::write);
    }

    private static Response read(WireReader r, List<PropertyTag> columns) {
      int origin = r.field("Origin", Wire.U8);
      int rowCount = r.field("RowCount", Wire.U16);
      return new Response(origin, r.field("RowData", RowData.wire(rowCount, columns)));
    }

    private static void write(WireWriter w, Response v) {
      w.u8(v.origin).u16(v.rowData.rowCount()).bytes(v.rowData.bytes().unsafeArray());
    }
  }
}
