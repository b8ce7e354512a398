package org.ropeway.gateway.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;

/** A private key with its certificate chain, the server's own certificate first. */
public record ServerCertificate(PrivateKey key, List<X509Certificate> chain) {
  /** The SHA-256 fingerprint of the server's certificate, as browsers show it. */
  public String fingerprint() {
    try {
      byte[] digest =
          java.security.MessageDigest.getInstance("SHA-256").digest(chain.getFirst().getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }
}
