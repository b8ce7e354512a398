package org.ropeway.standin.ajax.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates of mails. */
final class MailTimes {
  private static final DateTimeFormatter RFC_5322 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private MailTimes() {}

  static String rfc5322(Instant time) {
    return RFC_5322.format(time);
  }
}
