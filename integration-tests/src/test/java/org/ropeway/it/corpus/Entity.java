package org.ropeway.it.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An entity of a mail as a program wrote it.
 *
 * @param fields its header, each field folded as it is
 * @param body its body as it goes over the wire
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record Entity(List<String> fields, byte[] body) {
  static final String CRLF = "\r\n";

  /** The same with more fields. */
  Entity with(String... more) {
    return under(List.of(), List.of(more));
  }

  /** The same below other fields. */
  Entity under(List<String> head) {
    return under(head, List.of());
  }

  private Entity under(List<String> head, List<String> foot) {
    List<String> all = new ArrayList<>(head);
    all.addAll(fields);
    all.addAll(foot);
    return new Entity(all, body);
  }

  /** Header and body; header fields beyond ASCII are in ISO 8859-1. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    fields.forEach(f -> out.writeBytes((f + CRLF).getBytes(StandardCharsets.ISO_8859_1)));
    out.writeBytes(ascii(CRLF));
    out.writeBytes(body);
    return out.toByteArray();
  }

  static byte[] ascii(String value) {
    return value.getBytes(StandardCharsets.US_ASCII);
  }
}
