package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Moves the cursor of a table by rows from a bookmark. [MS-OXCROPS] 2.2.5.9; behaviour [MS-OXCTABL]
 * 2.2.2.10.
 */
public final class RopSeekRowBookmark {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x19,
          "RopSeekRowBookmark",
          "2.2.5.9",
          Handles.INPUT,
          struct(
              Request::new,
              field("BookmarkSize", "Bookmark", Bytes.WIRE16, Request::bookmark),
              field("RowCount", Wire.I32, Request::rowCount),
              field("WantRowMovedCount", Wire.BOOL, Request::wantRowMovedCount)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field("RowNoLongerVisible", Wire.BOOL, Response::rowNoLongerVisible),
                  field("HasSoughtLess", Wire.BOOL, Response::hasSoughtLess),
                  field("RowsSought", Wire.I32, Response::rowsSought))));

  private RopSeekRowBookmark() {}

  /**
   * The request.
   *
   * @param rowCount backwards if negative
   */
  public record Request(Bytes bookmark, int rowCount, boolean wantRowMovedCount)
      implements TableRopRequest {}

  /**
   * The response.
   *
   * @param rowNoLongerVisible whether the row of the bookmark is gone
   * @param rowsSought how far it went, backwards if negative; may be 0 if the count was not wanted
   */
  public record Response(boolean rowNoLongerVisible, boolean hasSoughtLess, int rowsSought)
      implements RopResponse {}
}
