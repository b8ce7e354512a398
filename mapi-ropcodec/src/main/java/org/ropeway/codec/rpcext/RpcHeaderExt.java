package org.ropeway.codec.rpcext;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * What stands before each payload of an extended buffer. [MS-OXCRPC] 2.2.2.1.
 *
 * @param version always 0
 * @param size the bytes that follow
 * @param sizeActual the bytes of the payload, uncompressed
 */
public record RpcHeaderExt(int version, int flags, int size, int sizeActual) {
  /** The payload is compressed. */
  public static final int COMPRESSED = 0x0001;

  /** Each byte of the payload is combined with 0xA5 by exclusive or. */
  public static final int XOR_MAGIC = 0x0002;

  /** No other header follows the payload. */
  public static final int LAST = 0x0004;

  /** How many bytes the header has. */
  public static final int SIZE = 8;

  /** The 8 bytes. */
  public static final WireType<RpcHeaderExt> WIRE =
      struct(
          RpcHeaderExt::new,
          field("Version", Wire.U16, RpcHeaderExt::version),
          field("Flags", Wire.U16, RpcHeaderExt::flags),
          field("Size", Wire.U16, RpcHeaderExt::size),
          field("SizeActual", Wire.U16, RpcHeaderExt::sizeActual));

  /** Whether {@code flag} is set. */
  public boolean has(int flag) {
    return (flags & flag) != 0;
  }
}
