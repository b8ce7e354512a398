package org.ropeway.ox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A login name and password, kept for the silent re-login when OX ends a session. The password is
 * held encrypted under a key that lives only in this process, so that no copy of it in clear lies
 * about in the heap between uses.
 */
public final class OxCredentials {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final SecretKey KEY = newKey();
  private final String login;
  private final byte[] nonce = new byte[12];
  private final byte[] sealed;

  /** Credentials as the user typed them. */
  public OxCredentials(String login, String password) {
    this.login = login;
    RANDOM.nextBytes(nonce);
    this.sealed = crypt(Cipher.ENCRYPT_MODE, nonce, password.getBytes(StandardCharsets.UTF_8));
  }

  /** The login name. */
  public String login() {
    return login;
  }

  /** The password in clear, for the one moment it is sent. */
  public String password() {
    return new String(crypt(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "OxCredentials[" + login + "]";
  }

  private static byte[] crypt(int mode, byte[] nonce, byte[] in) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, KEY, new GCMParameterSpec(128, nonce));
      return cipher.doFinal(in);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is missing from this Java", e);
    }
  }

  private static SecretKey newKey() {
    try {
      KeyGenerator generator = KeyGenerator.getInstance("AES");
      generator.init(256);
      return generator.generateKey();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES is missing from this Java", e);
    }
  }
}
