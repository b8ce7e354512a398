package org.ropeway.ox.usm;

import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxUser;
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
    OxUser user = connection.login().of(line.config().tenant());
    return new UsmSession(line, connection, user);
  }

  @Override
  public void close() {
    line.transport().close();
  }
}
