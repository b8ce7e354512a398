package org.ropeway.gateway.emsmdb.permission;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.permission.PermissionRopRequest;
import org.ropeway.codec.rop.permission.RopGetPermissionsTable;
import org.ropeway.codec.rop.permission.RopModifyPermissions;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.Users;
import org.ropeway.gateway.emsmdb.folder.FolderObject;
import org.ropeway.gateway.emsmdb.table.TableKind;
import org.ropeway.gateway.emsmdb.table.TableObject;
import org.ropeway.gateway.emsmdb.table.TableRows;
import org.ropeway.store.FolderPermission;
import org.ropeway.store.FolderRights;
import org.ropeway.store.MapiException;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.BagRow;
import org.ropeway.store.table.MemoryRowSource;

/** The behaviour of [MS-OXCROPS] 2.2.10. */
public final class PermissionRops {
  /** TableFlags: the free/busy rights are wanted. [MS-OXCPERM] 2.2.1. */
  private static final int INCLUDE_FREE_BUSY = 0x02;

  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, PermissionRopRequest request) {
    FolderObject folder = c.input(FolderObject.class);
    return switch (request) {
      case RopGetPermissionsTable.Request r -> getPermissionsTable(folder, r);
      case RopModifyPermissions.Request r -> modifyPermissions(folder, r);
    };
  }

  /** [MS-OXCPERM] 3.2.5.1: the list as it is at this moment. */
  private static RopResult getPermissionsTable(
      FolderObject folder, RopGetPermissionsTable.Request r) {
    boolean freeBusy = (r.tableFlags() & INCLUDE_FREE_BUSY) != 0;
    List<FolderPermission> list = folder.folder().permissions();
    MemberNames names = new MemberNames(list, users(folder));
    List<BagRow> rows = new ArrayList<>();
    list.forEach(entry -> rows.add(new BagRow(rows.size(), row(entry, names, freeBusy))));
    return RopResult.opened(
        new TableObject(
            folder.logon(),
            TableRows.of(TableKind.PERMISSIONS, new MemoryRowSource(rows)),
            TableObject.Telling.NOTHING),
        RopResponse.EMPTY);
  }

  private static PropertyBag row(FolderPermission entry, MemberNames names, boolean freeBusy) {
    int rights = freeBusy ? entry.rights() : entry.rights() & ~FolderRights.FREE_BUSY;
    return PropertyBag.builder()
        .put(PidTag.ENTRY_ID, names.entryId(entry.member()))
        .put(PidTag.MEMBER_ID, entry.member().memberId())
        .put(PidTag.MEMBER_NAME, names.name(entry.member()))
        .put(PidTag.MEMBER_RIGHTS, rights)
        .build();
  }

  /** [MS-OXCPERM] 3.2.5.2. */
  private static RopResult modifyPermissions(FolderObject folder, RopModifyPermissions.Request r) {
    if ((folder.properties().get(PidTag.RIGHTS, 0) & FolderRights.FOLDER_OWNER) == 0) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "not the owner of the folder");
    }
    PermissionChanges changes = new PermissionChanges(r, users(folder));
    folder.folder().changePermissions(changes::apply);
    return RopResult.SUCCESS;
  }

  private static Users users(FolderObject folder) {
    return new Users(folder.logon().session().ox());
  }
}
