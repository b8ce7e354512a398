package org.ropeway.codec.rop.permission;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * A change of one user's permissions. [MS-OXCPERM] 2.2.2.1.1.
 *
 * @param permissionDataFlags {@link #ADD_ROW}, {@link #MODIFY_ROW} or {@link #REMOVE_ROW}
 * @param propertyValues which user by PidTagEntryId when added, else by PidTagMemberId; and
 *     PidTagMemberRights
 */
public record PermissionData(int permissionDataFlags, List<PropertyValue> propertyValues) {
  /** The user is new. */
  public static final int ADD_ROW = 0x01;

  /** The user's permissions change. */
  public static final int MODIFY_ROW = 0x02;

  /** The user goes. */
  public static final int REMOVE_ROW = 0x04;

  /** The flags, then the values behind their count. */
  public static final WireType<PermissionData> WIRE =
      struct(
          PermissionData::new,
          field("PermissionDataFlags", Wire.U8, PermissionData::permissionDataFlags),
          field(
              "PropertyValueCount",
              "PropertyValues",
              Wire.list16(PropertyValue.WIRE),
              PermissionData::propertyValues));
}
