package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;

/** Gives a bookmark of a table up. [MS-OXCROPS] 2.2.5.14; behaviour [MS-OXCTABL] 2.2.2.15. */
public final class RopFreeBookmark {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x89,
          "RopFreeBookmark",
          "2.2.5.14",
          Handles.INPUT,
          struct(Request::new, field("BookmarkSize", "Bookmark", Bytes.WIRE16, Request::bookmark)),
          ResponseForm.empty());

  private RopFreeBookmark() {}

  /** The request. */
  public record Request(Bytes bookmark) implements TableRopRequest {}
}
