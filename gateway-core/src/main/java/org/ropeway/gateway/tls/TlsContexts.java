package org.ropeway.gateway.tls;

import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLException;

/** TLS as the gateway offers it: 1.2 and 1.3 by the JDK's provider, sessions resumable. */
public final class TlsContexts {
  private static final int SESSIONS = 20_000;
  private static final long SESSION_SECONDS = 8 * 3600;

  private TlsContexts() {}

  /** The server's side. */
  public static SslContext server(ServerCertificate certificate) throws TlsException {
    try {
      return SslContextBuilder.forServer(
              certificate.key(), certificate.chain().toArray(X509Certificate[]::new))
          .sslProvider(SslProvider.JDK)
          .protocols("TLSv1.3", "TLSv1.2")
          .clientAuth(ClientAuth.NONE)
          .sessionCacheSize(SESSIONS)
          .sessionTimeout(SESSION_SECONDS)
          .build();
    } catch (SSLException e) {
      throw new TlsException("the certificate cannot be used for TLS", e);
    }
  }
}
