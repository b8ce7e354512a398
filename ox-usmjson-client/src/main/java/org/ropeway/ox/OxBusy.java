package org.ropeway.ox;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A time in which somebody is not free; it ends after it begins.
 *
 * @param details what for, where OX lets the asking user see it
 */
public record OxBusy(Instant begin, Instant end, Kind kind, @Nullable Details details) {
  /** A time of which nobody is told what for. */
  public OxBusy(Instant begin, Instant end, Kind kind) {
    this(begin, end, kind, null);
  }

  /**
   * What somebody is busy with.
   *
   * @param isOfSeries whether it is one of several, or was
   * @param isException whether it is another one than its series says
   */
  public record Details(
      String title, String location, boolean isOfSeries, boolean isException, boolean isPrivate) {}

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
