package org.ropeway.gateway.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** Reads certificates and keys from files. */
public final class CertificateFiles {
  private static final Pattern PKCS8 =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private CertificateFiles() {}

  /** From a certificate chain and an unencrypted private key, both PEM; one file may hold both. */
  public static ServerCertificate pem(Path certificates, Path key) throws TlsException {
    List<X509Certificate> chain = chain(certificates);
    PrivateKey privateKey = key(key);
    requirePair(privateKey, chain.getFirst(), certificates, key);
    return new ServerCertificate(privateKey, chain);
  }

  /** From the first private key of a PKCS #12 file. */
  public static ServerCertificate pkcs12(Path file, String password) throws TlsException {
    char[] secret = password.toCharArray();
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, secret);
      for (String alias : Collections.list(store.aliases())) {
        if (store.getKey(alias, secret) instanceof PrivateKey privateKey) {
          List<X509Certificate> chain =
              Arrays.stream(store.getCertificateChain(alias))
                  .map(X509Certificate.class::cast)
                  .toList();
          return new ServerCertificate(privateKey, chain);
        }
      }
    } catch (IOException e) {
      throw new TlsException(file + " cannot be read as PKCS #12, or its password is wrong", e);
    } catch (GeneralSecurityException e) {
      throw new TlsException(file + " holds no usable key", e);
    } finally {
      Arrays.fill(secret, '\0');
    }
    throw new TlsException(file + " holds no private key");
  }

  private static List<X509Certificate> chain(Path file) throws TlsException {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(certificatesOnly(in));
      List<X509Certificate> chain = new ArrayList<>();
      found.forEach(c -> chain.add((X509Certificate) c));
      if (chain.isEmpty()) {
        throw new TlsException(file + " holds no certificate");
      }
      return List.copyOf(chain);
    } catch (IOException e) {
      throw new TlsException(file + " cannot be read", e);
    } catch (GeneralSecurityException e) {
      throw new TlsException(file + " holds no readable certificate", e);
    }
  }

  /** Leaves out other PEM blocks, which the certificate factory stumbles over. */
  private static InputStream certificatesOnly(InputStream in) throws IOException {
    String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
    StringBuilder out = new StringBuilder();
    String end = "-----END CERTIFICATE-----";
    int at = text.indexOf("-----BEGIN CERTIFICATE-----");
    while (at >= 0 && text.indexOf(end, at) >= 0) {
      int stop = text.indexOf(end, at) + end.length();
      out.append(text, at, stop).append('\n');
      at = text.indexOf("-----BEGIN CERTIFICATE-----", stop);
    }
    return new java.io.ByteArrayInputStream(
        out.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private static PrivateKey key(Path file) throws TlsException {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new TlsException(file + " cannot be read", e);
    }
    if (text.contains("BEGIN ENCRYPTED PRIVATE KEY") || text.contains("Proc-Type: 4,ENCRYPTED")) {
      throw new TlsException(
          file + " is encrypted; take the passphrase off it, or use a PKCS #12 file");
    }
    Matcher m = PKCS8.matcher(text);
    try {
      return m.find() ? pkcs8(Base64.getMimeDecoder().decode(m.group(1))) : traditional(file, text);
    } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
      throw new TlsException(file + " holds no readable private key", e);
    }
  }

  private static PrivateKey pkcs8(byte[] der) throws GeneralSecurityException {
    PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(der);
    GeneralSecurityException last = new GeneralSecurityException("no algorithm");
    for (String algorithm : List.of("EC", "RSA", "EdDSA")) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(spec);
      } catch (GeneralSecurityException e) {
        last = e;
      }
    }
    throw last;
  }

  /** The forms that OpenSSL wrote before PKCS #8. */
  private static PrivateKey traditional(Path file, String text) throws IOException, TlsException {
    try (PEMParser parser = new PEMParser(new java.io.StringReader(text))) {
      for (Object o = parser.readObject(); o != null; o = parser.readObject()) {
        if (o instanceof PEMKeyPair pair) {
          return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
        }
        if (o instanceof PrivateKeyInfo info) {
          return new JcaPEMKeyConverter().getPrivateKey(info);
        }
      }
    }
    throw new TlsException(file + " holds no private key");
  }

  private static void requirePair(PrivateKey key, X509Certificate certificate, Path c, Path k)
      throws TlsException {
    String a = key.getAlgorithm();
    String b = certificate.getPublicKey().getAlgorithm();
    boolean sameKind = a.equals(b) || (a.startsWith("Ed") && b.startsWith("Ed"));
    if (!sameKind || !signs(key, certificate)) {
      throw new TlsException(k + " is not the key of the first certificate in " + c);
    }
  }

  private static boolean signs(PrivateKey key, X509Certificate certificate) {
    String algorithm =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> key.getAlgorithm();
        };
    try {
      java.security.Signature s = java.security.Signature.getInstance(algorithm);
      s.initSign(key);
      s.update((byte) 1);
      byte[] signature = s.sign();
      s.initVerify(certificate.getPublicKey());
      s.update((byte) 1);
      return s.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
