package org.ropeway.codec.rop.permission;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Changes the permissions of a folder. [MS-OXCROPS] 2.2.10.1; behaviour [MS-OXCPERM] 2.2.2. */
public final class RopModifyPermissions {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x40,
          "RopModifyPermissions",
          "2.2.10.1",
          Handles.INPUT,
          struct(
              Request::new,
              field("ModifyFlags", Wire.U8, Request::modifyFlags),
              field(
                  "ModifyCount",
                  "PermissionsData",
                  Wire.list16(PermissionData.WIRE),
                  Request::permissionsData)),
          ResponseForm.empty());

  /** ModifyFlags: the rows replace all there are. */
  public static final int REPLACE_ROWS = 0x01;

  /** ModifyFlags: the free/busy rights are meant as they stand, not to be guessed. */
  public static final int INCLUDE_FREE_BUSY = 0x02;

  private RopModifyPermissions() {}

  /** The request. */
  public record Request(int modifyFlags, List<PermissionData> permissionsData)
      implements PermissionRopRequest {}
}
