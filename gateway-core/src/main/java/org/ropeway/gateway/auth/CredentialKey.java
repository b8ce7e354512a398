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
 *
 * @param kind by what the user is logged in at OX
 */
record CredentialKey(Kind kind, Bytes hmac) {
  /** What OX is shown. */
  enum Kind {
    /** The user's password. */
    PASSWORD,
    /** That of the trusted login, which outlives all passwords of the user. */
    TRUSTED
  }

  /** Makes keys of one process. */
  static final class Maker {
    private final SecretKeySpec key;

    Maker() {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      key = new SecretKeySpec(random, "HmacSHA256");
    }

    CredentialKey of(String login, String password) {
      return of(Kind.PASSWORD, login, password);
    }

    CredentialKey trusted(String login) {
      return of(Kind.TRUSTED, login, "");
    }

    private CredentialKey of(Kind kind, String login, String password) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        mac.update(kind.name().getBytes(StandardCharsets.US_ASCII));
        mac.update(login.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        mac.update(password.getBytes(StandardCharsets.UTF_8));
        return new CredentialKey(kind, Bytes.wrap(mac.doFinal()));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("HMAC-SHA256 is missing from this Java", e);
      }
    }
  }
}
