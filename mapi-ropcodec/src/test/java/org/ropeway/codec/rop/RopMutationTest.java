package org.ropeway.codec.rop;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.Attack;
import org.ropeway.codec.data.Bytes;

/**
 * No bytes near good ones bring a decoder down, and none makes it allocate more than they pay for.
 */
class RopMutationTest {
  private static final RopVectors RECORDED = RopVectors.inRepository();

  /** Good bytes and who decodes them. */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  private record Subject(String name, byte[] bytes, Consumer<byte[]> decode) {}

  private static Stream<Subject> subjects() {
    Stream<Subject> single =
        FieldVectors.all().stream()
            .map(v -> new Subject(v.toString(), v.bytes(), b -> RopAttack.on(OneRop.of(v), b)));
    Stream<Subject> requests =
        RECORDED
            .requests()
            .map(v -> new Subject(v.toString(), v.bytes().array(), RopAttack::onRequests));
    Stream<Subject> responses =
        RECORDED
            .responses()
            .map(v -> {
              List<RopCall<?>> calls = RECORDED.context(v).calls();
              return new Subject(
                  v.toString(), v.bytes().array(), b -> RopAttack.onResponses(calls, b));
            });
    return Stream.of(single, requests, responses).flatMap(s -> s);
  }

  @Test
  void everyStrictPrefix() {
    subjects()
        .forEach(s -> {
          for (int n = 0; n < s.bytes.length; n++) {
            attack(s, Arrays.copyOf(s.bytes, n));
          }
        });
  }

  @Test
  void tenThousandMutationsOfEach() {
    subjects().forEach(s -> attack(s, new Random(s.bytes.length), 10_000));
  }

  @Test
  @Tag("long")
  void mutationsOfEachThatNobodyTriedBefore() {
    Random random = new Random();
    subjects().forEach(s -> attack(s, random, 300_000));
  }

  private static void attack(Subject subject, Random random, int rounds) {
    for (int i = 0; i < rounds; i++) {
      attack(subject, mutated(subject.bytes, random));
    }
  }

  private static void attack(Subject subject, byte[] input) {
    try {
      subject.decode.accept(input);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      throw new AssertionError(subject.name + " as " + Bytes.wrap(input), e);
    }
  }

  private static byte[] mutated(byte[] good, Random random) {
    byte[] input = Arrays.copyOf(good, Math.max(1, good.length + random.nextInt(9) - 4));
    for (int n = 1 + random.nextInt(5); n > 0; n--) {
      int[] often = {0, 1, 2, 3, 0x0A, 0x7F, 0x80, 0xFE, 0xFF};
      int value = random.nextBoolean() ? random.nextInt(256) : often[random.nextInt(often.length)];
      input[random.nextInt(input.length)] = (byte) value;
    }
    return input;
  }

  @Test
  void memoryIsPaidForByBytes() {
    subjects()
        .forEach(s -> {
          Random random = new Random(s.bytes.length);
          for (int i = 0; i < 500; i++) {
            byte[] input = mutated(s.bytes, random);
            assertThat(allocatedBy(() -> s.decode.accept(input)))
                .as("%s as %s", s.name, Bytes.wrap(input))
                .isLessThan(Attack.allowance(input.length));
          }
        });
  }

  /** The less of two times: the first may load classes. */
  private static long allocatedBy(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    long between = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return Math.min(between - before, threads.getCurrentThreadAllocatedBytes() - between);
  }
}
