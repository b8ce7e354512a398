package org.ropeway.codec.fxics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.fxics.GlobSet.Range;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireWriter;

class GlobSetTest {
  private static final long BASE = 0x0000_0001_0400L;

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static String hex(GlobSet set) {
    return HexFormat.of().formatHex(WireWriter.encode(GlobSet.WIRE, set));
  }

  /** Each command, one by one and nested. 2.2.2.6.1 to 2.2.2.6.5. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00 | {}",
        "06 000000010435 00 | {10435}",
        "52 000000010435 000000010537 00 | {10435-10537}",
        "05 0000000104 52 35 37 50 00 | {10435-10437}",
        "05 0000000104 42 10 81 50 00 | {10410-10411, 10418}",
        "05 0000000104 42 10 aa 50 00 | {10410, 10412, 10414, 10416, 10418}",
        "05 0000000104 42 f7 80 50 00 | {104f7, 104ff}",
        "04 00000001 02 0435 02 0537 50 00 | {10435, 10537}",
        "04 00000001 01 04 01 35 01 37 50 52 0510 0520 50 00 | {10435, 10437, 10510-10520}",
        "06 000000010437 06 000000010435 06 000000010436 00 | {10435-10437}",
        "52 000000010435 000000010437 52 000000010436 000000010440 00 | {10435-10440}"
      })
  void readsEveryCommand(String hex, String set) {
    byte[] input = bytes(hex.replace(" ", ""));
    assertThat(GlobSet.WIRE.readAll(input)).hasToString(set);
    Attack.on(GlobSet.WIRE, input);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "07",
        "50",
        "5000",
        "0412345678",
        "04000000010301020300",
        "05000000010442f88000",
        "0400000001420102500000",
        "52000000010437000000010435",
        "5300",
        "0100",
        "010142000000"
      })
  void refusesOtherCommands(String hex) {
    assertThatThrownBy(() -> GlobSet.WIRE.readAll(bytes(hex))).isInstanceOf(WireException.class);
  }

  /** What we write is read as above, so that these are the shortest forms there are. */
  @ParameterizedTest
  @CsvSource({
    "1-3, 05 0000000000 52 01 03 50 00",
    "435, 06 000000000435 00",
    "435 437, 05 0000000004 42 35 02 50 00",
    "435 4f7, 05 0000000004 01 35 01 f7 50 00",
    "435-437, 05 0000000004 52 35 37 50 00",
    "435 437 439-440 450, 05 0000000004 42 35 fa 52 3e 40 01 50 50 00",
    "435 537, 04 00000000 02 0435 02 0537 50 00",
    "435 537 637, 04 00000000 02 0435 02 0537 02 0637 50 00",
    "435 437 535 537, 04 00000000 01 04 42 35 02 50 01 05 42 35 02 50 50 00",
    "4fe 500, 04 00000000 02 04fe 02 0500 50 00",
    "1 ff0000000001, 06 000000000001 06 ff0000000001 00"
  })
  void writesTheCompactForm(String set, String hex) {
    GlobSet.Builder b = new GlobSet.Builder();
    for (String part : set.split(" ")) {
      String[] range = part.split("-");
      b.add(Long.parseLong(range[0], 16), Long.parseLong(range[range.length - 1], 16));
    }
    GlobSet value = b.build();
    assertThat(hex(value)).isEqualTo(hex.replace(" ", ""));
    assertThat(GlobSet.WIRE.readAll(bytes(hex(value)))).isEqualTo(value);
  }

  @Test
  void behavesAsASet() {
    Random random = new Random(1);
    for (int round = 0; round < 2000; round++) {
      Set<Long> a = new TreeSet<>();
      Set<Long> b = new TreeSet<>();
      GlobSet x = random(random, a);
      GlobSet y = random(random, b);
      same(x, a);
      assertThat(GlobSet.WIRE.readAll(WireWriter.encode(GlobSet.WIRE, x))).isEqualTo(x);
      same(x.union(y), copy(a, t -> t.addAll(b)));
      same(x.intersect(y), copy(a, t -> t.retainAll(b)));
      same(x.minus(y), copy(a, t -> t.removeAll(b)));
      long one = BASE + random.nextInt(700);
      same(x.with(one), copy(a, t -> t.add(one)));
      same(x.without(one), copy(a, t -> t.remove(one)));
      assertThat(x.contains(one)).isEqualTo(a.contains(one));
      assertThat(x.containsAll(y)).isEqualTo(a.containsAll(b));
    }
  }

  private static Set<Long> copy(Set<Long> set, Consumer<Set<Long>> change) {
    Set<Long> copy = new TreeSet<>(set);
    change.accept(copy);
    return copy;
  }

  private static GlobSet random(Random random, Set<Long> set) {
    GlobSet.Builder b = new GlobSet.Builder();
    for (int i = random.nextInt(12); i > 0; i--) {
      long low = BASE + random.nextInt(random.nextBoolean() ? 40 : 700);
      long high = low + (random.nextBoolean() ? 0 : random.nextInt(20));
      b.add(low, high);
      for (long c = low; c <= high; c++) {
        set.add(c);
      }
    }
    return b.build();
  }

  private static void same(GlobSet actual, Set<Long> expected) {
    Set<Long> all = new TreeSet<>();
    actual.forEach(all::add);
    assertThat(all).isEqualTo(expected);
    assertThat(actual.size()).isEqualTo(expected.size());
    assertThat(actual.isEmpty()).isEqualTo(expected.isEmpty());
    assertThat(actual).isEqualTo(GlobSet.of(expected.stream().mapToLong(c -> c).toArray()));
    for (int i = 1; i < actual.rangeCount(); i++) {
      assertThat(actual.low(i)).isGreaterThan(actual.high(i - 1) + 1);
    }
  }

  /** Neither form of 100,000 ids takes more than its ranges pay for. */
  @Test
  void holdsManyIds() {
    GlobSet run = GlobSet.range(BASE, BASE + 99_999);
    assertThat(run.size()).isEqualTo(100_000);
    assertThat(hex(run)).hasSize(2 * (4 + 7 + 2));
    GlobSet.Builder b = new GlobSet.Builder();
    for (int i = 0; i < 100_000; i++) {
      b.add(BASE + 2L * i);
    }
    GlobSet even = b.build();
    assertThat(even.rangeCount()).isEqualTo(100_000);
    byte[] bytes = WireWriter.encode(GlobSet.WIRE, even);
    assertThat(bytes.length).isLessThan(100_000);
    assertThat(GlobSet.WIRE.readAll(bytes)).isEqualTo(even);
    assertThat(even.union(GlobSet.range(BASE, BASE + 200_000)).rangeCount()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoCounter() {
    assertThatThrownBy(() -> GlobSet.range(3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GlobSet.of(1L << 48)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Range(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThat(GlobSet.range(1, 3).ranges()).containsExactly(new Range(1, 3));
  }
}
