package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;

/**
 * Expands the categories of a table that were expanded before. [MS-OXCROPS] 2.2.5.19; behaviour
 * [MS-OXCTABL] 2.2.2.20.
 */
public final class RopSetCollapseState {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x6C,
          "RopSetCollapseState",
          "2.2.5.19",
          Handles.INPUT,
          struct(
              Request::new,
              field("CollapseStateSize", "CollapseState", Bytes.WIRE16, Request::collapseState)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field("BookmarkSize", "Bookmark", Bytes.WIRE16, Response::bookmark))));

  private RopSetCollapseState() {}

  /** The request. */
  public record Request(Bytes collapseState) implements TableRopRequest {}

  /**
   * The response.
   *
   * @param bookmark at the row that was named when the state was asked for
   */
  public record Response(Bytes bookmark) implements RopResponse {}
}
