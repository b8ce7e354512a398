package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.RowData;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Moves the cursor of a table to the next row that meets a restriction, and reads it. [MS-OXCROPS]
 * 2.2.5.13; behaviour [MS-OXCTABL] 2.2.2.14.
 */
public final class RopFindRow {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x4F,
          "RopFindRow",
          "2.2.5.13",
          Handles.INPUT,
          struct(
              Request::new,
              field("FindRowFlags", Wire.U8, Request::findRowFlags),
              field(
                  "RestrictionDataSize",
                  "RestrictionData",
                  Wire.optional16(Restriction.WIRE),
                  Request::restrictionData),
              field("Origin", Wire.U8, Request::origin),
              field("BookmarkSize", "Bookmark", Bytes.WIRE16, Request::bookmark)),
          ResponseForm.onSuccess(context -> Response.wire(context.columns())));

  /** FindRowFlags: backwards. */
  public static final int DIR_BACKWARD = 0x01;

  private RopFindRow() {}

  /**
   * The request.
   *
   * @param restrictionData empty for the last restriction that was looked for
   * @param origin one of {@link Origin}
   * @param bookmark of {@link Origin#CUSTOM}
   */
  public record Request(
      int findRowFlags, Optional<Restriction> restrictionData, int origin, Bytes bookmark)
      implements TableRopRequest {}

  /**
   * The response.
   *
   * @param rowNoLongerVisible whether the row of the bookmark is gone
   * @param rowData the row (HasRowData), or none
   */
  public record Response(boolean rowNoLongerVisible, RowData rowData) implements RopResponse {
    private static WireType<Response> wire(List<PropertyTag> columns) {
      return WireType.of(2, r -> read(r, columns), Response::write);
    }

    private static Response read(WireReader r, List<PropertyTag> columns) {
      boolean gone = r.field("RowNoLongerVisible", Wire.BOOL);
      boolean found = r.field("HasRowData", Wire.BOOL);
      return new Response(
          gone, found ? r.field("RowData", RowData.wire(1, columns)) : RowData.EMPTY);
    }

    private static void write(WireWriter w, Response v) {
      w.bool(v.rowNoLongerVisible).bool(v.rowData.rowCount() > 0);
      w.bytes(v.rowData.bytes().unsafeArray());
    }
  }
}
