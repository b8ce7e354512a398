package org.ropeway.ox.usm;

import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxUser;
import org.ropeway.ox.host.OxHosts;
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
    this(config, new OxHosts());
  }

  /** The same at one of the hosts that others ask, too. */
  public UsmOxServer(OxServerConfig config, OxHosts hosts) {
    this.line = Line.to(config, Time.SYSTEM, UsmConnection.PROTOCOL, hosts);
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
