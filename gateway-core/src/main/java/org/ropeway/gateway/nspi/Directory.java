package org.ropeway.gateway.nspi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.OxLease;
import org.ropeway.gateway.auth.UserKey;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The address book of one OX context. Thread-safe. */
final class Directory {
  private static final Logger log = LoggerFactory.getLogger(Directory.class);
  private static final int USERS = 100_000;

  /** What OX said: how far its changes are known, and when all was read. */
  private record Reading(Snapshot snapshot, OxSyncState state, Instant whole) {}

  private final int contextId;
  private final List<ServerObject> servers;
  private final NspiLimits limits;
  private final Clock clock;
  private final Executor background;
  private final Numbering numbering;
  private final Renewed<Reading> reading;
  private final Cache<UserKey, Renewed<Boolean>> admissions;
  private final MapiGuid guid = MapiGuid.parse(UUID.randomUUID().toString());
  private final Columns columns;
  private final Photos photos;
  private final KeptValues kept;

  /** Who asks OX; how far changes are known is said to him alone, so another takes over seldom. */
  private volatile @Nullable AuthenticatedUser reader;

  private volatile Instant readerSeen = Instant.MIN;
  private volatile Instant lastUsed;

  Directory(
      int contextId,
      KeptValues kept,
      List<ServerObject> servers,
      NspiLimits limits,
      Clock clock,
      Executor background) {
    this.contextId = contextId;
    this.servers = servers;
    this.columns = new Columns(guid, servers.getLast().dn());
    this.kept = kept;
    this.photos = new Photos(clock);
    this.limits = limits;
    this.clock = clock;
    this.background = background;
    this.numbering = new Numbering(2 * limits.entries());
    this.reading = new Renewed<>(limits.renewAfter(), limits.retryAfter(), clock, background);
    this.admissions =
        Caffeine.newBuilder()
            .maximumSize(USERS)
            .expireAfterAccess(Duration.ofDays(1))
            .executor(Runnable::run)
            .build();
    this.lastUsed = clock.instant();
  }

  /** Identifies this address book in ephemeral entry ids. */
  MapiGuid guid() {
    return guid;
  }

  /**
   * The persons a user may see; nobody where OX shows him none. Waits for OX only until there is a
   * first snapshot, and for its word on each user once; throws {@link OxException}.
   */
  Snapshot visibleTo(AuthenticatedUser user) {
    lastUsed = clock.instant();
    if (!admits(user)) {
      return Snapshot.EMPTY;
    }
    noteReader(user);
    return reading.get(old -> load(user, old)).snapshot;
  }

  /** A user's view of a snapshot. */
  View view(AuthenticatedUser user, Snapshot seen) {
    String address = user.oxUser().email();
    @Nullable Entry self = seen.byAddress(address);
    if (self == null) {
      self = seen.byNumber(Entry.Kind.USER, user.key().userId());
    }
    if (self == null) {
      self = new EntryMapper(limits, numbering).map(user.oxUser());
    }
    Extras extras = new Extras(seen, kept, entry -> photos.of(entry, user));
    return new View(seen, columns, extras, servers, self, address);
  }

  /** What clients keep with its users. */
  KeptValues kept() {
    return kept;
  }

  /** Has OX change who is in a group, and the snapshot renewed; throws {@link OxException}. */
  void changeMembers(AuthenticatedUser user, int group, Set<Integer> added, Set<Integer> removed) {
    try (OxLease lease = user.lease()) {
      lease.session().changeMembers(group, added, removed);
    }
    reading.reload(old -> load(user, old));
  }

  /** Renews the snapshot if it is due; the last user's OX session does it. */
  void renew() {
    @Nullable AuthenticatedUser user = reader;
    if (user != null) {
      reading.renew(old -> load(user, old));
    }
  }

  /** Whether nobody has asked for long. */
  boolean isIdle() {
    return lastUsed.plus(limits.idleAfter()).isBefore(clock.instant());
  }

  private boolean admits(AuthenticatedUser user) {
    Renewed<Boolean> admission =
        admissions.get(
            user.key(),
            key -> new Renewed<>(limits.admissionFor(), limits.retryAfter(), clock, background));
    return admission.get(old -> isShown(user));
  }

  private static boolean isShown(AuthenticatedUser user) {
    try (OxLease lease = user.lease()) {
      return !lease.session().searchPersons("", 1).isEmpty();
    } catch (OxException.AccessDenied | OxException.NotFound | OxException.Refused e) {
      log.debug("{} is not shown the address book: {}", user.key(), e.getMessage());
      return false;
    }
  }

  private void noteReader(AuthenticatedUser user) {
    @Nullable AuthenticatedUser known = reader;
    Instant now = clock.instant();
    boolean away = !now.isBefore(readerSeen.plus(limits.wholeAfter()));
    if (known == null || away || known.key().equals(user.key())) {
      reader = user;
      readerSeen = now;
    }
  }

  /** By who asked before, or else by who asks now. */
  private Reading load(AuthenticatedUser user, @Nullable Reading old) {
    @Nullable AuthenticatedUser usual = reader;
    if (usual != null && !usual.key().equals(user.key())) {
      try {
        return loadBy(usual, old);
      } catch (OxException.Unavailable e) {
        throw e;
      } catch (OxException e) {
        log.debug("{} reads no more: {}", usual.key(), e.getMessage());
        reader = user;
        readerSeen = clock.instant();
      }
    }
    return loadBy(user, old);
  }

  private Reading loadBy(AuthenticatedUser user, @Nullable Reading old) {
    try (OxLease lease = user.lease()) {
      OxSession ox = lease.session();
      kept.look();
      if (old != null && clock.instant().isBefore(old.whole.plus(limits.wholeAfter()))) {
        try {
          return changed(ox, old);
        } catch (OxException.OutOfSync e) {
          log.debug("context {} is read as a whole: {}", contextId, e.getMessage());
        }
      }
      return whole(ox, old == null ? Snapshot.EMPTY : old.snapshot);
    }
  }

  /** What OX tells of changes of persons; groups and resources are few and read as a whole. */
  private Reading changed(OxSession ox, Reading old) {
    OxChanges<OxPerson> changes = ox.syncPersons(old.state, limits.entries() + 1, person -> person);
    EntryMapper mapper = new EntryMapper(limits, numbering);
    List<Entry> put = others(ox, mapper);
    Set<String> gone = new HashSet<>(changes.deletedUuids());
    for (OxPerson person : changes.modified()) {
      @Nullable Entry entry = mapper.map(person);
      if (entry == null) {
        gone.add(person.id());
      } else {
        put.add(entry);
      }
    }
    Predicate<Entry> went = EntryMapper.areAmong(gone);
    Snapshot now =
        old.snapshot.changed(put, entry -> !entry.isPerson() || went.test(entry), limits.entries());
    return new Reading(now, changes.state(), old.whole);
  }

  private Reading whole(OxSession ox, Snapshot old) {
    Instant began = clock.instant();
    EntryMapper mapper = new EntryMapper(limits, numbering);
    OxChanges<Optional<Entry>> all =
        ox.syncPersons(
            null,
            limits.entries() + 1,
            person -> Optional.ofNullable(mapper.map(person)).map(old::same));
    List<Entry> put = others(ox, mapper);
    all.modified().forEach(entry -> entry.ifPresent(put::add));
    if (put.size() > limits.entries()) {
      log.warn(
          "the address book of context {} has more than {} entries; the rest is left out",
          contextId,
          limits.entries());
    }
    Snapshot now = old.changed(put, entry -> true, limits.entries());
    log.debug("context {}: {} entries", contextId, now.entries().size());
    return new Reading(now, all.state(), began);
  }

  private static List<Entry> others(OxSession ox, EntryMapper mapper) {
    List<Entry> entries = new ArrayList<>();
    permitted(ox::resources).forEach(resource -> add(mapper.map(resource), entries));
    permitted(ox::groups).forEach(group -> add(mapper.map(group), entries));
    return entries;
  }

  private static void add(@Nullable Entry entry, List<Entry> entries) {
    if (entry != null) {
      entries.add(entry);
    }
  }

  /** What the user may not see, or this OX does not know, is none. */
  private static <T> List<T> permitted(Supplier<List<T>> question) {
    try {
      return question.get();
    } catch (OxException.AccessDenied | OxException.NotFound | OxException.Refused e) {
      log.debug("not shown: {}", e.getMessage());
      return List.of();
    }
  }
}
