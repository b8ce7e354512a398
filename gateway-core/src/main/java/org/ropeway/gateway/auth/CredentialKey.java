package org.ropeway.gateway.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ropeway.codec.data.Bytes;

/**
 * Stands for a login with its password in caches: HMAC-SHA256 under a key that lives only in this
 * process. It tells nothing about the password to whoever reads the heap.
 */
record CredentialKey(Bytes hmac) {
  /** Makes keys of one process. */
  static final class Maker {
    private final SecretKeySpec key;

    Maker() {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      key = new SecretKeySpec(random, "HmacSHA256");
    }

    CredentialKey of(String login, String password) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        mac.update(login.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        mac.update(password.getBytes(StandardCharsets.UTF_8));
        return new CredentialKey(Bytes.wrap(mac.doFinal()));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("HMAC-SHA256 is missing from this Java", e);
      }
    }
  }
}
