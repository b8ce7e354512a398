package org.ropeway.codec.dtyp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Who owns something and who may do what with it. [MS-DTYP] 2.4.6.
 *
 * @param revision 1
 * @param sbz1 0
 * @param control bits; {@link #SELF_RELATIVE} is one of them
 * @param owner a SID
 * @param group a SID
 * @param sacl what is to be noted
 * @param dacl what is allowed; everything, if it is missing
 * @param order the parts in the order they stand in
 */
public record SecurityDescriptor(
    int revision,
    int sbz1,
    int control,
    Optional<Sid> owner,
    Optional<Sid> group,
    Optional<Acl> sacl,
    Optional<Acl> dacl,
    List<Part> order) {
  /** Control: the parts are named by their offsets (SR). */
  public static final int SELF_RELATIVE = 0x8000;

  /** Control: there is a DACL (DP). */
  public static final int DACL_PRESENT = 0x0004;

  private static final int HEADER = 20;

  /** All bytes, the parts one behind the other. */
  public static final WireType<SecurityDescriptor> WIRE =
      WireType.of(HEADER, SecurityDescriptor::read, SecurityDescriptor::write);

  /** A part. */
  public enum Part {
    /** The owner. */
    OWNER("OffsetOwner", 4),
    /** The group. */
    GROUP("OffsetGroup", 8),
    /** The system access control list. */
    SACL("OffsetSacl", 12),
    /** The discretionary access control list. */
    DACL("OffsetDacl", 16);

    private final String offsetName;
    private final int offsetField;

    Part(String offsetName, int offsetField) {
      this.offsetName = offsetName;
      this.offsetField = offsetField;
    }
  }

  public SecurityDescriptor {
    order = List.copyOf(order);
  }

  /** A descriptor of an owner, a group and what is allowed. */
  public static SecurityDescriptor of(Sid owner, Sid group, Acl dacl) {
    return new SecurityDescriptor(
        1,
        0,
        SELF_RELATIVE | DACL_PRESENT,
        Optional.of(owner),
        Optional.of(group),
        Optional.empty(),
        Optional.of(dacl),
        List.of(Part.OWNER, Part.GROUP, Part.DACL));
  }

  private static SecurityDescriptor read(WireReader r) {
    int start = r.position();
    int revision = r.field("Revision", Wire.U8);
    int sbz1 = r.field("Sbz1", Wire.U8);
    int control = r.field("Control", Wire.U16);
    Map<Part, Long> offsets = new EnumMap<>(Part.class);
    for (Part p : Part.values()) {
      long offset = r.field(p.offsetName, Wire.U32);
      if (offset != 0) {
        offsets.put(p, offset);
      }
    }
    List<Part> order = new ArrayList<>(offsets.keySet());
    order.sort(Comparator.comparing(offsets::get));
    Builder parts = new Builder();
    for (Part p : order) {
      if (offsets.getOrDefault(p, 0L) != r.position() - start) {
        throw r.badValue("offset of the " + p + " of a security descriptor");
      }
      parts.read(r, p);
    }
    return new SecurityDescriptor(
        revision, sbz1, control, parts.owner, parts.group, parts.sacl, parts.dacl, order);
  }

  /** The parts read so far. */
  private static final class Builder {
    private Optional<Sid> owner = Optional.empty();
    private Optional<Sid> group = Optional.empty();
    private Optional<Acl> sacl = Optional.empty();
    private Optional<Acl> dacl = Optional.empty();

    void read(WireReader r, Part part) {
      switch (part) {
        case OWNER -> owner = Optional.of(r.field("OwnerSid", Sid.WIRE));
        case GROUP -> group = Optional.of(r.field("GroupSid", Sid.WIRE));
        case SACL -> sacl = Optional.of(r.field("Sacl", Acl.WIRE));
        case DACL -> dacl = Optional.of(r.field("Dacl", Acl.WIRE));
      }
    }
  }

  private static void write(WireWriter w, SecurityDescriptor v) {
    int start = w.position();
    w.u8(v.revision).u8(v.sbz1).u16(v.control).zero(16);
    for (Part p : v.order) {
      w.patchU32(start + p.offsetField, w.position() - start);
      switch (p) {
        case OWNER -> Sid.WIRE.write(w, v.owner.orElseThrow());
        case GROUP -> Sid.WIRE.write(w, v.group.orElseThrow());
        case SACL -> Acl.WIRE.write(w, v.sacl.orElseThrow());
        case DACL -> Acl.WIRE.write(w, v.dacl.orElseThrow());
      }
    }
  }
}
