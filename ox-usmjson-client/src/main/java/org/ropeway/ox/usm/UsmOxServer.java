package org.ropeway.ox.usm;

import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.transport.Line;
import org.ropeway.ox.transport.Time;

/** An OX server reached over USM-JSON (usm-json.md). */
public final class UsmOxServer implements OxServer {
  private final Line line;

  /**
   * A server as configured; nothing is connected yet. Throws {@link IllegalArgumentException} if
   * the certificates cannot be used.
   */
  public UsmOxServer(OxServerConfig config) {
    this(config, Time.SYSTEM);
  }

  UsmOxServer(OxServerConfig config, Time time) {
    this.line = Line.to(config, time, UsmConnection.PROTOCOL);
  }

  @Override
  public OxSession login(OxCredentials credentials, String device) {
    UsmConnection connection = new UsmConnection(line, credentials, device);
    return new UsmSession(line, connection, connection.login());
  }

  @Override
  public void close() {
    line.transport().close();
  }
}
