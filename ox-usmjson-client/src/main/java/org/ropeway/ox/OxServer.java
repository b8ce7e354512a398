package org.ropeway.ox;

/** An OX server; the port to the outside. Implementations are thread-safe. */
public interface OxServer extends AutoCloseable {
  /**
   * Logs a user in. {@code device} names the client whose sync state OX keeps and must stay the
   * same over restarts. Throws {@link OxException.AuthenticationFailed}, {@link
   * OxException.AccessDenied} or {@link OxException.Unavailable}.
   */
  OxSession login(OxCredentials credentials, String device);

  /**
   * Logs a user in without his password, because OX trusts this gateway. Only for a login name
   * whose owner has proven to the gateway who he is. Throws as {@link #login} does; {@link
   * OxException.AccessDenied} if no such trust is configured.
   */
  default OxSession loginTrusted(String login, String device) {
    throw new OxException.AccessDenied("no trusted login is configured for this OX");
  }

  @Override
  void close();
}
