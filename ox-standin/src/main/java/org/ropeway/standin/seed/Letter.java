package org.ropeway.standin.seed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * A mail being made up: who, whom, when, about what, and its place in a thread.
 *
 * @param references message ids of the thread so far, the newest last
 */
record Letter(
    Person from,
    List<Person> to,
    String subject,
    Instant date,
    String messageId,
    List<String> references) {
  /** The mail around a body; {@code more}: further header fields. */
  byte[] bytes(Mime.Part body, List<String> more) {
    return body.under(fields(Mime.word(subject), more)).bytes();
  }

  /** The same with a subject already encoded. */
  byte[] withSubject(String encoded, Mime.Part body) {
    return body.under(fields(encoded, List.of())).bytes();
  }

  private List<String> fields(String encodedSubject, List<String> more) {
    String when = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC));
    String domain = from.address().substring(from.address().indexOf('@') + 1);
    List<String> out = new ArrayList<>();
    out.add("Return-Path: <" + from.address() + ">");
    out.add("Received: from mx." + domain + " by mx.ox.test with ESMTP; " + when);
    out.add("Date: " + when);
    out.add("From: " + from.field());
    out.add("To: " + String.join(",\r\n ", to.stream().map(Person::field).toList()));
    out.add("Subject: " + encodedSubject);
    out.add("Message-ID: " + messageId);
    if (!references.isEmpty()) {
      out.add("In-Reply-To: " + references.getLast());
      out.add("References: " + String.join("\r\n ", references));
    }
    out.addAll(more);
    out.add("MIME-Version: 1.0");
    return out;
  }
}
