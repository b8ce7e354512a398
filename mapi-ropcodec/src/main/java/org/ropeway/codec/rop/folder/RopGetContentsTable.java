package org.ropeway.codec.rop.folder;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Opens the messages of a folder as a table. [MS-OXCROPS] 2.2.4.14; behaviour [MS-OXCFOLD]
 * 2.2.1.14.
 */
public final class RopGetContentsTable {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x05,
          "RopGetContentsTable",
          "2.2.4.14",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("TableFlags", Wire.U8, Request::tableFlags)),
          ResponseForm.onSuccess(
              struct(Response::new, field("RowCount", Wire.U32, Response::rowCount))));

  /** TableFlags: the folder associated information instead of the messages. */
  public static final int ASSOCIATED = 0x02;

  /** TableFlags: the table may be answered before it is ready. */
  public static final int DEFERRED_ERRORS = 0x08;

  /** TableFlags: changes of the table are not notified. */
  public static final int NO_NOTIFICATIONS = 0x10;

  /** TableFlags: soft-deleted messages. */
  public static final int SOFT_DELETES = 0x20;

  /** TableFlags: strings whose column has no type come in Unicode. */
  public static final int USE_UNICODE = 0x40;

  /** TableFlags: the messages of conversations, wherever they are. */
  public static final int CONVERSATION_MEMBERS = 0x80;

  private RopGetContentsTable() {}

  /** The request. */
  public record Request(int outputHandleIndex, int tableFlags)
      implements FolderRopRequest, RopRequest.Opens {}

  /**
   * The response.
   *
   * @param rowCount may be off if errors are deferred
   */
  public record Response(long rowCount) implements RopResponse {}
}
