package org.ropeway.gateway.recording.scrub;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What a scrubbing has blanked, by where it stood and why. */
public final class Blanked {
  private final Map<String, Integer> counts = new TreeMap<>();
  private int first;

  Blanked() {}

  /** Counts one more, of an exchange. */
  void add(int exchange, String where, String why) {
    if (counts.isEmpty()) {
      first = exchange;
    }
    counts.merge(where.replaceAll("\\[\\d+]", "") + ": " + why, 1, Integer::sum);
  }

  /** The number of the first exchange in which something was; 0 if there is none. */
  public int firstExchange() {
    return first;
  }

  /** How often what was blanked, in the order of the places. */
  public Map<String, Integer> counts() {
    return Collections.unmodifiableMap(counts);
  }
}
