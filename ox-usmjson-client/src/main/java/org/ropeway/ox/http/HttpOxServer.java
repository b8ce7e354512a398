package org.ropeway.ox.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxMemories;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxUser;
import org.ropeway.ox.host.OxHosts;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.http.wire.HttpLogin;
import org.ropeway.ox.http.wire.HttpUser;
import org.ropeway.ox.http.wire.SessionCalls;
import org.ropeway.ox.transport.Line;
import org.ropeway.ox.transport.Time;

/** A stock OX reached over its HTTP API (ox-http-api.md). */
public final class HttpOxServer implements OxServer {
  private final Line line;
  private final OxMemories memories;
  private final Polling polling;
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();

  /**
   * A server as configured, with memories that last; nothing is connected yet. Throws {@link
   * IllegalArgumentException} if the certificates cannot be used.
   */
  public HttpOxServer(OxServerConfig config, OxMemories memories, Polling polling) {
    this(config, memories, polling, new OxHosts());
  }

  /** The same at one of the hosts that others ask, too. */
  public HttpOxServer(OxServerConfig config, OxMemories memories, Polling polling, OxHosts hosts) {
    this.line = Line.to(introduced(config), Time.SYSTEM, HttpConnection.PROTOCOL, hosts);
    this.memories = memories;
    this.polling = polling;
  }

  @Override
  public OxSession login(OxCredentials credentials, String device) {
    HttpConnection connection = new HttpConnection(line, credentials);
    HttpLogin login = connection.login();
    HttpUser user = connection.get(SessionCalls.user());
    String key = login.contextId() + "/" + login.userId();
    Account account =
        accounts.compute(key, (k, known) -> (known == null ? account(login) : known).joined());
    return new HttpSession(
        connection,
        account,
        user(login, user).of(line.config().tenant()),
        device,
        polling,
        () -> left(key));
  }

  @Override
  public void close() {
    line.transport().close();
  }

  private Account account(HttpLogin login) {
    String server = line.config().baseUrl().getHost();
    Books books = new Books(memories, server, login.contextId(), login.userId());
    return new Account(books, line.config().timeOuts().request());
  }

  private void left(String key) {
    accounts.computeIfPresent(key, (k, account) -> account.left() ? null : account);
  }

  private static OxUser user(HttpLogin login, HttpUser user) {
    String locale = user.locale().isEmpty() ? login.locale() : user.locale();
    return new OxUser(
        login.userId(),
        login.contextId(),
        user.email(),
        user.displayName().isEmpty() ? user.email() : user.displayName(),
        locale.isEmpty() ? "en_US" : locale,
        user.timeZone().isEmpty() ? "UTC" : user.timeZone());
  }

  /** OX takes no client whose name is the User-Agent (LGI-0021). */
  private static OxServerConfig introduced(OxServerConfig config) {
    OxServerConfig.Client client = config.client();
    if (!client.userAgent().equalsIgnoreCase(client.name())) {
      return config;
    }
    return config.withClient(
        new OxServerConfig.Client(
            client.userAgent() + "/" + client.version(), client.name(), client.version()));
  }
}
