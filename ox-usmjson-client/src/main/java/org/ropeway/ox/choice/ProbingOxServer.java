package org.ropeway.ox.choice;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMemories;
import org.ropeway.ox.OxMemory;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An OX that is asked by USM-JSON for users who may use it, and by the HTTP API for all others. It
 * is tried once for each user: the two ways name everything differently, so that a mailbox stays
 * with the one by which it was first read, whatever OX can do later.
 */
public final class ProbingOxServer implements OxServer {
  private static final Logger LOG = LoggerFactory.getLogger(ProbingOxServer.class);
  private static final String KEY = "backend";

  private final OxServer usmJson;
  private final OxServer httpApi;
  private final OxMemories memories;
  private final Map<String, Way> byLogin = new ConcurrentHashMap<>();
  private final Set<Way> told = ConcurrentHashMap.newKeySet();

  /** Closes both servers with itself; the choices are kept in the memories. */
  public ProbingOxServer(OxServer usmJson, OxServer httpApi, OxMemories memories) {
    this.usmJson = usmJson;
    this.httpApi = httpApi;
    this.memories = memories;
  }

  private enum Way {
    USM_JSON("usm-json", "USM-JSON"),
    HTTP_API("http-api", "the HTTP API");

    private final String key;
    private final String shown;

    Way(String key, String shown) {
      this.key = key;
      this.shown = shown;
    }
  }

  @Override
  public OxSession login(OxCredentials credentials, String device) {
    Way known = byLogin.get(credentials.login());
    if (known != null) {
      return server(known).login(credentials, device);
    }
    OxSession session;
    try {
      session = usmJson.login(credentials, device);
    } catch (OxException.AccessDenied | OxException.BadAnswer e) {
      // Not for this user, or not there at all; a password that is wrong is so for both.
      return withoutUsmJson(credentials, device, e);
    }
    if (settle(session.user(), Way.USM_JSON) == Way.USM_JSON) {
      return use(Way.USM_JSON, credentials, session);
    }
    session.close();
    return use(Way.HTTP_API, credentials, httpApi.login(credentials, device));
  }

  @Override
  public void close() {
    try {
      usmJson.close();
    } finally {
      httpApi.close();
    }
  }

  private OxSession withoutUsmJson(OxCredentials credentials, String device, OxException refusal) {
    OxSession session;
    try {
      session = httpApi.login(credentials, device);
    } catch (OxException.AccessDenied | OxException.BadAnswer e) {
      e.addSuppressed(refusal);
      throw e;
    }
    if (settle(session.user(), Way.HTTP_API) == Way.HTTP_API) {
      return use(Way.HTTP_API, credentials, session);
    }
    session.close();
    throw refusal;
  }

  /** The way of a user's mailbox, from now on {@code possible} if there was none. */
  private Way settle(OxUser user, Way possible) {
    OxMemory memory = memories.of(user.contextId() + "/" + user.id());
    Optional<String> settled = memory.get(KEY);
    if (settled.isEmpty()) {
      memory.write(Map.of(KEY, Optional.of(possible.key)));
      return possible;
    }
    return settled.get().equals(Way.USM_JSON.key) ? Way.USM_JSON : Way.HTTP_API;
  }

  private OxSession use(Way way, OxCredentials credentials, OxSession session) {
    byLogin.put(credentials.login(), way);
    if (told.add(way)) {
      LOG.info("OX is asked by {}{}", way.shown, told.size() > 1 ? ", for some users" : "");
    }
    return session;
  }

  private OxServer server(Way way) {
    return way == Way.USM_JSON ? usmJson : httpApi;
  }
}
