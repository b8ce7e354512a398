package org.ropeway.ox.choice;

import java.util.Locale;
import java.util.Map;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;

/** Several OX servers, of which each user has the one of the domain in his login name. */
public final class TenantOxServer implements OxServer {
  private final OxServer others;
  private final Map<String, OxServer> byDomain;

  /**
   * Closes all servers with itself.
   *
   * @param others the server of login names without a domain, or with one that is not named
   * @param byDomain the others, by domains in lower case; a server may have several
   */
  public TenantOxServer(OxServer others, Map<String, OxServer> byDomain) {
    this.others = others;
    this.byDomain = Map.copyOf(byDomain);
  }

  @Override
  public OxSession login(OxCredentials credentials, String device) {
    return of(credentials.login()).login(credentials, device);
  }

  @Override
  public OxSession loginTrusted(String login, String device) {
    return of(login).loginTrusted(login, device);
  }

  @Override
  public void close() {
    try {
      byDomain.values().stream().distinct().forEach(OxServer::close);
    } finally {
      others.close();
    }
  }

  private OxServer of(String login) {
    String domain = login.substring(login.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    return login.indexOf('@') < 0 ? others : byDomain.getOrDefault(domain, others);
  }
}
