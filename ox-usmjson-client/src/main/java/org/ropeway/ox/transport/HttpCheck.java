package org.ropeway.ox.transport;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.ropeway.ox.OxException;

/** What HTTP itself says of an answer, before anyone reads its body. */
public final class HttpCheck {
  private static final Duration LONGEST_WISH = Duration.ofHours(1);
  private final String where;
  private final String protocol;
  private final Time time;

  /** Of the server at {@code where}, as the admin knows it. */
  HttpCheck(String where, String protocol, Time time) {
    this.where = where;
    this.protocol = protocol;
    this.time = time;
  }

  /** Lets only an answer pass whose body may be the protocol's; throws {@link OxException}. */
  public void check(String what, Request.Head head) {
    int status = head.status();
    HttpHeaders headers = head.headers();
    String says = where + " answered " + what + " with HTTP " + status;
    switch (status) {
      case 200 -> {
        if (head.isHtml()) {
          throw new OxException.BadAnswer(
              says + " and an HTML page instead of JSON; is the path right?");
        }
      }
      case 429, 502, 503, 504 -> throw new OxException.Unavailable(says, retryAfter(headers), null);
      case 413 -> throw new OxException.OverQuota(says + ": more than it takes at once");
      case 401, 403 -> throw new OxException.AccessDenied(says);
      case 404 ->
          throw new OxException.BadAnswer(says + "; there is no " + protocol + " at this path");
      case 301, 302, 303, 307, 308 ->
          throw new OxException.BadAnswer(
              says + ", a redirection; the address must be the final one");
      default -> throw new OxException.BadAnswer(says);
    }
  }

  /** Seconds or a date (RFC 9110 10.2.3); nonsense is no wish. */
  private Duration retryAfter(HttpHeaders headers) {
    String value = headers.firstValue("Retry-After").orElse("").trim();
    Duration wish = Duration.ZERO;
    if (value.matches("[0-9]{1,9}")) {
      wish = Duration.ofSeconds(Long.parseLong(value));
    } else if (!value.isEmpty()) {
      wish = until(value);
    }
    if (wish.isNegative()) {
      return Duration.ZERO;
    }
    return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
  }

  private Duration until(String date) {
    try {
      Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Duration.between(time.now(), then);
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }
}
