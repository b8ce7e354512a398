package org.ropeway.ox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** When an event begins or ends (RFC 5545 3.3.4, 3.3.5). */
public sealed interface OxEventTime {
  /** The moment, for somebody who is in a zone. */
  Instant instant(ZoneId floating);

  /** A whole day; as an end the first day that is not part of it. */
  record Day(LocalDate date) implements OxEventTime {
    @Override
    public Instant instant(ZoneId floating) {
      return date.atStartOfDay(floating).toInstant();
    }
  }

  /** A time of day wherever one is. */
  record Floating(LocalDateTime time) implements OxEventTime {
    @Override
    public Instant instant(ZoneId floating) {
      return time.atZone(floating).toInstant();
    }
  }

  /** A time in a zone; {@link ZoneOffset#UTC} is UTC. */
  record Zoned(LocalDateTime time, ZoneId zone) implements OxEventTime {
    @Override
    public Instant instant(ZoneId floating) {
      return time.atZone(zone).toInstant();
    }
  }

  /** A moment in UTC. */
  static OxEventTime utc(Instant moment) {
    return new Zoned(LocalDateTime.ofInstant(moment, ZoneOffset.UTC), ZoneOffset.UTC);
  }
}
