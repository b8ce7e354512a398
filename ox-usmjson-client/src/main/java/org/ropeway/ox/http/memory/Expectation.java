package org.ropeway.ox.http.memory;

/**
 * A mail that a request is to bring into a folder. It is looked for when it is not known what
 * became of the request.
 *
 * @param uuid under which it is known then
 * @param next UIDNEXT before the request; it has this id or a later one
 * @param messageId its Message-ID, empty if it has none
 * @param identity what it is recognised by, empty if only its Message-ID is known
 * @param size bytes as they were sent, -1 if unknown
 * @param device who asked and need not hear of it, empty if it must
 * @param kind what is to become of it
 */
public record Expectation(
    String uuid,
    long next,
    String messageId,
    String identity,
    long size,
    String device,
    Kind kind) {
  /** What is to become of a mail that turned up. */
  public enum Kind {
    /** It is the one. */
    KEEP,
    /** It only proves that it was sent and is not wanted. */
    DELETE
  }

  static Expectation read(String text) {
    Fields f = Fields.of(text);
    return new Expectation(
        f.text(), f.number(), f.text(), f.text(), f.number(), f.text(), Kind.valueOf(f.text()));
  }

  String text() {
    return Fields.join(uuid, next, messageId, identity, size, device, kind);
  }
}
