package org.ropeway.gateway.tls;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;

/** TLS as the gateway offers it: 1.2 and 1.3 by the JDK's provider, sessions resumable. */
public final class TlsContexts {
  private static final int SESSIONS = 20_000;
  private static final int SESSION_SECONDS = 8 * 3600;

  private TlsContexts() {}

  /**
   * The server's side. Made by hand: Netty's builder would load Bouncy Castle and the JDK's
   * authorities, neither of which a server without client certificates needs.
   */
  public static SslContext server(ServerCertificate certificate) throws TlsException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(certificate).getKeyManagers(), new TrustManager[0], null);
      SSLSessionContext sessions = context.getServerSessionContext();
      sessions.setSessionCacheSize(SESSIONS);
      sessions.setSessionTimeout(SESSION_SECONDS);
      return new JdkSslContext(
          context,
          false,
          null,
          SupportedCipherSuiteFilter.INSTANCE,
          ApplicationProtocolConfig.DISABLED,
          ClientAuth.NONE,
          new String[] {"TLSv1.3", "TLSv1.2"},
          false);
    } catch (GeneralSecurityException | IOException e) {
      throw new TlsException("the certificate cannot be used for TLS", e);
    }
  }

  private static KeyManagerFactory keys(ServerCertificate certificate)
      throws GeneralSecurityException, IOException {
    char[] none = {};
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, none);
    store.setKeyEntry(
        "gateway", certificate.key(), none, certificate.chain().toArray(X509Certificate[]::new));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, none);
    return keys;
  }
}
