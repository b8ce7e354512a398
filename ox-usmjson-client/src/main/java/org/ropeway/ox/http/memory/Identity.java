package org.ropeway.ox.http.memory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ropeway.ox.OxMail;

/**
 * By what a mail is recognised wherever it is: its Message-ID, date, sender, subject and size, and,
 * without a Message-ID, when it was received. Several can be alike in that. Not secret, only short.
 */
public final class Identity {
  private static final int BYTES = 10;

  private Identity() {}

  /** The identity of a listed mail. */
  public static String of(OxMail mail) {
    String messageId = messageId(mail);
    String what =
        (messageId.isEmpty() ? mail.receivedDate() : messageId)
            + "\n"
            + mail.sentDate()
            + "\n"
            + mail.from()
            + "\n"
            + mail.subject();
    return hash(what) + "." + mail.size();
  }

  /** The first Message-ID of a mail, empty if it has none. */
  public static String messageId(OxMail mail) {
    return mail.headers().getOrDefault("message-id", "").strip();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }
}
