package org.ropeway.codec.dtyp;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A security descriptor in a property: the value of PR_NT_SECURITY_DESCRIPTOR.
 *
 * @param version 3
 * @param securityInformation which parts it is about
 * @param more what stands before the descriptor in later versions
 */
public record NtSecurityDescriptor(
    int version, long securityInformation, Bytes more, SecurityDescriptor descriptor) {
  /** The version of today. */
  public static final int VERSION = 3;

  private static final int HEADER = 8;

  /** All bytes. */
  public static final WireType<NtSecurityDescriptor> WIRE =
      WireType.of(HEADER, NtSecurityDescriptor::read, NtSecurityDescriptor::write);

  private static NtSecurityDescriptor read(WireReader r) {
    int offset = r.field("Padding", Wire.U16);
    if (offset < HEADER) {
      throw r.badValue("security descriptor at " + offset);
    }
    return new NtSecurityDescriptor(
        r.field("Version", Wire.U16),
        r.field("Security Information", Wire.U32),
        offset == HEADER ? Bytes.EMPTY : r.field("More", Bytes.fixed(offset - HEADER)),
        r.field("Security Descriptor", SecurityDescriptor.WIRE));
  }

  private static void write(WireWriter w, NtSecurityDescriptor v) {
    w.u16(HEADER + v.more.length()).u16(v.version).u32(v.securityInformation);
    SecurityDescriptor.WIRE.write(w.bytes(v.more.unsafeArray()), v.descriptor);
  }
}
