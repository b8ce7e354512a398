package org.ropeway.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.function.Consumer;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Bytes near good ones, for any decoder: every strict prefix and random mutations. A decoder
 * understands them or refuses them with a WireException, and takes no more memory than they pay
 * for.
 */
public final class Attack {
  /** Mutations of one input in a plain build; {@code -Dattack.rounds=10000} for a campaign. */
  private static final int ROUNDS = Integer.getInteger("attack.rounds", 300);

  /** So many mutations and more are a campaign: then every strict prefix is tried. */
  private static final int CAMPAIGN = 10_000;

  /** Of so many inputs the memory of one is measured; in a campaign that of each. */
  private static final int MEASURED = ROUNDS >= CAMPAIGN ? 1 : 10;

  /**
   * Bytes of memory a decoding may take for each byte of input, and beside them. The one place
   * where this is said; docs/protocol-coverage.md repeats it.
   */
  public static final int ALLOCATION_FACTOR = 128;

  /** See {@link #ALLOCATION_FACTOR}. */
  public static final int ALLOCATION_BASE = 0x10000;

  private Attack() {}

  /** Bytes of memory a decoding of so many bytes may take. */
  public static long allowance(int length) {
    return ALLOCATION_BASE + (long) ALLOCATION_FACTOR * length;
  }

  /** Attacks a type; what it accepts means the same when it is written and read again. */
  public static <T> void on(WireType<T> type, byte[] good) {
    on(type, good, 0);
  }

  /**
   * The same for what is decompressed.
   *
   * @param declared the size the decoder is told that it may take, in bytes
   */
  public static <T> void on(WireType<T> type, byte[] good, int declared) {
    on(bytes -> again(type, bytes), type::readAll, good, declared);
  }

  /**
   * Attacks a decoder.
   *
   * @param decode may throw WireException
   */
  public static void on(Consumer<byte[]> decode, byte[] good) {
    on(decode, decode, good, 0);
  }

  /**
   * The same.
   *
   * @param measured what of it is the decoding, whose memory counts
   */
  public static void on(Consumer<byte[]> decode, Consumer<byte[]> measured, byte[] good) {
    on(decode, measured, good, 0);
  }

  /** The same without regard to memory, of which a parser of XML takes a lot at once. */
  public static void survives(Consumer<byte[]> decode, byte[] good) {
    near(good, input -> run(decode, input));
  }

  private static void on(
      Consumer<byte[]> decode, Consumer<byte[]> measured, byte[] good, int declared) {
    int[] rounds = {0};
    near(
        good,
        input -> {
          run(decode, input); // before what is measured, so that no class is loaded then
          if (rounds[0]++ % MEASURED == 0) {
            assertThat(allocatedBy(() -> run(measured, input)))
                .as(() -> "memory for " + hex(input))
                .isLessThan(declared + allowance(input.length));
          }
        });
  }

  private static void near(byte[] good, Consumer<byte[]> attack) {
    for (int n = 0; n < good.length; n += n < 2000 || ROUNDS >= CAMPAIGN ? 1 : 101) {
      attack.accept(Arrays.copyOf(good, n));
    }
    Random random = new Random(good.length);
    for (int i = 0; i < ROUNDS; i++) {
      attack.accept(mutated(good, random));
    }
  }

  private static <T> void again(WireType<T> type, byte[] bytes) {
    T value = type.readAll(bytes);
    assertThat(type.readAll(WireWriter.encode(type, value))).isEqualTo(value);
  }

  private static void run(Consumer<byte[]> decode, byte[] input) {
    try {
      decode.accept(input);
    } catch (WireException e) {
      if (e.offset() < 0 || e.offset() > input.length) {
        throw new AssertionError("offset " + e.offset() + " of " + hex(input), e);
      }
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      throw new AssertionError(hex(input), e);
    }
  }

  private static String hex(byte[] input) {
    return HexFormat.of().formatHex(input);
  }

  private static byte[] mutated(byte[] good, Random random) {
    byte[] input = Arrays.copyOf(good, Math.max(1, good.length + random.nextInt(9) - 4));
    int[] often = {0, 1, 2, 3, 0x0A, 0x7F, 0x80, 0xFE, 0xFF};
    for (int n = 1 + random.nextInt(5); n > 0; n--) {
      int value = random.nextBoolean() ? random.nextInt(256) : often[random.nextInt(often.length)];
      input[random.nextInt(input.length)] = (byte) value;
    }
    return input;
  }

  private static long allocatedBy(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
