package org.ropeway.codec.dtyp;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Who something is about. [MS-DTYP] 2.4.2.2.
 *
 * @param revision 1
 * @param identifierAuthority 48 bits
 * @param subAuthorities 32 bits each, at most 15
 */
public record Sid(int revision, long identifierAuthority, List<Long> subAuthorities) {
  private static final int MAX = 15;

  /** All bytes. */
  public static final WireType<Sid> WIRE = WireType.of(8, Sid::read, Sid::write);

  /** A SID; {@link IllegalArgumentException} if it has too many parts. */
  public Sid {
    subAuthorities = List.copyOf(subAuthorities);
    if (subAuthorities.size() > MAX || identifierAuthority >>> 48 != 0) {
      throw new IllegalArgumentException("not a SID");
    }
  }

  /** A SID of a number of parts. */
  public static Sid of(long identifierAuthority, long... subAuthorities) {
    List<Long> list = new ArrayList<>();
    for (long s : subAuthorities) {
      list.add(s);
    }
    return new Sid(1, identifierAuthority, list);
  }

  private static Sid read(WireReader r) {
    int revision = r.field("Revision", Wire.U8);
    int count = r.field("SubAuthorityCount", Wire.U8);
    if (count > MAX) {
      throw r.badValue("SID of " + count + " subauthorities");
    }
    long authority = r.field("IdentifierAuthority", GlobalCounter.WIRE);
    return new Sid(revision, authority, r.field("SubAuthority", Wire.list(count, Wire.U32)));
  }

  private static void write(WireWriter w, Sid v) {
    w.u8(v.revision).u8(v.subAuthorities.size());
    w.bytes(GlobalCounter.toBytes(v.identifierAuthority).unsafeArray());
    v.subAuthorities.forEach(w::u32);
  }

  /** The SID as {@code S-1-5-18}. */
  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("S-").append(revision).append('-');
    s.append(
        identifierAuthority >>> 32 == 0
            ? Long.toString(identifierAuthority)
            : "0x" + Long.toHexString(identifierAuthority));
    subAuthorities.forEach(a -> s.append('-').append(a));
    return s.toString();
  }
}
