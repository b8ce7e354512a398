package org.ropeway.codec.fxics;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A property group mapping: which properties change together. [MS-OXCFXICS] 2.2.2.8.
 *
 * @param groupId the number of the mapping
 * @param reserved 0
 * @param groups the properties of each group; a message's changed groups are named by their index
 */
public record PropertyGroupInfo(long groupId, long reserved, List<List<Member>> groups) {
  /** All bytes. */
  public static final Struct<PropertyGroupInfo> WIRE =
      struct(
          PropertyGroupInfo::new,
          field("GroupId", Wire.U32, PropertyGroupInfo::groupId),
          field("Reserved", Wire.U32, PropertyGroupInfo::reserved),
          field(
              "GroupCount",
              "Groups",
              Wire.list32(Wire.list32(Member.WIRE)),
              PropertyGroupInfo::groups));

  public PropertyGroupInfo {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** A property of a group; of a named one the id is that of the server. 2.2.2.8.1. */
  public record Member(PropertyTag tag, Optional<PropertyName> name) {
    static final WireType<Member> WIRE = WireType.of(4, Member::read, Member::write);

    /** A property; {@link IllegalArgumentException} if it needs a name and has none. */
    public Member {
      StreamType.requireName(tag, name);
    }

    private static Member read(WireReader r) {
      PropertyTag tag = r.field("PropertyTag", PropertyTag.WIRE);
      return new Member(tag, tag.isNamed() ? Optional.of(readName(r)) : Optional.empty());
    }

    /** GroupPropertyName. 2.2.2.8.1.1. */
    private static PropertyName readName(WireReader r) {
      MapiGuid set = r.field("PropertySet", MapiGuid.WIRE);
      long kind = r.field("Kind", Wire.U32);
      if (kind == 0) {
        return PropertyName.of(set, r.field("Dispid", Wire.U32));
      }
      if (kind != 1) {
        throw r.badValue("kind " + kind + " of a property name");
      }
      long n = r.field("NameSize", Wire.U32);
      return PropertyName.of(
          set, r.field("Name", WireType.of(0, in -> in.utf16(n), WireWriter::utf16)));
    }

    private static void write(WireWriter w, Member m) {
      PropertyTag.WIRE.write(w, m.tag);
      m.name.ifPresent(name -> writeName(w, name));
    }

    private static void writeName(WireWriter w, PropertyName name) {
      switch (name) {
        case PropertyName.Lid lid -> {
          MapiGuid.WIRE.write(w, lid.guid());
          w.u32(0).u32(lid.lid());
        }
        case PropertyName.Named named -> {
          MapiGuid.WIRE.write(w, named.guid());
          w.u32(1).u32(2L * named.name().length()).utf16(named.name());
        }
        case PropertyName.Unnamed none -> throw new IllegalArgumentException("no property name");
      }
    }
  }
}
