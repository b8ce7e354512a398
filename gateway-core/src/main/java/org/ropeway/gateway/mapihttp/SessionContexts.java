package org.ropeway.gateway.mapihttp;

import static org.ropeway.gateway.mapihttp.ResponseCode.CONTEXT_NOT_FOUND;
import static org.ropeway.gateway.mapihttp.ResponseCode.ENDPOINT_SHUTTING_DOWN;
import static org.ropeway.gateway.mapihttp.ResponseCode.INVALID_CONTEXT_COOKIE;
import static org.ropeway.gateway.mapihttp.ResponseCode.MISSING_COOKIE;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.auth.UserKey;
import org.ropeway.gateway.mapihttp.MapiHttpObserver.Ending;
import org.ropeway.gateway.mapihttp.SessionContext.Activity;

/** The Session Contexts of an endpoint. Thread-safe. */
final class SessionContexts<S extends AutoCloseable> {
  private final MapiEndpoint endpoint;
  private final MapiHttpLimits limits;
  private final MapiHttpObserver observer;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** The one used longest ago comes first. */
  private final Map<String, SessionContext<S>> contexts = new LinkedHashMap<>(64, 0.75f, true);

  private final Map<UserKey, Integer> perUser = new HashMap<>();
  private boolean closed;

  SessionContexts(
      MapiEndpoint endpoint, MapiHttpLimits limits, MapiHttpObserver observer, Clock clock) {
    this.endpoint = endpoint;
    this.limits = limits;
    this.observer = observer;
    this.clock = clock;
  }

  /** A cookie value that nobody can guess. */
  String freshValue() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Adds a context under the cookies {@code id} and {@code sequence}, for which the one that is
   * disturbed least may have to end. False if there is no room or the server is being shut down.
   */
  boolean add(UserKey user, S session, String id, String sequence) {
    List<SessionContext<S>> victims = new ArrayList<>();
    boolean added;
    synchronized (contexts) {
      added =
          !closed
              && makeRoom(limits.contexts(), contexts.size(), c -> true, victims)
              && makeRoom(
                  limits.contextsPerUser(),
                  perUser.getOrDefault(user, 0),
                  c -> c.user().equals(user),
                  victims);
      if (added) {
        contexts.put(
            id, new SessionContext<>(endpoint, user, session, id, sequence, clock::instant));
        perUser.merge(user, 1, Integer::sum);
      }
    }
    if (added) {
      observer.opened(endpoint);
    }
    finish(victims, CONTEXT_NOT_FOUND, Ending.EVICTED);
    return added;
  }

  /** The context of a request's cookie; refused if it is not there or not the user's. */
  SessionContext<S> require(MapiRequest request, UserKey user) throws RefusedException {
    return find(request, user)
        .orElseThrow(() -> new RefusedException(CONTEXT_NOT_FOUND, "no such Session Context"));
  }

  /**
   * The context of a request's cookie, if it has not ended; refused if the cookie is missing or
   * could not be one, and with CONTEXT_NOT_FOUND if it is another user's (3.2.5.1).
   */
  Optional<SessionContext<S>> find(MapiRequest request, UserKey user) throws RefusedException {
    if (request.context().isEmpty()) {
      throw new RefusedException(MISSING_COOKIE, "no " + Cookies.CONTEXT + " cookie");
    }
    String id = request.context().get();
    if (!Cookies.wellFormed(id)) {
      throw new RefusedException(INVALID_CONTEXT_COOKIE, "a cookie that was never given");
    }
    SessionContext<S> found;
    synchronized (contexts) {
      found = contexts.get(id);
    }
    if (found != null && !found.user().equals(user)) {
      throw new RefusedException(CONTEXT_NOT_FOUND, "the Session Context of another user");
    }
    return Optional.ofNullable(found);
  }

  /** The context of a request's cookie, whatever may be wrong with it. */
  Optional<SessionContext<S>> lookUp(MapiRequest request, UserKey user) {
    try {
      return find(request, user);
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  /** Ends a context. */
  void end(SessionContext<S> context, Ending why) {
    boolean here;
    synchronized (contexts) {
      here = forget(context);
    }
    if (here) {
      finish(List.of(context), CONTEXT_NOT_FOUND, why);
    }
  }

  /** Ends contexts that have been idle for too long. */
  void sweep() {
    Instant limit = clock.instant().minus(limits.idleTime()).minus(limits.idleGrace());
    List<SessionContext<S>> expired;
    synchronized (contexts) {
      expired = contexts.values().stream().filter(c -> c.idleSince(limit)).toList();
      expired.forEach(this::forget);
    }
    finish(expired, CONTEXT_NOT_FOUND, Ending.EXPIRED);
  }

  /** Ends all contexts and takes no more. */
  void close() {
    List<SessionContext<S>> all;
    synchronized (contexts) {
      closed = true;
      all = List.copyOf(contexts.values());
      contexts.clear();
      perUser.clear();
    }
    finish(all, ENDPOINT_SHUTTING_DOWN, Ending.SHUT_DOWN);
  }

  /** How many there are. */
  int size() {
    synchronized (contexts) {
      return contexts.size();
    }
  }

  private boolean makeRoom(
      int limit, int size, Predicate<SessionContext<S>> among, List<SessionContext<S>> victims) {
    if (size < limit) {
      return true;
    }
    SessionContext<S> victim = leastDisturbed(among);
    if (victim == null) {
      return false;
    }
    forget(victim);
    victims.add(victim);
    return true;
  }

  private @Nullable SessionContext<S> leastDisturbed(Predicate<SessionContext<S>> among) {
    SessionContext<S> waiting = null;
    for (SessionContext<S> context : contexts.values()) {
      Activity activity = among.test(context) ? context.activity() : Activity.RUNNING;
      if (activity == Activity.IDLE) {
        return context;
      }
      if (activity == Activity.WAITING && waiting == null) {
        waiting = context;
      }
    }
    return waiting;
  }

  private boolean forget(SessionContext<S> context) {
    if (contexts.remove(context.id()) == null) {
      return false;
    }
    perUser.computeIfPresent(context.user(), (user, n) -> n == 1 ? null : n - 1);
    return true;
  }

  private void finish(List<SessionContext<S>> ended, ResponseCode code, Ending why) {
    for (SessionContext<S> context : ended) {
      context.end(code);
      observer.ended(endpoint, why);
    }
  }
}
