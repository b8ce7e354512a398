package org.ropeway.gateway;

import java.nio.file.Path;
import java.time.Clock;
import org.ropeway.gateway.config.TlsSource;
import org.ropeway.gateway.tls.CertificateFiles;
import org.ropeway.gateway.tls.SelfSigned;
import org.ropeway.gateway.tls.ServerCertificate;
import org.ropeway.gateway.tls.TlsException;

/** The certificate that the configuration means. */
final class ServerCertificates {
  private ServerCertificates() {}

  /** Reads or makes it; one that is made is kept in {@code dataDirectory}. */
  static ServerCertificate of(TlsSource source, Path dataDirectory) throws TlsException {
    return switch (source) {
      case TlsSource.Pem(Path certificate, Path key) -> CertificateFiles.pem(certificate, key);
      case TlsSource.Pkcs12(Path file, String password) -> CertificateFiles.pkcs12(file, password);
      case TlsSource.SelfSigned(var names) ->
          new SelfSigned(dataDirectory, Clock.systemUTC()).loadOrMake(names);
    };
  }
}
