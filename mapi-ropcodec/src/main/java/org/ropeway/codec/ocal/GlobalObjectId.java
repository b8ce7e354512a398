package org.ropeway.codec.ocal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * What identifies a meeting in all calendars. [MS-OXOCAL] 2.2.1.27, 2.2.1.28; the value of
 * PidLidGlobalObjectId and, without the date of an instance, of PidLidCleanGlobalObjectId.
 *
 * @param year of the instance's original date; 0, like month and day, if it is the series or single
 * @param creationTime when the meeting was made
 * @param x 8 zero bytes
 * @param data makes the id unique, or holds the UID of a meeting from elsewhere
 */
public record GlobalObjectId(
    int year, int month, int day, FileTime creationTime, Bytes x, Bytes data) {
  private static final Bytes BYTE_ARRAY_ID = Bytes.ofHex("040000008200e00074c5b7101a82e008");
  private static final Bytes NO_X = Bytes.wrap(new byte[8]);

  /** What precedes a UID in the data. [MS-OXCICAL] 2.1.3.1.1.20.26. */
  private static final Bytes VCAL_UID = Bytes.ofHex("7643616c2d55696401000000");

  /** All bytes. */
  public static final WireType<GlobalObjectId> WIRE =
      WireType.of(40, GlobalObjectId::read, GlobalObjectId::write);

  /** The id of a meeting whose UID another calendar made. */
  public static GlobalObjectId ofUid(String uid) {
    WireWriter w = WireWriter.of(Integer.MAX_VALUE).bytes(VCAL_UID.unsafeArray());
    w.bytes(uid.getBytes(StandardCharsets.UTF_8)).u8(0);
    return new GlobalObjectId(0, 0, 0, new FileTime(0), NO_X, Bytes.wrap(w.toBytes()));
  }

  /** The id of a meeting of our own. */
  public static GlobalObjectId of(FileTime creationTime, Bytes unique) {
    return new GlobalObjectId(0, 0, 0, creationTime, NO_X, unique);
  }

  /** The UID that another calendar made, if there is one. */
  public Optional<String> uid() {
    if (!data.startsWith(VCAL_UID)) {
      return Optional.empty();
    }
    int end = data.length();
    while (end > VCAL_UID.length() && data.at(end - 1) == 0) {
      end--;
    }
    byte[] uid = data.slice(VCAL_UID.length(), end).unsafeArray();
    return Optional.of(new String(uid, StandardCharsets.UTF_8));
  }

  /** The id without the date of an instance. */
  public GlobalObjectId clean() {
    return new GlobalObjectId(0, 0, 0, creationTime, x, data);
  }

  /** The id of the instance that was to be on a date. */
  public GlobalObjectId instance(LocalDate date) {
    return new GlobalObjectId(
        date.getYear(), date.getMonthValue(), date.getDayOfMonth(), creationTime, x, data);
  }

  /** The bytes. */
  public Bytes toBytes() {
    return Bytes.wrap(WireWriter.encode(WIRE, this));
  }

  private static GlobalObjectId read(WireReader r) {
    if (!r.field("Byte Array ID", Bytes.fixed(16)).equals(BYTE_ARRAY_ID)) {
      throw r.badValue("not a global object id");
    }
    return new GlobalObjectId(
        r.field("YH", Wire.U8) << 8 | r.field("YL", Wire.U8),
        r.field("M", Wire.U8),
        r.field("D", Wire.U8),
        r.field("Creation Time", FileTime.WIRE),
        r.field("X", Bytes.fixed(8)),
        r.field("Size", "Data", Bytes.WIRE32));
  }

  private static void write(WireWriter w, GlobalObjectId v) {
    w.bytes(BYTE_ARRAY_ID.unsafeArray()).u8(v.year >>> 8).u8(v.year & 0xFF);
    FileTime.WIRE.write(w.u8(v.month).u8(v.day), v.creationTime);
    Bytes.WIRE32.write(w.bytes(v.x.unsafeArray()), v.data);
  }
}
