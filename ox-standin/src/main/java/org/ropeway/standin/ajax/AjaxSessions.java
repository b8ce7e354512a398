package org.ropeway.standin.ajax;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ropeway.standin.http.Request;
import org.ropeway.standin.trouble.Troubles;

/** The sessions of the HTTP API; one ends after an idle hour (ox-http-api.md 2.2). */
public final class AjaxSessions {
  private static final Duration IDLE = Duration.ofHours(1);
  private final SecureRandom random = new SecureRandom();
  private final Map<String, AjaxSession> byId = new ConcurrentHashMap<>();
  private final Clock clock;

  /** No sessions yet. */
  public AjaxSessions(Clock clock) {
    this.clock = clock;
  }

  AjaxSession open(int user, String client) {
    byId.values().removeIf(this::isExpired);
    AjaxSession session = new AjaxSession(token(), user, client, token(), token(), clock.millis());
    byId.put(session.id(), session);
    return session;
  }

  /** The session of a request: its id is known and the secret that belongs to it comes along. */
  public AjaxSession of(Request request, String id) {
    return find(id)
        .filter(session -> isProven(request, session))
        .orElseThrow(() -> Troubles.expired(id).raise());
  }

  /** The session with an id, whoever asks. */
  Optional<AjaxSession> find(String id) {
    AjaxSession session = byId.get(id);
    if (session == null) {
      return Optional.empty();
    }
    if (isExpired(session)) {
      byId.remove(id);
      return Optional.empty();
    }
    session.used(clock.millis());
    return Optional.of(session);
  }

  void close(AjaxSession session) {
    byId.remove(session.id());
  }

  void closeAll() {
    byId.clear();
  }

  /** Whether a session is still open; this does not keep it alive. */
  public boolean isOpen(AjaxSession session) {
    return byId.get(session.id()) == session && !isExpired(session);
  }

  static boolean isProven(Request request, AjaxSession session) {
    String name = Cookies.secret(request.header("user-agent"), session.client());
    return session.secret().equals(request.cookies().get(name));
  }

  String token() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private boolean isExpired(AjaxSession session) {
    return clock.millis() - session.lastUsed() > IDLE.toMillis();
  }
}
