package org.ropeway.codec.dcerpc;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.wire.Struct;

/**
 * The name of an interface or of a transfer syntax. C706 12.6.3.1 (p_syntax_id_t), [MS-RPCE]
 * 2.2.2.7.
 *
 * @param version the major version in the low 16 bits, the minor one in the high 16 bits
 */
public record SyntaxId(MapiGuid uuid, int version) {
  /** NDR 2.0, the transfer syntax of this codec. */
  public static final SyntaxId NDR = of("8a885d04-1ceb-11c9-9fe8-08002b104860", 2, 0);

  /** NDR64, which is known and refused. [MS-RPCE] 2.2.5. */
  public static final SyntaxId NDR64 = of("71710533-beba-4937-8319-b5dbef9ccc36", 1, 0);

  /** No transfer syntax: that of a context that was refused. */
  public static final SyntaxId NONE = new SyntaxId(MapiGuid.ZERO, 0);

  /** The 20 bytes. */
  public static final Struct<SyntaxId> WIRE =
      struct(
          SyntaxId::new,
          field("if_uuid", Ndr.UUID, SyntaxId::uuid),
          field("if_version", Ndr.I32, SyntaxId::version));

  /** The syntax of a UUID and a version. */
  public static SyntaxId of(String uuid, int major, int minor) {
    return new SyntaxId(MapiGuid.parse(uuid), major | (minor << 16));
  }

  /** The major version. */
  public int major() {
    return version & 0xFFFF;
  }

  /** The minor version. */
  public int minor() {
    return version >>> 16;
  }

  /**
   * Whether a server of this interface serves a client that asks for {@code wanted}: the same
   * interface and major version, and a minor version not above ours. C706 6.1.2.
   */
  public boolean serves(SyntaxId wanted) {
    return uuid.equals(wanted.uuid) && major() == wanted.major() && wanted.minor() <= minor();
  }

  @Override
  public String toString() {
    return uuid + " v" + major() + "." + minor();
  }
}
