package org.ropeway.ox;

/** An OX server that trusts this gateway. */
final class TrustingOxServer implements OxServer {
  private final OxServer server;
  private final TrustedLogin trusted;

  TrustingOxServer(OxServer server, TrustedLogin trusted) {
    this.server = server;
    this.trusted = trusted;
  }

  /** Whoever got hold of the gateway's password has no use for it here. */
  @Override
  public OxSession login(OxCredentials credentials, String device) {
    if (trusted.isBorrowed(credentials)) {
      throw new OxException.AuthenticationFailed("the trusted login is for the gateway alone");
    }
    return server.login(credentials, device);
  }

  @Override
  public OxSession loginTrusted(String login, String device) {
    return server.login(trusted.of(login), device);
  }

  @Override
  public void close() {
    server.close();
  }
}
