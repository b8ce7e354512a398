package org.ropeway.codec.entryid;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Where a message stands in its conversation. [MS-OXOMSG] 2.2.1.3.
 *
 * @param headerTime the 5 bytes behind the reserved one, as a number
 * @param guid the conversation
 * @param responses one for each answer that led to the message
 */
public record ConversationIndex(long headerTime, MapiGuid guid, List<ResponseLevel> responses) {
  private static final int RESERVED = 1;

  private static final WireType<Long> BIG_ENDIAN =
      WireType.of(5, r -> bigEndian(r, 5), (w, v) -> bigEndian(w, v, 5));

  /** FILETIMEs of our age begin with this byte, which therefore also is the reserved one. */
  private static final long AGE = 1L << 56;

  /** All bytes up to the end. */
  public static final WireType<ConversationIndex> WIRE =
      WireType.of(22, ConversationIndex::read, ConversationIndex::write);

  public ConversationIndex {
    responses = List.copyOf(responses);
  }

  /**
   * An answer.
   *
   * @param coarse DeltaCode: the time difference is in units of 2^23 ticks instead of 2^18
   * @param timeDelta 31 bits
   * @param random 4 bits
   * @param level 4 bits
   */
  public record ResponseLevel(boolean coarse, int timeDelta, int random, int level) {}

  /** The first message of a conversation. */
  public static ConversationIndex start(FileTime now, MapiGuid guid) {
    return new ConversationIndex((now.ticks() >>> 16) & 0xFF_FFFF_FFFFL, guid, List.of());
  }

  /**
   * An answer to this message.
   *
   * @param random 4 random bits
   */
  public ConversationIndex reply(FileTime now, int random) {
    long delta = Math.abs(now.ticks() - time().ticks());
    boolean coarse = delta >>> 49 != 0;
    int bits = (int) (delta >>> (coarse ? 23 : 18)) & 0x7FFFFFFF;
    List<ResponseLevel> longer = new ArrayList<>(responses);
    longer.add(new ResponseLevel(coarse, bits, random & 0xF, 0));
    return new ConversationIndex(headerTime, guid, longer);
  }

  /**
   * When the conversation began. Some clients write the 5 bytes from FILETIME's first byte, not
   * from its second.
   */
  public FileTime time() {
    return headerTime >>> 32 == RESERVED
        ? new FileTime(headerTime << 24)
        : new FileTime(AGE | (headerTime << 16));
  }

  /** The bytes. */
  public Bytes toBytes() {
    return Bytes.wrap(WireWriter.encode(WIRE, this));
  }

  private static ConversationIndex read(WireReader r) {
    if (r.field("Reserved", Wire.U8) != RESERVED) {
      throw r.badValue("reserved byte of a conversation index");
    }
    long time = r.field("FILETIME", BIG_ENDIAN);
    MapiGuid guid = r.field("GUID", MapiGuid.WIRE);
    List<ResponseLevel> levels = new ArrayList<>();
    while (r.remaining() > 0) {
      r.count(1, 5);
      long v = r.field("ResponseLevel", BIG_ENDIAN);
      levels.add(
          new ResponseLevel(
              v >>> 39 != 0, (int) (v >>> 8) & 0x7FFFFFFF, (int) (v >>> 4) & 0xF, (int) v & 0xF));
    }
    return new ConversationIndex(time, guid, levels);
  }

  private static void write(WireWriter w, ConversationIndex v) {
    bigEndian(w.u8(RESERVED), v.headerTime, 5);
    MapiGuid.WIRE.write(w, v.guid);
    for (ResponseLevel level : v.responses) {
      long bits = ((level.coarse ? 1L : 0L) << 31) | level.timeDelta;
      bigEndian(w, (bits << 8) | ((long) level.random << 4) | level.level, 5);
    }
  }

  private static long bigEndian(WireReader r, int bytes) {
    long v = 0;
    for (int i = 0; i < bytes; i++) {
      v = (v << 8) | r.u8();
    }
    return v;
  }

  private static void bigEndian(WireWriter w, long v, int bytes) {
    for (int i = bytes - 1; i >= 0; i--) {
      w.u8((int) (v >>> (8 * i)) & 0xFF);
    }
  }
}
