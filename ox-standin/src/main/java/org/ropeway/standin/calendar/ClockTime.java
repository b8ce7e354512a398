package org.ropeway.standin.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Moments as most modules of OX tell them: as the clock of a zone shows (ox-http-api.md 4.2). */
public final class ClockTime {
  private ClockTime() {}

  /** What is told of a moment, both in ms. */
  public static long shown(long time, ZoneId zone) {
    return time + zone.getRules().getOffset(Instant.ofEpochMilli(time)).getTotalSeconds() * 1000L;
  }

  /** The moment of which that is told. */
  public static Instant moment(long shown, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochMilli(shown), ZoneOffset.UTC);
    return local.atZone(zone).toInstant();
  }
}
