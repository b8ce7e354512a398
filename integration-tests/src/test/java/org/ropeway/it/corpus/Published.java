package org.ropeway.it.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** What others wrote and store-mapping's tests read. */
final class Published {
  private static final Path OWN =
      Path.of("..", "store-mapping", "src", "test", "resources", "mail", "own");

  private Published() {}

  /** A winmail.dat. */
  static byte[] tnef() {
    try {
      String mail = Files.readString(OWN.resolve("tnef.eml"), StandardCharsets.ISO_8859_1);
      String part = mail.substring(mail.indexOf("winmail.dat")).replace("\r\n", "\n");
      String base64 = part.substring(part.indexOf("\n\n") + 2, part.indexOf("\n--"));
      return Base64.getMimeDecoder().decode(base64);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
