package org.ropeway.codec.rop.permission;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Opens the permissions of a folder as a table. [MS-OXCROPS] 2.2.10.2; [MS-OXCPERM] 2.2.1. */
public final class RopGetPermissionsTable {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x3E,
          "RopGetPermissionsTable",
          "2.2.10.2",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("TableFlags", Wire.U8, Request::tableFlags)),
          ResponseForm.empty());

  private RopGetPermissionsTable() {}

  /** The request. */
  public record Request(int outputHandleIndex, int tableFlags)
      implements PermissionRopRequest, RopRequest.Opens {}
}
