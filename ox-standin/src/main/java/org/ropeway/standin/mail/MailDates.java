package org.ropeway.standin.mail;

import java.io.StringReader;
import java.util.OptionalLong;
import org.apache.james.mime4j.field.datetime.parser.DateTimeParser;
import org.apache.james.mime4j.field.datetime.parser.ParseException;
import org.apache.james.mime4j.field.datetime.parser.TokenMgrError;

/** Dates of header fields. */
final class MailDates {
  private MailDates() {}

  /** Milliseconds of a date as RFC 5322 writes it; empty if it cannot be read. */
  static OptionalLong parse(String value) {
    if (value.isBlank() || value.length() > 200) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(
          new DateTimeParser(new StringReader(value))
              .parseAll()
              .getDate()
              .toInstant()
              .toEpochMilli());
    } catch (ParseException | TokenMgrError | RuntimeException e) {
      return OptionalLong.empty();
    }
  }
}
