package org.ropeway.codec.fxics;

import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/** Reads the commands of a serialized GLOBSET. [MS-OXCFXICS] 2.2.2.6, 3.1.5.4.3.2. */
final class GlobSetReader {
  static final int BYTES = 6;
  static final int END = 0x00;
  static final int BITMASK = 0x42;
  static final int POP = 0x50;
  static final int RANGE = 0x52;

  private final WireReader r;
  private final GlobSet.Builder set = new GlobSet.Builder();

  /** How many bytes each Push that is not popped yet has put on the common byte stack. */
  private final int[] pushed = new int[BYTES];

  private int pushes;
  private int depth;
  private long stack;

  private GlobSetReader(WireReader r) {
    this.r = r;
  }

  static GlobSet read(WireReader r) {
    return new GlobSetReader(r).read();
  }

  private GlobSet read() {
    WireType<Integer> step = WireType.of(1, in -> step(), (w, v) -> w.u8(v));
    int command;
    do {
      command = r.trace() == null ? step() : r.field(nameOf(r.peekU8()), step);
    } while (command != END);
    return set.build();
  }

  /** Reads a command and does what it says. */
  private int step() {
    int command = (int) bigEndian("Command", 0, 1);
    switch (command) {
      case END -> {}
      case 1, 2, 3, 4, 5, 6 -> push(command);
      case POP -> pop();
      case BITMASK -> bitmask();
      case RANGE -> range();
      default -> throw r.badValue("command " + command + " of a GLOBSET");
    }
    return command;
  }

  private static String nameOf(int command) {
    return switch (command) {
      case END -> "End";
      case 1, 2, 3, 4, 5, 6 -> "Push";
      case POP -> "Pop";
      case BITMASK -> "Bitmask";
      case RANGE -> "Range";
      default -> "Command";
    };
  }

  private void push(int n) {
    if (depth + n > BYTES) {
      throw r.badValue("Push of " + n + " bytes upon " + depth);
    }
    stack = bigEndian("CommonBytes", stack, n);
    depth += n;
    pushed[pushes++] = n;
    if (depth == BYTES) {
      set.add(stack);
      pop();
    }
  }

  private void pop() {
    if (pushes == 0) {
      throw r.badValue("Pop without a Push");
    }
    int n = pushed[--pushes];
    depth -= n;
    stack >>>= 8 * n;
  }

  private void bitmask() {
    if (depth != BYTES - 1) {
      throw r.badValue("Bitmask upon " + depth + " bytes");
    }
    int start = (int) bigEndian("StartingValue", 0, 1);
    int mask = (int) bigEndian("Bitmask", 0, 1);
    if (start + 32 - Integer.numberOfLeadingZeros(mask) > 0xFF) {
      throw r.badValue("Bitmask beyond the last byte");
    }
    long base = stack << 8 | start;
    set.add(base);
    for (int bit = 0; bit < 8; bit++) {
      if ((mask & (1 << bit)) != 0) {
        set.add(base + bit + 1);
      }
    }
  }

  private void range() {
    long low = bigEndian("LowValue", stack, BYTES - depth);
    long high = bigEndian("HighValue", stack, BYTES - depth);
    if (low > high) {
      throw r.badValue("Range whose low value is above its high one");
    }
    set.add(low, high);
  }

  private long bigEndian(String name, long prefix, int n) {
    return r.trace() == null || n == 0
        ? bigEndian(prefix, n)
        : r.field(name, WireType.of(n, in -> bigEndian(prefix, n), (w, v) -> {}));
  }

  private long bigEndian(long prefix, int n) {
    long v = prefix;
    for (int i = 0; i < n; i++) {
      v = (v << 8) | r.u8();
    }
    return v;
  }
}
