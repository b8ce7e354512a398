package org.ropeway.codec.rtf;

import java.util.Arrays;

/**
 * Writes references to what the dictionary holds already ([MS-OXRTFCP] 3.1.3.2). The dictionary and
 * the text are seen as one run of bytes, of which the last {@value CompressedRtf#WINDOW} can be
 * referred to.
 */
final class RtfCompressor {
  private static final int MAX_MATCH = 17;
  private static final int MIN_MATCH = 2;
  private static final int TRIES = 48;

  private static final int REACH = CompressedRtf.WINDOW - 1;

  private static final int MASK = CompressedRtf.WINDOW - 1;

  private final byte[] run;
  private final int[] newest = new int[1 << 16];
  private final int[] before = new int[CompressedRtf.WINDOW];
  private byte[] out;
  private int size;
  private int control;
  private int tokens;

  RtfCompressor(byte[] rtf) {
    run = Arrays.copyOf(CompressedRtf.DICTIONARY, CompressedRtf.DICTIONARY.length + rtf.length);
    System.arraycopy(rtf, 0, run, CompressedRtf.DICTIONARY.length, rtf.length);
    out = new byte[rtf.length + rtf.length / 8 + 16];
    Arrays.fill(newest, -1);
  }

  byte[] compress() {
    int at = 0;
    while (at < CompressedRtf.DICTIONARY.length) {
      remember(at++);
    }
    while (at < run.length) {
      long match = longest(at);
      int length = (int) match;
      if (length < MIN_MATCH) {
        token(0);
        out[size++] = run[at];
        remember(at++);
      } else {
        reference((int) (match >>> 32), length - MIN_MATCH);
        for (int i = 0; i < length; i++) {
          remember(at++);
        }
      }
    }
    reference(at, 0);
    return Arrays.copyOf(out, size);
  }

  /**
   * Where the longest match begins, in the high half, and its length, in the low one; of several
   * the oldest, as in the specification's example.
   */
  private long longest(int at) {
    int max = Math.min(MAX_MATCH, run.length - at);
    if (max < MIN_MATCH) {
      return 0;
    }
    int best = 0;
    int bestAt = 0;
    int candidate = newest[key(at)];
    for (int i = 0; i < TRIES && candidate >= Math.max(0, at - REACH); i++) {
      int n = 0;
      while (n < max && run[candidate + n] == run[at + n]) {
        n++;
      }
      if (n >= best) {
        best = n;
        bestAt = candidate;
      }
      candidate = before[candidate & MASK];
    }
    return ((long) bestAt << 32) | best;
  }

  private void remember(int at) {
    if (at + 1 < run.length) {
      int key = key(at);
      before[at & MASK] = newest[key];
      newest[key] = at;
    }
  }

  private int key(int at) {
    return (run[at] & 0xFF) << 8 | (run[at + 1] & 0xFF);
  }

  private void reference(int at, int length) {
    token(1);
    int reference = (at & MASK) << 4 | length;
    out[size++] = (byte) (reference >>> 8);
    out[size++] = (byte) reference;
  }

  private void token(int kind) {
    if (size + 3 > out.length) {
      out = Arrays.copyOf(out, out.length + out.length / 2);
    }
    if (tokens == 0) {
      control = size;
      out[size++] = 0;
    }
    out[control] |= (byte) (kind << tokens);
    tokens = (tokens + 1) & 7;
  }
}
