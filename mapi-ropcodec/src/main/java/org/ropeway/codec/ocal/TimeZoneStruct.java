package org.ropeway.codec.ocal;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireWriter;

/**
 * A time zone with one rule for all years. [MS-OXOCAL] 2.2.1.39; the value of PidLidTimeZoneStruct.
 *
 * @param bias minutes to be added to local time to get UTC
 * @param standardBias minutes to be added in standard time besides
 * @param daylightBias minutes to be added in daylight saving time besides
 * @param standardYear as {@code standardDate}'s
 * @param daylightYear as {@code daylightDate}'s
 */
public record TimeZoneStruct(
    int bias,
    int standardBias,
    int daylightBias,
    int standardYear,
    TransitionTime standardDate,
    int daylightYear,
    TransitionTime daylightDate) {
  /** 48 bytes. */
  public static final Struct<TimeZoneStruct> WIRE =
      struct(
          TimeZoneStruct::new,
          field("lBias", Wire.I32, TimeZoneStruct::bias),
          field("lStandardBias", Wire.I32, TimeZoneStruct::standardBias),
          field("lDaylightBias", Wire.I32, TimeZoneStruct::daylightBias),
          field("wStandardYear", Wire.U16, TimeZoneStruct::standardYear),
          field("stStandardDate", TransitionTime.WIRE, TimeZoneStruct::standardDate),
          field("wDaylightYear", Wire.U16, TimeZoneStruct::daylightYear),
          field("stDaylightDate", TransitionTime.WIRE, TimeZoneStruct::daylightDate));

  /** The bytes. */
  public Bytes toBytes() {
    return Bytes.wrap(WireWriter.encode(WIRE, this));
  }
}
