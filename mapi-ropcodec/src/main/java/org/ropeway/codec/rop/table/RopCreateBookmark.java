package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;

/**
 * Marks the row the cursor of a table is at. [MS-OXCROPS] 2.2.5.11; behaviour [MS-OXCTABL]
 * 2.2.2.12.
 */
public final class RopCreateBookmark {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x1B,
          "RopCreateBookmark",
          "2.2.5.11",
          Handles.INPUT,
          struct(Request::new),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field("BookmarkSize", "Bookmark", Bytes.WIRE16, Response::bookmark))));

  private RopCreateBookmark() {}

  /** The request. */
  public record Request() implements TableRopRequest {}

  /** The response. */
  public record Response(Bytes bookmark) implements RopResponse {}
}
