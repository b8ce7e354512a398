package org.ropeway.gateway.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The OX sessions of this process: one per user, however many MAPI sessions the user has, and one
 * for each mailbox of others that he has open. A session without a lease is kept for a while,
 * because a client's requests come one after the other.
 */
public final class UserSessions implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(UserSessions.class);
  private final ConcurrentHashMap<Key, Entry> entries = new ConcurrentHashMap<>();
  private final Duration linger;
  private final Clock clock;
  private final AuthObserver observer;

  /** Which of a user's sessions; {@code part} is empty for the one of his own mailbox. */
  record Key(UserKey user, String part) {}

  /** Sessions that stay {@code linger} after the last lease. */
  public UserSessions(Duration linger, Clock clock, AuthObserver observer) {
    this.linger = linger;
    this.clock = clock;
    this.observer = observer;
  }

  /**
   * Takes in a session of a fresh login. If the user has one already by the same credentials, or by
   * the trusted login, the new one is ended; if the password has changed, the old one is.
   */
  void offer(Key user, CredentialKey credentials, OxSession fresh) {
    OxSession[] surplus = new OxSession[1];
    entries.compute(
        user,
        (key, known) -> {
          if (known == null) {
            return new Entry(credentials, new SharedOxSession(fresh, observer), now());
          }
          known.idleSince = now();
          if (known.outlives(credentials)) {
            surplus[0] = fresh;
          } else {
            surplus[0] = known.session.replace(fresh);
            known.credentials = credentials;
          }
          return known;
        });
    if (surplus[0] != null) {
      endInBackground(surplus[0]);
    }
  }

  /** Takes part in a user's session, which {@code login} opens if there is none (any more). */
  OxLease lease(Key user, CredentialKey credentials, Supplier<OxSession> login) {
    while (true) {
      OxLease lease = existing(user);
      if (lease != null) {
        return lease;
      }
      offer(user, credentials, login.get());
    }
  }

  /**
   * Takes part in the session of a user who is signed in, whoever asks for it; empty if there is
   * none at the moment. For what everybody who writes to the user is told.
   */
  public Optional<OxLease> present(UserKey user) {
    return Optional.ofNullable(existing(new Key(user, "")));
  }

  /** The parts whose sessions are by other credentials than these, in use or not. */
  List<String> outdated(UserKey user, CredentialKey credentials) {
    List<String> parts = new ArrayList<>();
    entries.forEach((key, entry) -> {
      if (key.user().equals(user) && !key.part().isEmpty() && !entry.outlives(credentials)) {
        parts.add(key.part());
      }
    });
    return parts;
  }

  /** Ends sessions that nobody has used for the linger time; to be called now and then. */
  public void sweep() {
    Instant limit = now().minus(linger);
    List<OxSession> ended = new ArrayList<>();
    for (Key user : entries.keySet()) {
      entries.computeIfPresent(
          user,
          (key, entry) -> {
            if (entry.leases > 0 || entry.idleSince.isAfter(limit)) {
              return entry;
            }
            ended.add(entry.session.current());
            return null;
          });
    }
    ended.forEach(UserSessions::endInBackground);
  }

  /** Number of OX sessions. */
  public int size() {
    return entries.size();
  }

  @Override
  public void close() {
    for (Key user : entries.keySet()) {
      Entry entry = entries.remove(user);
      if (entry != null) {
        end(entry.session.current());
      }
    }
  }

  private @org.jspecify.annotations.Nullable OxLease existing(Key user) {
    Entry taken =
        entries.computeIfPresent(
            user,
            (key, entry) -> {
              entry.leases++;
              return entry;
            });
    return taken == null ? null : new Lease(user, taken);
  }

  private void release(Key user, Entry of) {
    entries.computeIfPresent(
        user,
        (key, entry) -> {
          if (entry == of) {
            entry.leases--;
            entry.idleSince = now();
          }
          return entry;
        });
  }

  private Instant now() {
    return clock.instant();
  }

  private static void endInBackground(OxSession session) {
    Thread.startVirtualThread(() -> end(session));
  }

  private static void end(OxSession session) {
    try {
      session.close();
    } catch (OxException e) {
      log.debug("an OX session could not be ended: {}", e.getMessage());
    }
  }

  /** Fields are guarded by the map's lock on the key. */
  private static final class Entry {
    private final SharedOxSession session;
    private volatile CredentialKey credentials;
    private int leases;
    private Instant idleSince;

    Entry(CredentialKey credentials, SharedOxSession session, Instant now) {
      this.credentials = credentials;
      this.session = session;
      this.idleSince = now;
    }

    /** Whether the session is as good as one by these credentials, if not better. */
    boolean outlives(CredentialKey others) {
      return credentials.kind() == CredentialKey.Kind.TRUSTED || credentials.equals(others);
    }
  }

  private final class Lease implements OxLease {
    private final Key user;
    private final Entry entry;
    private final java.util.concurrent.atomic.AtomicBoolean closed =
        new java.util.concurrent.atomic.AtomicBoolean();

    Lease(Key user, Entry entry) {
      this.user = user;
      this.entry = entry;
    }

    @Override
    public OxSession session() {
      return entry.session;
    }

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        release(user, entry);
      }
    }
  }
}
