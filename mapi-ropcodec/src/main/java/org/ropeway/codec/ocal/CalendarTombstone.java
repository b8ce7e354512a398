package org.ropeway.codec.ocal;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Meetings that were taken out of a calendar, so that no request brings them back. [MS-OXOCAL]
 * 2.2.12 (calendar folder).
 *
 * @param headerSize 20
 * @param recordsCount how many records its writer says there are, which is not always true
 * @param recordsSize 20
 */
public record CalendarTombstone(
    long identifier,
    long headerSize,
    long version,
    long recordsCount,
    long recordsSize,
    List<Removed> records) {
  /** What the structure begins with. */
  public static final long IDENTIFIER = 0xBEDEAFCDL;

  private static final long SIZE = 0x14;
  private static final long VERSION = 3;

  /** All bytes up to the end. */
  public static final WireType<CalendarTombstone> WIRE =
      struct(
          CalendarTombstone::new,
          field("Identifier", Wire.U32, CalendarTombstone::identifier),
          field("HeaderSize", Wire.U32, CalendarTombstone::headerSize),
          field("Version", Wire.U32, CalendarTombstone::version),
          field("RecordsCount", Wire.U32, CalendarTombstone::recordsCount),
          field("RecordsSize", Wire.U32, CalendarTombstone::recordsSize),
          field("Records", Wire.listToEnd(Removed.WIRE), CalendarTombstone::records));

  public CalendarTombstone {
    records = List.copyOf(records);
  }

  /** Removed meetings. */
  public static CalendarTombstone of(List<Removed> records) {
    return new CalendarTombstone(IDENTIFIER, SIZE, VERSION, records.size(), SIZE, records);
  }

  /**
   * A removed meeting.
   *
   * @param globalObjectId its bytes, because they may be those of another system
   * @param userName who removed it, in the 8-bit character set of the reader
   */
  public record Removed(
      CalendarTime startTime, CalendarTime endTime, Bytes globalObjectId, String userName) {
    private static final Struct<Removed> WIRE =
        struct(
            Removed::new,
            field("StartTime", CalendarTime.WIRE, Removed::startTime),
            field("EndTime", CalendarTime.WIRE, Removed::endTime),
            field("GlobalObjectIdSize", "GlobalObjectId", Bytes.WIRE32, Removed::globalObjectId),
            field(
                "UsernameSize",
                "Username",
                WireType.of(2, Removed::readText, Removed::writeText),
                Removed::userName));

    private static String readText(WireReader r) {
      return new String(r.bytes(r.u16()), r.string8Charset());
    }

    private static void writeText(WireWriter w, String s) {
      Bytes.WIRE16.write(w, Bytes.wrap(s.getBytes(w.string8Charset())));
    }
  }
}
