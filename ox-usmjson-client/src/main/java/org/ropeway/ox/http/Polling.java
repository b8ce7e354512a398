package org.ropeway.ox.http;

import java.time.Duration;

/**
 * How often OX is asked for news while somebody waits for them.
 *
 * @param shortest pause while things happen
 * @param longest pause when nothing happens; it grows by half each time, and has a quarter of
 *     chance in it
 * @param folders pause between two looks at the list of folders
 */
public record Polling(Duration shortest, Duration longest, Duration folders) {
  /** 5 s to 60 s, the folders every 30 s. */
  public static final Polling DEFAULT =
      new Polling(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(30));

  /** Checks the ranges. */
  public Polling {
    if (!shortest.isPositive() || longest.compareTo(shortest) < 0 || folders.isNegative()) {
      throw new IllegalArgumentException(
          "the pauses of polling must be positive, the longest not shorter than the shortest");
    }
  }

  /** The pause after this one, without news. */
  Duration after(Duration pause) {
    Duration next = pause.plus(pause.dividedBy(2));
    return next.compareTo(longest) > 0 ? longest : next;
  }

  /** With chance in it, {@code chance} from 0 to 1. */
  static Duration jittered(Duration pause, double chance) {
    return Duration.ofNanos((long) (pause.toNanos() * (0.875 + chance / 4)));
  }
}
