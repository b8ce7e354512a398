package org.ropeway.standin.usm;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ropeway.standin.data.UserRow;

/** The sessions; one ends after twelve idle hours (usm-json.md section 5). */
final class Sessions {
  private static final Duration IDLE = Duration.ofHours(12);
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> byId = new ConcurrentHashMap<>();
  private final Clock clock;

  Sessions(Clock clock) {
    this.clock = clock;
  }

  Session open(UserRow user, long device) {
    byte[] id = new byte[16];
    random.nextBytes(id);
    Session session = new Session(HexFormat.of().formatHex(id), user, device, clock.millis());
    byId.values().removeIf(this::isExpired);
    byId.put(session.id(), session);
    return session;
  }

  Optional<Session> get(@Nullable String id) {
    Session session = id == null ? null : byId.get(id);
    if (session == null) {
      return Optional.empty();
    }
    if (isExpired(session)) {
      byId.remove(session.id());
      return Optional.empty();
    }
    session.used(clock.millis());
    return Optional.of(session);
  }

  void close(Session session) {
    byId.remove(session.id());
    session.beginPing();
  }

  void closeAll() {
    byId.values().forEach(Session::beginPing);
    byId.clear();
  }

  void closeAll(int user) {
    byId.values().stream().filter(session -> session.user().id() == user).forEach(this::close);
  }

  private boolean isExpired(Session session) {
    return clock.millis() - session.lastUsed() > IDLE.toMillis();
  }
}
