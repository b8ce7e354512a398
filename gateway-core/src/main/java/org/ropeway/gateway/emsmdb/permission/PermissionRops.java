package org.ropeway.gateway.emsmdb.permission;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.permission.PermissionRopRequest;
import org.ropeway.codec.rop.permission.RopGetPermissionsTable;
import org.ropeway.codec.rop.permission.RopModifyPermissions;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.folder.FolderObject;
import org.ropeway.gateway.emsmdb.table.TableKind;
import org.ropeway.gateway.emsmdb.table.TableObject;
import org.ropeway.gateway.emsmdb.table.TableRows;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.MapiException;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.BagRow;
import org.ropeway.store.table.MemoryRowSource;

/**
 * The behaviour of [MS-OXCROPS] 2.2.10. Of a folder's permissions only those of the user himself
 * are known; changing them is refused.
 */
public final class PermissionRops {
  /** TableFlags: the free/busy rights are wanted. [MS-OXCPERM] 2.2.1. */
  private static final int INCLUDE_FREE_BUSY = 0x02;

  private static final int FREE_BUSY_RIGHTS = 0x1800;
  private static final long USER_MEMBER_ID = 1;

  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, PermissionRopRequest request) {
    FolderObject folder = c.input(FolderObject.class);
    return switch (request) {
      case RopGetPermissionsTable.Request r -> getPermissionsTable(folder, r);
      case RopModifyPermissions.Request r ->
          throw new MapiException(ErrorCode.NOT_SUPPORTED, "changing permissions");
    };
  }

  /** [MS-OXCPERM] 3.2.5.1. */
  private static RopResult getPermissionsTable(
      FolderObject folder, RopGetPermissionsTable.Request r) {
    if (!(folder.properties().get(PidTag.RIGHTS) instanceof Integer rights)) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "permissions of this folder");
    }
    int shown = (r.tableFlags() & INCLUDE_FREE_BUSY) != 0 ? rights : rights & ~FREE_BUSY_RIGHTS;
    MailboxIdentity user = folder.logon().mailbox().identity();
    AddressBookEntryId entryId =
        AddressBookEntryId.of(AddressBookEntryId.MAIL_USER, user.legacyDn());
    PropertyBag member =
        PropertyBag.builder()
            .put(PidTag.ENTRY_ID, Bytes.wrap(WireWriter.encode(AddressBookEntryId.WIRE, entryId)))
            .put(PidTag.MEMBER_ID, USER_MEMBER_ID)
            .put(PidTag.MEMBER_NAME, user.displayName())
            .put(PidTag.MEMBER_RIGHTS, shown)
            .build();
    MemoryRowSource rows = new MemoryRowSource(List.of(new BagRow(USER_MEMBER_ID, member)));
    return RopResult.opened(
        new TableObject(
            folder.logon(), TableRows.of(TableKind.PERMISSIONS, rows), TableObject.Telling.NOTHING),
        RopResponse.EMPTY);
  }
}
