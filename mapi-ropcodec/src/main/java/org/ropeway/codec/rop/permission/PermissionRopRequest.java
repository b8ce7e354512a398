package org.ropeway.codec.rop.permission;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.10. */
public sealed interface PermissionRopRequest extends RopRequest
    permits RopGetPermissionsTable.Request, RopModifyPermissions.Request {}
