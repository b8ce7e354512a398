package org.ropeway.codec.rop.other;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.RopAnswer;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * The server's word that the responses do not fit; the last in its list. [MS-OXCROPS] 2.2.15.1.
 *
 * @param sizeNeeded how large the client's buffer has to be
 * @param requestBuffers the requests that were not processed
 */
public record RopBufferTooSmall(int sizeNeeded, Bytes requestBuffers) implements RopAnswer {
  /** RopId. */
  public static final int ID = 0xFF;

  private static final WireType<RopBufferTooSmall> FIELDS =
      struct(
          RopBufferTooSmall::new,
          field("SizeNeeded", Wire.U16, RopBufferTooSmall::sizeNeeded),
          field("RequestBuffers", Bytes.REST, RopBufferTooSmall::requestBuffers));

  /** With its RopId, up to the end of the list. */
  public static final WireType<RopBufferTooSmall> WIRE =
      WireType.of(3, RopBufferTooSmall::read, RopBufferTooSmall::write);

  private static RopBufferTooSmall read(WireReader r) {
    r.field("RopId", Wire.U8);
    return FIELDS.read(r);
  }

  private static void write(WireWriter w, RopBufferTooSmall v) {
    FIELDS.write(w.u8(ID), v);
  }
}
