package org.ropeway.store.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.ox.OxPermission;
import org.ropeway.store.FolderMember;
import org.ropeway.store.FolderRights;
import org.ropeway.store.property.PropertyBag;

/**
 * The permissions of a folder as its record keeps them, in properties that no client sees: those OX
 * told of, and rights as clients wrote them, where OX has no place for all of them.
 */
public final class PermissionRecords {
  private static final PropertyTag AT_OX = PropertyTag.of(0x67E4, PropertyType.BINARY);
  private static final PropertyTag WRITTEN = PropertyTag.of(0x67E5, PropertyType.BINARY);
  private static final int ENTRY = Long.BYTES + Integer.BYTES;

  private PermissionRecords() {}

  /** Whether a property is one of these. */
  static boolean isOwn(int propertyId) {
    return propertyId == AT_OX.id() || propertyId == WRITTEN.id();
  }

  /** A folder's properties without these. */
  public static PropertyBag without(PropertyBag properties) {
    return properties.toBuilder().remove(AT_OX).remove(WRITTEN).build();
  }

  /** What OX told; empty if it did not. */
  public static List<OxPermission> atOx(PropertyBag properties) {
    List<OxPermission> out = new ArrayList<>();
    read(properties, AT_OX)
        .forEach(
            (member, bits) -> out.add(new OxPermission(member.entity(), member.group(), bits)));
    return out;
  }

  /** The same properties after OX told so. */
  public static PropertyBag withOx(PropertyBag properties, List<OxPermission> permissions) {
    Map<FolderMember, Integer> entries = new LinkedHashMap<>();
    for (OxPermission p : permissions) {
      entries.put(new FolderMember(p.entity(), p.group()), p.bits());
    }
    return with(properties, AT_OX, entries);
  }

  /** Whether clients see no difference: OX may say the same rights in other bits. */
  static boolean showTheSame(PropertyBag one, PropertyBag other) {
    return rights(one).equals(rights(other))
        && one.toBuilder().remove(AT_OX).build().equals(other.toBuilder().remove(AT_OX).build());
  }

  private static Map<FolderMember, Integer> rights(PropertyBag properties) {
    Map<FolderMember, Integer> rights = read(properties, AT_OX);
    rights.replaceAll((member, bits) -> FolderRights.ofOx(bits));
    return rights;
  }

  /** What clients wrote, by member. */
  public static Map<FolderMember, Integer> written(PropertyBag properties) {
    return read(properties, WRITTEN);
  }

  /** The same properties after clients wrote so. */
  public static PropertyBag withWritten(PropertyBag properties, Map<FolderMember, Integer> rights) {
    return with(properties, WRITTEN, rights);
  }

  private static Map<FolderMember, Integer> read(PropertyBag properties, PropertyTag tag) {
    Map<FolderMember, Integer> out = new LinkedHashMap<>();
    if (properties.get(tag) instanceof Bytes kept) {
      ByteBuffer in = ByteBuffer.wrap(kept.array());
      while (in.remaining() >= ENTRY) {
        out.put(FolderMember.of(in.getLong()), in.getInt());
      }
    }
    return out;
  }

  private static PropertyBag with(
      PropertyBag properties, PropertyTag tag, Map<FolderMember, Integer> entries) {
    if (entries.isEmpty()) {
      return properties.toBuilder().remove(tag).build();
    }
    ByteBuffer out = ByteBuffer.allocate(entries.size() * ENTRY);
    entries.forEach((member, value) -> out.putLong(member.memberId()).putInt(value));
    return properties.toBuilder().put(tag, Bytes.wrap(out.array())).build();
  }
}
