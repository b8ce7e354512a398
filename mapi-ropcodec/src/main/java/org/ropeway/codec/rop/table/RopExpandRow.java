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

/** Shows the rows of a category. [MS-OXCROPS] 2.2.5.16; behaviour [MS-OXCTABL] 2.2.2.17. */
public final class RopExpandRow {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x59,
          "RopExpandRow",
          "2.2.5.16",
          Handles.INPUT,
          struct(
              Request::new,
              field("MaxRowCount", Wire.U16, Request::maxRowCount),
              field("CategoryId", Wire.I64, Request::categoryId)),
          ResponseForm.onSuccess(context -> Response.wire(context.columns())));

  private RopExpandRow() {}

  /**
   * The request.
   *
   * @param maxRowCount the most rows wanted
   * @param categoryId PidTagInstID of its heading row
   */
  public record Request(int maxRowCount, long categoryId) implements TableRopRequest {}

  /**
   * The response.
   *
   * @param expandedRowCount how many rows the category has
   * @param rowData the first of them
   */
  public record Response(long expandedRowCount, RowData rowData) implements RopResponse {
    private static WireType<Response> wire(List<PropertyTag> columns) {
      return WireType.of(6, r -> read(r, columns), Response::write);
    }

    private static Response read(WireReader r, List<PropertyTag> columns) {
      long expanded = r.field("ExpandedRowCount", Wire.U32);
      int rowCount = r.field("RowCount", Wire.U16);
      return new Response(expanded, r.field("RowData", RowData.wire(rowCount, columns)));
    }

    private static void write(WireWriter w, Response v) {
      w.u32(v.expandedRowCount).u16(v.rowData.rowCount()).bytes(v.rowData.bytes().unsafeArray());
    }
  }
}
