package org.ropeway.standin.data;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords as salted PBKDF2 hashes, {@code iterations:salt:hash} in hex. The iterations are few:
 * nobody's real password is kept here, and each start and login of a demo pays for them.
 */
final class PasswordHash {
  private static final int ITERATIONS = 1_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PasswordHash() {}

  static String of(String password) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    HexFormat hex = HexFormat.of();
    return ITERATIONS
        + ":"
        + hex.formatHex(salt)
        + ":"
        + hex.formatHex(derive(password, salt, ITERATIONS));
  }

  static boolean matches(String password, String hash) {
    int first = hash.indexOf(':');
    int second = hash.indexOf(':', first + 1);
    int iterations = Integer.parseInt(hash.substring(0, first));
    byte[] salt = HexFormat.of().parseHex(hash.substring(first + 1, second));
    byte[] expected = hash.substring(second + 1).getBytes(StandardCharsets.US_ASCII);
    byte[] actual =
        HexFormat.of()
            .formatHex(derive(password, salt, iterations))
            .getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(expected, actual);
  }

  private static byte[] derive(String password, byte[] salt, int iterations) {
    try {
      PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, 256);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("PBKDF2 is missing from this Java", e);
    }
  }
}
