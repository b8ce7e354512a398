package org.ropeway.ox;

/** An OX server; the port to the outside. Implementations are thread-safe. */
public interface OxServer extends AutoCloseable {
  /**
   * Logs a user in. {@code device} names the client whose sync state OX keeps and must stay the
   * same over restarts. Throws {@link OxException.AuthenticationFailed}, {@link
   * OxException.AccessDenied} or {@link OxException.Unavailable}.
   */
  OxSession login(OxCredentials credentials, String device);

  @Override
  void close();
}
