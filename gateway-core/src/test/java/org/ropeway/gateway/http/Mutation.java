package org.ropeway.gateway.http;

import java.util.Arrays;
import java.util.Random;

/** Small damage to bytes, the same for the same random numbers. */
public final class Mutation {
  private static final byte[] LIKELY = {0, 1, -1, 0x7F, -128, '\r', '\n', ' ', ':', ';', '=', '0'};

  private Mutation() {}

  /** A damaged copy; now and then an undamaged one. */
  public static byte[] of(byte[] seed, Random random) {
    byte[] bytes = seed.clone();
    for (int n = random.nextInt(4); n > 0 && bytes.length > 0; n--) {
      int at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> set(bytes, at, (byte) random.nextInt(256));
            case 1 -> set(bytes, at, LIKELY[random.nextInt(LIKELY.length)]);
            case 2 -> Arrays.copyOf(bytes, at);
            case 3 -> without(bytes, at, 1 + random.nextInt(8));
            default -> twice(bytes, at, 1 + random.nextInt(16));
          };
    }
    return bytes;
  }

  private static byte[] set(byte[] bytes, int at, byte value) {
    bytes[at] = value;
    return bytes;
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    int end = Math.min(bytes.length, at + length);
    byte[] out = Arrays.copyOf(bytes, bytes.length - (end - at));
    System.arraycopy(bytes, end, out, at, bytes.length - end);
    return out;
  }

  private static byte[] twice(byte[] bytes, int at, int length) {
    int n = Math.min(length, bytes.length - at);
    byte[] out = Arrays.copyOf(bytes, bytes.length + n);
    System.arraycopy(bytes, at, out, at + n, bytes.length - at);
    return out;
  }
}
