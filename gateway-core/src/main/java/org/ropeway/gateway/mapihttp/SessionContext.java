package org.ropeway.gateway.mapihttp;

import static org.ropeway.gateway.mapihttp.ResponseCode.CONTEXT_NOT_FOUND;
import static org.ropeway.gateway.mapihttp.ResponseCode.INVALID_SEQUENCE;
import static org.ropeway.gateway.mapihttp.ResponseCode.MISSING_COOKIE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.auth.UserKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Session Context: one user's session under one cookie, with one request at a time beside a
 * NotificationWait ([MS-OXCMAPIHTTP] 3.2.5.1, 3.1.5.5). Thread-safe.
 */
final class SessionContext<S extends AutoCloseable> {
  private static final Logger log = LoggerFactory.getLogger(SessionContext.class);

  /** How much ending it would disturb. */
  enum Activity {
    /** No request. */
    IDLE,
    /** Only a NotificationWait. */
    WAITING,
    /** A request that is being worked on. */
    RUNNING
  }

  private final MapiEndpoint endpoint;
  private final String id;
  private final UserKey user;
  private final S session;
  private final Supplier<Instant> now;
  private String sequence;
  private boolean running;
  private boolean ended;
  private @Nullable ParkedWait wait;
  private Instant idleSince;

  SessionContext(
      MapiEndpoint endpoint,
      UserKey user,
      S session,
      String id,
      String sequence,
      Supplier<Instant> now) {
    this.endpoint = endpoint;
    this.user = user;
    this.session = session;
    this.id = id;
    this.sequence = sequence;
    this.now = now;
    this.idleSince = now.get();
  }

  /** The value of its session context cookie. */
  String id() {
    return id;
  }

  /** Whose it is. */
  UserKey user() {
    return user;
  }

  /** What it stands for. */
  S session() {
    return session;
  }

  /** Its Set-Cookie values. */
  synchronized List<String> cookies() {
    return Cookies.of(endpoint, id, sequence);
  }

  /**
   * Its Set-Cookie values for the answer to a NotificationWait: without the sequence cookie, which
   * other requests have changed by the time a client looks at the answer.
   */
  List<String> waitCookies() {
    return List.of(Cookies.context(endpoint, id));
  }

  /**
   * Begins the next request of the sequence, which makes {@code fresh} the next sequence cookie.
   * Refused while another one runs or if {@code presented} is not the current cookie.
   */
  synchronized Turn begin(Optional<String> presented, String fresh) throws RefusedException {
    if (ended) {
      throw new RefusedException(CONTEXT_NOT_FOUND, "the Session Context has just ended");
    }
    if (running) {
      throw new RefusedException(INVALID_SEQUENCE, "another request is running");
    }
    if (presented.isEmpty()) {
      throw new RefusedException(MISSING_COOKIE, "no " + Cookies.SEQUENCE + " cookie");
    }
    if (!presented.get().equals(sequence)) {
      throw new RefusedException(INVALID_SEQUENCE, "not the current sequence cookie");
    }
    sequence = fresh;
    running = true;
    return new Turn();
  }

  /** Whether {@code presented} is a sequence cookie that has been used up. */
  synchronized boolean usedUp(Optional<String> presented) {
    return !running && !ended && presented.isPresent() && !presented.get().equals(sequence);
  }

  /** Whether a request with this sequence cookie would be let in now. */
  synchronized boolean isNext(Optional<String> presented) {
    return !running && !ended && presented.isPresent() && presented.get().equals(sequence);
  }

  /** Has its idle time begin anew. */
  synchronized void touch() {
    idleSince = now.get();
  }

  /** Takes a NotificationWait, which ends an earlier one. False if the context has ended. */
  boolean park(ParkedWait next) {
    ParkedWait earlier;
    synchronized (this) {
      if (ended) {
        return false;
      }
      earlier = wait;
      wait = next;
    }
    if (earlier != null) {
      earlier.superseded();
    }
    return true;
  }

  /** Lets go of a NotificationWait. */
  synchronized void unpark(ParkedWait over) {
    if (wait == over) {
      wait = null;
      touch();
    }
  }

  /** What it is doing. */
  synchronized Activity activity() {
    return running ? Activity.RUNNING : wait == null ? Activity.IDLE : Activity.WAITING;
  }

  /** Whether it has been idle since {@code limit}. */
  synchronized boolean idleSince(Instant limit) {
    return activity() == Activity.IDLE && idleSince.isBefore(limit);
  }

  /**
   * Ends it: the waiting request with {@code code}, the session when the running request is over.
   */
  void end(ResponseCode code) {
    ParkedWait waiting;
    boolean close;
    synchronized (this) {
      waiting = wait;
      wait = null;
      close = !ended && !running;
      ended = true;
    }
    if (waiting != null) {
      waiting.contextEnded(code);
    }
    if (close) {
      closeSession();
    }
  }

  private void closeSession() {
    try {
      session.close();
    } catch (Exception e) {
      log.error("a session could not be closed", e);
    }
  }

  /** A request of the sequence, until closed. */
  final class Turn implements AutoCloseable {
    private Turn() {}

    @Override
    public void close() {
      boolean close;
      synchronized (SessionContext.this) {
        running = false;
        touch();
        close = ended;
      }
      if (close) {
        closeSession();
      }
    }
  }
}
