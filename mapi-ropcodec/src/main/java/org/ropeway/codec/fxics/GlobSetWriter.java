package org.ropeway.codec.fxics;

import org.ropeway.codec.wire.WireWriter;

/**
 * Writes a GLOBSET in its compact form: bytes that counters share are pushed once where that saves
 * any, and Bitmask takes the place of several commands. [MS-OXCFXICS] 2.2.2.6, 3.1.5.4.3.1.
 */
final class GlobSetWriter {
  private static final int BYTES = GlobSetReader.BYTES;
  private static final int BITMASK_REACH = 8;

  private final WireWriter w;
  private final GlobSet set;

  private GlobSetWriter(WireWriter w, GlobSet set) {
    this.w = w;
    this.set = set;
  }

  static void write(WireWriter w, GlobSet set) {
    new GlobSetWriter(w, set).write(0, set.rangeCount(), 0);
    w.u8(GlobSetReader.END);
  }

  /** Writes ranges whose first {@code depth} bytes are on the common byte stack. */
  private void write(int from, int to, int depth) {
    if (depth == BYTES - 1) {
      writeLastBytes(from, to);
      return;
    }
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && shared(set.low(at), set.high(end)) > depth) {
        end++;
      }
      if (end <= at + 1) {
        writeOne(at, depth);
        at++;
      } else {
        writeGroup(at, end, depth);
        at = end;
      }
    }
  }

  /** A group that shares more bytes, which are pushed unless that costs more than it saves. */
  private void writeGroup(int from, int to, int depth) {
    int common = shared(set.low(from), set.high(to - 1));
    if (common == depth + 1 && to - from == 2 && !fitsBitmask(from)) {
      writeOne(from, depth);
      writeOne(from + 1, depth);
    } else {
      push(set.low(from), depth, common);
      write(from, to, common);
      w.u8(GlobSetReader.POP);
    }
  }

  private boolean fitsBitmask(int from) {
    return shared(set.low(from), set.high(from + 1)) == BYTES - 1
        && set.high(from + 1) - set.low(from) <= BITMASK_REACH;
  }

  private void writeOne(int at, int depth) {
    long low = set.low(at);
    long high = set.high(at);
    int common = shared(low, high);
    if (common == BYTES) {
      push(low, depth, BYTES);
    } else if (common > depth + 1) {
      push(low, depth, common);
      range(low, high, common);
      w.u8(GlobSetReader.POP);
    } else {
      range(low, high, depth);
    }
  }

  /** Ranges that differ in their last byte only. */
  private void writeLastBytes(int from, int to) {
    int at = from;
    long low = set.low(at);
    while (true) {
      long reach = Math.min(low + BITMASK_REACH, low | 0xFF);
      int end = at;
      while (end < to && set.high(end) <= reach) {
        end++;
      }
      if (end - at >= 2) {
        low = bitmask(low, at, to, reach);
        while (at < to && set.high(at) < low) {
          at++;
        }
      } else {
        writeLastByte(low, set.high(at++));
        low = 0;
      }
      if (at == to) {
        return;
      }
      low = Math.max(low, set.low(at));
    }
  }

  private void writeLastByte(long low, long high) {
    if (low == high) {
      push(low, BYTES - 1, BYTES);
    } else {
      range(low, high, BYTES - 1);
    }
  }

  /** A Bitmask of all from {@code low} to {@code reach}; what comes next begins behind that. */
  private long bitmask(long low, int from, int to, long reach) {
    int mask = 0;
    for (int i = from; i < to && set.low(i) <= reach; i++) {
      for (long c = Math.max(set.low(i), low + 1); c <= Math.min(set.high(i), reach); c++) {
        mask |= 1 << (c - low - 1);
      }
    }
    w.u8(GlobSetReader.BITMASK).u8((int) low & 0xFF).u8(mask);
    return reach + 1;
  }

  private void push(long value, int depth, int to) {
    w.u8(to - depth);
    bigEndian(value, depth, to);
  }

  private void range(long low, long high, int depth) {
    w.u8(GlobSetReader.RANGE);
    bigEndian(low, depth, BYTES);
    bigEndian(high, depth, BYTES);
  }

  private void bigEndian(long value, int from, int to) {
    for (int i = from; i < to; i++) {
      w.u8((int) (value >>> (8 * (BYTES - 1 - i))) & 0xFF);
    }
  }

  /** How many of the first bytes two counters have in common. */
  private static int shared(long a, long b) {
    return Math.min(BYTES, (Long.numberOfLeadingZeros(a ^ b) - 16) / 8);
  }
}
