package org.ropeway.store.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity of a mail: a leaf with data, a multipart with parts, or a message within a mail. */
final class Part {
  private static final byte[] NOTHING = {};

  final HeaderBlock header;
  final StructuredField type;
  final StructuredField disposition;
  final List<Part> parts = new ArrayList<>();

  /** Of a leaf: decoded. */
  byte[] data = NOTHING;

  /** Of a multipart: what stands before its first part. */
  byte[] preamble = NOTHING;

  /** Of a message within a mail. */
  @Nullable Part message;

  Part(HeaderBlock header) {
    this.header = header;
    this.type = StructuredField.parse(header.first("content-type"));
    this.disposition = StructuredField.parse(header.first("content-disposition"));
  }

  /** The media type; text/plain where nothing else is said ([RFC2045] 5.2). */
  String mediaType() {
    return type.value().indexOf('/') < 0 ? "text/plain" : type.value();
  }

  boolean isMultipart() {
    return type.value().startsWith("multipart/");
  }

  boolean isAttachment() {
    return disposition.value().equals("attachment");
  }

  /** The name of the file it was, or null. */
  @Nullable String fileName() {
    String name = disposition.get("filename");
    return name == null || name.isBlank() ? type.get("name") : name;
  }

  /** Content-ID without its brackets, or null. */
  @Nullable String contentId() {
    String id = header.first("content-id");
    if (id == null) {
      return null;
    }
    String bare = id.strip();
    int from = bare.startsWith("<") ? 1 : 0;
    int to = bare.length() - (bare.endsWith(">") ? 1 : 0);
    return from >= to ? null : bare.substring(from, to);
  }
}
