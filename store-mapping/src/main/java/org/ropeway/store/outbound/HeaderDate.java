package org.ropeway.store.outbound;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as headers of mails have them. [RFC5322] 3.3. */
public final class HeaderDate {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private HeaderDate() {}

  /** A date in UTC. */
  public static String of(Instant instant) {
    return FORMAT.format(instant);
  }
}
