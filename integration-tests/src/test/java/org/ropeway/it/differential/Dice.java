package org.ropeway.it.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance, the same for the same seed. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  int below(int n) {
    return random.nextInt(n);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  long seed() {
    return random.nextLong();
  }

  double fraction() {
    return random.nextInt(1_000_000) / 1000.0;
  }

  byte[] bytes(int n) {
    byte[] bytes = new byte[n];
    random.nextBytes(bytes);
    return bytes;
  }

  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** One to {@code most} different ones, in any order. */
  <T> List<T> some(List<T> all, int most) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, Math.min(all.size(), 1 + random.nextInt(most))));
  }
}
