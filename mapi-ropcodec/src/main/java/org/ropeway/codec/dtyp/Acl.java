package org.ropeway.codec.dtyp;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Who may do what, in the order it is asked. [MS-DTYP] 2.4.5.
 *
 * @param revision 2, or 4 with object ACEs
 * @param sbz1 0
 * @param sbz2 0
 * @param rest unused bytes behind the last ACE
 */
public record Acl(int revision, int sbz1, int sbz2, List<Ace> aces, Bytes rest) {
  private static final int HEADER = 8;

  /** With its header, whose size counts the header. */
  public static final WireType<Acl> WIRE = WireType.of(HEADER, Acl::read, Acl::write);

  public Acl {
    aces = List.copyOf(aces);
  }

  /** A list of revision 2. */
  public static Acl of(List<Ace> aces) {
    return new Acl(2, 0, 0, aces, Bytes.EMPTY);
  }

  private static Acl read(WireReader r) {
    int revision = r.field("AclRevision", Wire.U8);
    int sbz1 = r.field("Sbz1", Wire.U8);
    int size = r.field("AclSize", Wire.U16);
    int count = r.field("AceCount", Wire.U16);
    int sbz2 = r.field("Sbz2", Wire.U16);
    if (size < HEADER) {
      throw r.badValue("ACL of " + size + " bytes");
    }
    WireReader body = r.slice(size - HEADER);
    List<Ace> aces = Wire.readList(body, count, Ace.WIRE);
    return new Acl(revision, sbz1, sbz2, aces, Bytes.rest(body, "Unused"));
  }

  private static void write(WireWriter w, Acl v) {
    int at = w.u8(v.revision).u8(v.sbz1).position();
    w.u16(0).u16(v.aces.size()).u16(v.sbz2);
    Wire.writeList(w, v.aces, Ace.WIRE);
    w.bytes(v.rest.unsafeArray());
    int size = w.position() - at + 2;
    if (size > 0xFFFF) {
      throw new IllegalArgumentException("ACL of " + size + " bytes");
    }
    w.patchU16(at, size);
  }
}
