package org.ropeway.it.differential;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes a sequence that fails shorter, as long as it still fails (delta debugging). */
final class Shrinking {
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private Shrinking() {}

  /** A shorter sequence that still fails. */
  static List<Step> of(List<Step> failing, Predicate<List<Step>> fails) {
    Instant end = Instant.now().plus(PATIENCE);
    List<Step> now = failing;
    int parts = 2;
    while (now.size() > 1 && Instant.now().isBefore(end)) {
      List<Step> shorter = shorter(now, parts, fails, end);
      if (shorter != null) {
        now = shorter;
        parts = Math.max(2, parts - 1);
      } else if (parts < now.size()) {
        parts = Math.min(now.size(), parts * 2);
      } else {
        break;
      }
    }
    return now;
  }

  private static @Nullable List<Step> shorter(
      List<Step> steps, int parts, Predicate<List<Step>> fails, Instant end) {
    int size = (steps.size() + parts - 1) / parts;
    // the last steps before the failure matter most, so the first ones go first
    for (int from = 0; from < steps.size() && Instant.now().isBefore(end); from += size) {
      List<Step> rest = new ArrayList<>(steps.subList(0, from));
      rest.addAll(steps.subList(Math.min(steps.size(), from + size), steps.size()));
      if (fails.test(rest)) {
        return rest;
      }
    }
    return null;
  }
}
