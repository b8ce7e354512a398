package org.ropeway.gateway.nspi;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.UserKey;
import org.ropeway.gateway.mapihttp.NspiService;
import org.ropeway.gateway.mapihttp.NspiSession;
import org.ropeway.store.AddressBookValues;

/**
 * The address books of all OX contexts, [MS-OXNSPI]. Each is a snapshot of what OX lists, shared by
 * the users of the context; no user ever sees another context. Once there is a snapshot, nothing
 * waits for OX but who asks for a picture or changes a group, and OX may be out of reach.
 */
public final class AddressBook implements NspiService {
  /** A context of a tenant. */
  private record Context(String tenant, int id) {
    static Context of(UserKey user) {
      return new Context(user.tenant(), user.contextId());
    }
  }

  /** The server, then its database. */
  private final List<ServerObject> servers;

  private final NspiLimits limits;
  private final AddressBookValues values;
  private final Clock clock;
  private final Executor background;
  private final Quota quota;
  private final ConcurrentHashMap<Context, Directory> directories = new ConcurrentHashMap<>();

  /**
   * An address book.
   *
   * @param host the server's public name, of which its DNs are made
   * @param values what clients keep with entries
   */
  public AddressBook(String host, NspiLimits limits, AddressBookValues values, Clock clock) {
    this(host, limits, values, clock, Thread::startVirtualThread);
  }

  /** One that renews its snapshots by an executor. */
  AddressBook(
      String host, NspiLimits limits, AddressBookValues values, Clock clock, Executor background) {
    this.values = values;
    this.servers = List.of(ServerObject.server(host), ServerObject.database(host));
    this.limits = limits;
    this.clock = clock;
    this.background = background;
    this.quota = new Quota(limits, clock);
  }

  @Override
  public NspiSession open(AuthenticatedUser user) {
    return new AddressBookSession(user, directory(user), this);
  }

  /**
   * Whom a user reaches who writes to the group with a DN; empty if he sees no such group. Throws
   * {@link org.ropeway.ox.OxException}.
   */
  public Optional<GroupMembers> members(AuthenticatedUser user, String dn) {
    Snapshot seen = directory(user).visibleTo(user);
    @Nullable Entry entry = seen.byDn(dn);
    return entry == null || entry.kind() != Entry.Kind.GROUP
        ? Optional.empty()
        : Optional.of(GroupMembers.of(seen.membership().reached(entry)));
  }

  /**
   * The first address of the user who has another one; empty if the user who asks sees nobody who
   * has it. Throws {@link org.ropeway.ox.OxException}.
   */
  public Optional<String> mainAddress(AuthenticatedUser user, String address) {
    @Nullable Entry entry = directory(user).visibleTo(user).byAddress(address);
    return Optional.ofNullable(entry)
        .filter(found -> found.userId() != 0 && !found.address().equalsIgnoreCase(address))
        .map(Entry::address);
  }

  private Directory directory(AuthenticatedUser user) {
    return directories.computeIfAbsent(
        Context.of(user.key()),
        context ->
            new Directory(
                context.id(),
                new KeptValues(values, context.tenant(), context.id()),
                servers,
                limits,
                clock,
                background));
  }

  /**
   * Has old snapshots renewed in the background and drops those of contexts that nobody uses; to be
   * called now and then, every minute or so.
   */
  public void sweep() {
    for (Directory directory : directories.values()) {
      directory.renew();
    }
    directories.values().removeIf(Directory::isIdle);
  }

  /** How many contexts there are snapshots of. */
  public int size() {
    return directories.size();
  }

  /** What a request of a user works on. */
  Scope scope(AuthenticatedUser user, View view) {
    return new Scope(view, user.key(), limits, quota);
  }
}
