package org.ropeway.gateway.nspi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.OxLease;
import org.ropeway.gateway.auth.UserKey;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxGroup;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxResource;
import org.ropeway.ox.OxSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The address book of one OX context. Thread-safe. */
final class Directory {
  private static final Logger log = LoggerFactory.getLogger(Directory.class);
  private static final int USERS = 100_000;

  private final int contextId;
  private final List<ServerObject> servers;
  private final NspiLimits limits;
  private final Clock clock;
  private final Executor background;
  private final Numbering numbering;
  private final Renewed<Snapshot> snapshot;
  private final Snapshot nobody = Snapshot.of(List.of(), null);
  private final Cache<UserKey, Renewed<Boolean>> admissions;
  private final MapiGuid guid = MapiGuid.parse(UUID.randomUUID().toString());
  private final Columns columns;
  private final Photos photos;
  private final KeptValues kept;
  private volatile @Nullable AuthenticatedUser lastUser;
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
    this.snapshot = new Renewed<>(limits.renewAfter(), limits.retryAfter(), clock, background);
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
      return nobody;
    }
    lastUser = user;
    return snapshot.get(old -> load(user, old));
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
    snapshot.reload(old -> load(user, old));
  }

  /** Renews the snapshot if it is due; the last user's OX session does it. */
  void renew() {
    @Nullable AuthenticatedUser user = lastUser;
    if (user != null) {
      snapshot.renew(old -> load(user, old));
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

  private Snapshot load(AuthenticatedUser user, @Nullable Snapshot old) {
    List<OxPerson> persons;
    List<OxGroup> groups;
    List<OxResource> resources;
    try (OxLease lease = user.lease()) {
      OxSession ox = lease.session();
      persons = ox.searchPersons("", limits.entries() + 1);
      groups = permitted(ox::groups);
      resources = permitted(ox::resources);
    }
    kept.look();
    EntryMapper mapper = new EntryMapper(limits, numbering);
    List<Entry> entries = new ArrayList<>(persons.size());
    resources.forEach(resource -> add(mapper.map(resource), entries));
    groups.forEach(group -> add(mapper.map(group), entries));
    persons.forEach(person -> add(mapper.map(person), entries));
    if (entries.size() > limits.entries()) {
      log.warn(
          "the address book of context {} has more than {} entries; the rest is left out",
          contextId,
          limits.entries());
      entries.subList(limits.entries(), entries.size()).clear();
    }
    Snapshot fresh = Snapshot.of(entries, old);
    log.debug("context {}: {} entries", contextId, fresh.entries().size());
    return fresh;
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
