package org.ropeway.ox;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A time in which somebody is not free; it ends after it begins. */
public record OxBusy(Instant begin, Instant end, Kind kind) {
  /** How it is shown to others. */
  public enum Kind {
    RESERVED,
    TEMPORARY,
    ABSENT
  }

  /** The same, each user's in the order of their beginnings. */
  public static Map<Integer, List<OxBusy>> inOrder(Map<Integer, List<OxBusy>> times) {
    Map<Integer, List<OxBusy>> out = new HashMap<>();
    times.forEach((user, some) ->
        out.put(user, some.stream().sorted(Comparator.comparing(OxBusy::begin)).toList()));
    return out;
  }
}
