package org.ropeway.gateway.doctor;

import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** What a PC would find wrong with the certificates that a server shows. */
final class Certificates {
  private static final Duration SOON = Duration.ofDays(14);
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  private final X509Certificate[] chain;

  /** Those that a server shows, its own first. */
  Certificates(X509Certificate[] chain) {
    this.chain = chain.clone();
  }

  /** Its name and the beginning of its fingerprint. */
  String summary() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(own().getEncoded());
      return own().getSubjectX500Principal().getName()
          + " "
          + HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest, 0, 8)
          + "…"
          + (chain.length == 1 ? "" : " and " + (chain.length - 1) + " above it")
          + ", until "
          + own().getNotAfter().toInstant().toString().substring(0, 10);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }

  /** What is wrong with it for clients that know the server by {@code host}; empty for nothing. */
  List<String> problems(String host, Instant now) {
    List<String> problems = new ArrayList<>();
    if (now.isAfter(own().getNotAfter().toInstant())) {
      problems.add("it has expired");
    } else if (now.isBefore(own().getNotBefore().toInstant())) {
      problems.add("it is not valid yet: is this machine's clock right?");
    } else if (now.plus(SOON).isAfter(own().getNotAfter().toInstant())) {
      problems.add("it expires soon");
    }
    List<String> names = names();
    if (names.stream().noneMatch(name -> matches(name, host))) {
      problems.add("it is not for " + host + ", but for " + String.join(", ", names));
    }
    if (!isTrusted()) {
      problems.add("this machine does not trust it: " + reason());
    }
    return problems;
  }

  private X509Certificate own() {
    return chain[0];
  }

  private String reason() {
    X509Certificate last = chain[chain.length - 1];
    if (isSelfSigned(own())) {
      return "it is signed by itself";
    }
    return isSelfSigned(last)
        ? "it does not know the root " + last.getSubjectX500Principal().getName()
        : "it knows no "
            + last.getIssuerX500Principal().getName()
            + "; if that is no root, the file in tls.certificate lacks the certificates between";
  }

  private static boolean isSelfSigned(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  private boolean isTrusted() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509TrustManager x509) {
          x509.checkServerTrusted(chain, "UNKNOWN"); // as TLS 1.3 has it
        }
      }
      return true;
    } catch (CertificateException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no authorities", e);
    }
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    @Nullable Collection<List<?>> alternatives;
    try {
      alternatives = own().getSubjectAlternativeNames();
    } catch (CertificateParsingException e) {
      return names;
    }
    if (alternatives != null) {
      for (List<?> alternative : alternatives) {
        if (alternative.get(0) instanceof Integer kind
            && (kind == DNS_NAME || kind == IP_ADDRESS)) {
          names.add(String.valueOf(alternative.get(1)));
        }
      }
    }
    return names;
  }

  /** [RFC9525] 6.3: a star stands for the whole first label. */
  static boolean matches(String name, String host) {
    String lowered = name.toLowerCase(Locale.ROOT);
    String wanted = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
    if (lowered.startsWith("*.")) {
      int dot = wanted.indexOf('.');
      return dot > 0 && wanted.substring(dot).equals(lowered.substring(1));
    }
    return lowered.equals(wanted) || sameAddress(lowered, wanted);
  }

  private static boolean sameAddress(String a, String b) {
    try {
      return InetAddress.ofLiteral(a).equals(InetAddress.ofLiteral(b));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
