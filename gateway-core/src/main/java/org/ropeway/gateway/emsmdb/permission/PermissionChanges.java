package org.ropeway.gateway.emsmdb.permission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.permission.PermissionData;
import org.ropeway.codec.rop.permission.RopModifyPermissions;
import org.ropeway.codec.wire.WireException;
import org.ropeway.gateway.emsmdb.Users;
import org.ropeway.ox.OxPerson;
import org.ropeway.store.FolderMember;
import org.ropeway.store.FolderPermission;
import org.ropeway.store.FolderRights;
import org.ropeway.store.MapiException;

/**
 * What a RopModifyPermissions asks for, understood before anything changes. [MS-OXCPERM] 2.2.2.1,
 * 3.2.5.2. Malformed rows are ecInvalidParam, users nobody knows ecUnknownUser.
 */
final class PermissionChanges {
  private static final int FLAGS =
      RopModifyPermissions.REPLACE_ROWS | RopModifyPermissions.INCLUDE_FREE_BUSY;

  private final boolean replace;
  private final boolean freeBusy;
  private final List<Row> rows = new ArrayList<>();

  /** What is to become of a member. */
  private record Row(int kind, FolderMember member, int rights) {}

  PermissionChanges(RopModifyPermissions.Request request, Users users) {
    if ((request.modifyFlags() & ~FLAGS) != 0) {
      throw invalid("ModifyFlags " + request.modifyFlags());
    }
    this.replace = (request.modifyFlags() & RopModifyPermissions.REPLACE_ROWS) != 0;
    this.freeBusy = (request.modifyFlags() & RopModifyPermissions.INCLUDE_FREE_BUSY) != 0;
    for (PermissionData data : request.permissionsData()) {
      rows.add(row(data, users));
    }
  }

  private Row row(PermissionData data, Users users) {
    int kind = data.permissionDataFlags();
    boolean lawful =
        kind == PermissionData.ADD_ROW
            || (!replace
                && (kind == PermissionData.MODIFY_ROW || kind == PermissionData.REMOVE_ROW));
    if (!lawful) {
      throw invalid("PermissionDataFlags " + kind);
    }
    if (kind == PermissionData.REMOVE_ROW) {
      return new Row(kind, byId(data), FolderRights.NONE);
    }
    if (!(value(data, PidTag.MEMBER_RIGHTS) instanceof Integer rights)
        || (rights & ~FolderRights.ALL) != 0) {
      throw invalid("rights that do not exist");
    }
    return new Row(
        kind, kind == PermissionData.ADD_ROW ? byEntryId(data, users) : byId(data), rights);
  }

  private static FolderMember byId(PermissionData data) {
    if (!(value(data, PidTag.MEMBER_ID) instanceof Long id)) {
      throw invalid("no PidTagMemberId");
    }
    return FolderMember.of(id);
  }

  /** The entries that stand in every list have no entry id. */
  private static FolderMember byEntryId(PermissionData data, Users users) {
    if (!(value(data, PidTag.ENTRY_ID) instanceof Bytes entryId) || entryId.isEmpty()) {
      FolderMember member = byId(data);
      if (!member.isReserved()) {
        throw invalid("no PidTagEntryId");
      }
      return member;
    }
    try {
      String dn = AddressBookEntryId.WIRE.readAll(entryId.unsafeArray()).x500Dn();
      return MemberNames.groupOf(dn)
          .or(() -> users.find(dn).map(OxPerson::userId).map(id -> new FolderMember(id, false)))
          .orElseThrow(() -> new MapiException(ErrorCode.UNKNOWN_USER, "entry id of no user"));
    } catch (WireException e) {
      throw invalid("malformed PidTagEntryId");
    }
  }

  private static @Nullable Object value(PermissionData data, PropertyTag tag) {
    for (PropertyValue value : data.propertyValues()) {
      if (value.tag().equals(tag)) {
        return value.value();
      }
    }
    return null;
  }

  private static MapiException invalid(String why) {
    return new MapiException(ErrorCode.INVALID_PARAMETER, why);
  }

  /** The list after the changes. */
  List<FolderPermission> apply(List<FolderPermission> before) {
    Map<FolderMember, FolderPermission> after = new LinkedHashMap<>();
    Map<FolderMember, FolderPermission> known = new LinkedHashMap<>();
    for (FolderPermission entry : before) {
      known.put(entry.member(), entry);
      boolean stays = !replace || entry.owner() || entry.member().equals(FolderMember.DEFAULT);
      if (stays) {
        after.put(entry.member(), entry);
      } else if (entry.member().isReserved()) {
        after.put(entry.member(), entry.with(FolderRights.NONE));
      }
    }
    for (Row row : rows) {
      apply(row, known.get(row.member()), after);
    }
    return List.copyOf(after.values());
  }

  /** A member that is not there is neither changed nor removed. */
  private void apply(
      Row row, @Nullable FolderPermission known, Map<FolderMember, FolderPermission> after) {
    FolderPermission entry = after.get(row.member());
    if (row.kind() != PermissionData.ADD_ROW && entry == null) {
      return;
    }
    FolderPermission base = known == null ? new FolderPermission(row.member(), 0, false) : known;
    int rights = rights(row, known);
    boolean removed = row.kind() == PermissionData.REMOVE_ROW;
    if (base.owner() && (removed || ((rights ^ base.rights()) & ~FolderRights.FREE_BUSY) != 0)) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "the owner keeps his rights");
    }
    if (removed && !row.member().isReserved()) {
      after.remove(row.member());
    } else {
      after.put(row.member(), base.with(rights));
    }
  }

  /** Unless the request says so, free/busy rights are not meant. */
  private int rights(Row row, @Nullable FolderPermission known) {
    if (freeBusy) {
      return row.rights();
    }
    int before =
        known == null
            ? FolderRights.defaultFreeBusy(row.rights())
            : known.rights() & FolderRights.FREE_BUSY;
    return (row.rights() & ~FolderRights.FREE_BUSY) | before;
  }
}
