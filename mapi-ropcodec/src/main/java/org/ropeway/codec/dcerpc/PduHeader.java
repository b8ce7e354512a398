package org.ropeway.codec.dcerpc;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.nio.ByteOrder;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * What every PDU begins with. C706 12.6.3.1. A transport cuts its stream by {@link #fragLength}.
 *
 * @param versionMinor rpc_vers_minor, 0 or 1
 * @param pfcFlags bits of {@link PfcFlags}
 * @param fragLength the bytes of the PDU, with this header
 * @param authLength the bytes of the authentication token; 0 if there is no {@link AuthVerifier}
 */
public record PduHeader(
    int version,
    int versionMinor,
    PduType type,
    int pfcFlags,
    ByteOrder byteOrder,
    int fragLength,
    int authLength,
    long callId) {
  /** How many bytes the header has. */
  public static final int SIZE = 16;

  /** The only rpc_vers. */
  public static final int VERSION = 5;

  private static final int LITTLE_ENDIAN_ASCII = 0x10;
  private static final int BIG_ENDIAN_ASCII = 0x00;

  /**
   * packed_drep: from it on, integers are read and written in its byte order. Only ASCII is
   * understood; the floating-point format does not matter, because no interface here has floats.
   * C706 14.2.5.
   */
  private static final WireType<ByteOrder> DREP =
      WireType.of(4, PduHeader::readDrep, PduHeader::writeDrep);

  /** The 16 bytes. */
  public static final WireType<PduHeader> WIRE =
      struct(
          PduHeader::new,
          field(
              "rpc_vers",
              WireType.of(1, PduHeader::readVersion, WireWriter::u8),
              PduHeader::version),
          field("rpc_vers_minor", Wire.U8, PduHeader::versionMinor),
          field("PTYPE", PduType.WIRE, PduHeader::type),
          field("pfc_flags", Wire.U8, PduHeader::pfcFlags),
          field("packed_drep", DREP, PduHeader::byteOrder),
          field("frag_length", Wire.U16, PduHeader::fragLength),
          field("auth_length", Wire.U16, PduHeader::authLength),
          field("call_id", Wire.U32, PduHeader::callId));

  private static int readVersion(WireReader r) {
    int version = r.u8();
    if (version != VERSION) {
      throw r.badValue("rpc_vers " + version);
    }
    return version;
  }

  private static ByteOrder readDrep(WireReader r) {
    int format = r.u8();
    r.skip(3);
    ByteOrder order =
        switch (format) {
          case LITTLE_ENDIAN_ASCII -> ByteOrder.LITTLE_ENDIAN;
          case BIG_ENDIAN_ASCII -> ByteOrder.BIG_ENDIAN;
          default -> throw r.badValue("data representation " + format);
        };
    r.withByteOrder(order);
    return order;
  }

  private static void writeDrep(WireWriter w, ByteOrder order) {
    w.u8(format(order)).zero(3);
    w.withByteOrder(order);
  }

  /** The first byte of packed_drep. */
  static int format(ByteOrder order) {
    return order == ByteOrder.LITTLE_ENDIAN ? LITTLE_ENDIAN_ASCII : BIG_ENDIAN_ASCII;
  }

  /** Whether a flag of {@link PfcFlags} is set. */
  public boolean has(int flag) {
    return (pfcFlags & flag) != 0;
  }
}
