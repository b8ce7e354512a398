package org.ropeway.gateway.config;

import java.nio.file.Path;
import java.util.List;

/** Where the certificate comes from. */
public sealed interface TlsSource {
  /** Made at the first start, for these names, and kept in the data directory. */
  record SelfSigned(List<String> names) implements TlsSource {}

  /** Two PEM files, which may be one. */
  record Pem(Path certificate, Path key) implements TlsSource {}

  /** A PKCS #12 file. */
  record Pkcs12(Path file, String password) implements TlsSource {
    @Override
    public String toString() {
      return "Pkcs12[" + file + "]";
    }
  }
}
