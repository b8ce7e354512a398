package org.ropeway.ox;

import java.util.List;
import java.util.Optional;

/**
 * A mail to be sent. Sent again under the same uuid, nothing happens.
 *
 * @param uuid a random one that the client chooses, and that of the copy
 * @param rfc822 the mail; Bcc in its header stays in the copy and is hidden from recipients
 * @param recipients the addresses it goes to, whatever its header says
 * @param copy whether OX keeps a copy in the sent mails
 * @param source the mail that this one answers or forwards, which gets its mark
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
public record OxOutgoingMail(
    String uuid, byte[] rfc822, List<String> recipients, boolean copy, Optional<Source> source) {
  /** Another mail, by its uuid, and what this one is to it. */
  public record Source(String uuid, Kind kind) {}

  /** What a mail is to another. */
  public enum Kind {
    REPLY,
    FORWARD
  }
}
