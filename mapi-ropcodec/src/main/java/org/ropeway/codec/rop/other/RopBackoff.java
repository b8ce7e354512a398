package org.ropeway.codec.rop.other;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.RopAnswer;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * The server's wish that a logon, or some of its ROPs, be left alone for a while. [MS-OXCROPS]
 * 2.2.15.2.
 *
 * @param duration ms for the whole logon; 0 if only the ROPs named are meant
 */
public record RopBackoff(
    int logonId, long duration, List<BackoffRop> backoffRopData, Bytes additionalData)
    implements RopAnswer {
  /** RopId. */
  public static final int ID = 0xF9;

  /**
   * A ROP to leave alone.
   *
   * @param duration ms
   */
  public record BackoffRop(int ropIdBackoff, long duration) {
    static final WireType<BackoffRop> WIRE =
        struct(
            BackoffRop::new,
            field("RopIdBackoff", Wire.U8, BackoffRop::ropIdBackoff),
            field("Duration", Wire.U32, BackoffRop::duration));
  }

  private static final WireType<RopBackoff> FIELDS =
      struct(
          RopBackoff::new,
          field("LogonId", Wire.U8, RopBackoff::logonId),
          field("Duration", Wire.U32, RopBackoff::duration),
          field(
              "BackoffRopCount",
              "BackoffRopData",
              Wire.list8(BackoffRop.WIRE),
              RopBackoff::backoffRopData),
          field("AdditionalDataSize", "AdditionalData", Bytes.WIRE16, RopBackoff::additionalData));

  /** With its RopId. */
  public static final WireType<RopBackoff> WIRE =
      WireType.of(9, RopBackoff::read, RopBackoff::write);

  private static RopBackoff read(WireReader r) {
    r.field("RopId", Wire.U8);
    return FIELDS.read(r);
  }

  private static void write(WireWriter w, RopBackoff v) {
    FIELDS.write(w.u8(ID), v);
  }
}
