package org.ropeway.standin.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads an mbox file mail by mail. A mail begins at a {@code From } line at the start or after an
 * empty line; {@code >From } loses one angle bracket (mboxrd).
 */
final class MboxReader {
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
  private final InputStream in;
  private final long maxMail;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean atStart = true;
  private boolean ended;

  MboxReader(InputStream in, long maxMail) {
    this.in = in;
    this.maxMail = maxMail;
  }

  /** The next mail, null at the end. What exceeds the size limit is cut off. */
  byte @Nullable [] next() throws IOException {
    if (atStart) {
      atStart = false;
      readLine();
    }
    if (ended) {
      return null;
    }
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    boolean blank = false;
    while (readLine()) {
      byte[] bytes = line.toByteArray();
      if (blank && startsWithFrom(bytes, 0)) {
        return withoutLastBlank(mail);
      }
      int skip = isQuotedFrom(bytes) ? 1 : 0;
      if (mail.size() + bytes.length <= maxMail) {
        mail.write(bytes, skip, bytes.length - skip);
      }
      blank = bytes.length <= 2 && bytes[bytes.length - 1] == '\n' && bytes[0] <= '\r';
    }
    ended = true;
    return mail.size() == 0 ? null : withoutLastBlank(mail);
  }

  private boolean readLine() throws IOException {
    line.reset();
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (line.size() <= maxMail) {
        line.write(c);
      }
      if (c == '\n') {
        return true;
      }
    }
    return line.size() > 0;
  }

  private static boolean isQuotedFrom(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && bytes[at] == '>') {
      at++;
    }
    return at > 0 && startsWithFrom(bytes, at);
  }

  private static boolean startsWithFrom(byte[] bytes, int at) {
    if (bytes.length - at < FROM.length) {
      return false;
    }
    for (int i = 0; i < FROM.length; i++) {
      if (bytes[at + i] != FROM[i]) {
        return false;
      }
    }
    return true;
  }

  /** The empty line before the next mail belongs to the format, not to the mail. */
  private static byte[] withoutLastBlank(ByteArrayOutputStream mail) {
    byte[] bytes = mail.toByteArray();
    int end = bytes.length;
    if (end > 1 && bytes[end - 1] == '\n') {
      int cut = end - (bytes[end - 2] == '\r' ? 2 : 1);
      if (cut > 0 && bytes[cut - 1] == '\n') {
        end = cut;
      }
    }
    return java.util.Arrays.copyOf(bytes, end);
  }
}
