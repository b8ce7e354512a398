package org.ropeway.gateway.emsmdb.permission;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.permission.PermissionRopRequest;
import org.ropeway.codec.rop.permission.RopGetPermissionsTable;
import org.ropeway.codec.rop.permission.RopModifyPermissions;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;

/** The behaviour of [MS-OXCROPS] 2.2.10. */
public final class PermissionRops {
  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, PermissionRopRequest request) {
    return switch (request) {
      case RopGetPermissionsTable.Request r -> refuse();
      case RopModifyPermissions.Request r -> refuse();
    };
  }

  private static RopResult refuse() {
    return RopResult.failed(ErrorCode.NOT_SUPPORTED);
  }
}
