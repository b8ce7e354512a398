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
 * Opens the subfolders of a folder as a table. [MS-OXCROPS] 2.2.4.13; behaviour [MS-OXCFOLD]
 * 2.2.1.13.
 */
public final class RopGetHierarchyTable {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x04,
          "RopGetHierarchyTable",
          "2.2.4.13",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("TableFlags", Wire.U8, Request::tableFlags)),
          ResponseForm.onSuccess(
              struct(Response::new, field("RowCount", Wire.U32, Response::rowCount))));

  /** TableFlags: folders of all levels. */
  public static final int DEPTH = 0x04;

  /** TableFlags: the table may be answered before it is ready. */
  public static final int DEFERRED_ERRORS = 0x08;

  /** TableFlags: changes of the table are not notified. */
  public static final int NO_NOTIFICATIONS = 0x10;

  /** TableFlags: soft-deleted folders. */
  public static final int SOFT_DELETES = 0x20;

  /** TableFlags: strings whose column has no type come in Unicode. */
  public static final int USE_UNICODE = 0x40;

  /** TableFlags: what this client itself changes is not notified. */
  public static final int SUPPRESSES_NOTIFICATIONS = 0x80;

  private RopGetHierarchyTable() {}

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
