package org.ropeway.gateway.nspi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.UnreachableOx;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.OxLease;
import org.ropeway.gateway.auth.UserKey;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxGroup;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxPhoto;
import org.ropeway.ox.OxResource;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.OxUser;

/** OX as far as the address book sees it: persons to search, counted calls, failures on order. */
final class FakeOx {
  final List<OxPerson> persons = new ArrayList<>();
  final List<OxGroup> groups = new ArrayList<>();
  final List<OxResource> resources = new ArrayList<>();
  final Map<Integer, byte[]> photos = new HashMap<>();
  final AtomicInteger photosAsked = new AtomicInteger();
  final AtomicInteger searches = new AtomicInteger();
  final AtomicInteger leases = new AtomicInteger();
  volatile @Nullable OxException failure;

  /** The users whom it does not let in any more. */
  final Set<Integer> refused = new HashSet<>();

  /** What it tells of changes when asked next; without it, it cannot tell. */
  final Deque<OxChanges<OxPerson>> changes = new ArrayDeque<>();

  /** The states it was asked with for changes. */
  final List<String> askedWith = new ArrayList<>();

  /** A user of context 1. */
  AuthenticatedUser user(int id, String email, String name) {
    return user(1, id, email, name);
  }

  AuthenticatedUser user(int context, int id, String email, String name) {
    return new User(new OxUser(id, context, email, name, "de_DE", "Europe/Berlin"), this);
  }

  private record User(OxUser oxUser, FakeOx ox) implements AuthenticatedUser {
    @Override
    public UserKey key() {
      return UserKey.of(oxUser);
    }

    @Override
    public String login() {
      return oxUser.email();
    }

    @Override
    public OxLease lease(String part) {
      if (ox.refused.contains(oxUser.id())) {
        throw new OxException.AuthenticationFailed("no longer");
      }
      ox.leases.incrementAndGet();
      Session session = new Session(oxUser, ox);
      return new OxLease() {
        @Override
        public OxSession session() {
          return session;
        }

        @Override
        public void close() {
          ox.leases.decrementAndGet();
        }
      };
    }
  }

  private static final class Session extends UnreachableOx {
    private final OxUser user;
    private final FakeOx ox;

    Session(OxUser user, FakeOx ox) {
      this.user = user;
      this.ox = ox;
    }

    @Override
    public OxUser user() {
      return user;
    }

    @Override
    public List<OxPerson> searchPersons(String query, int limit) {
      ox.searches.incrementAndGet();
      OxException failing = ox.failure;
      if (failing != null) {
        throw failing;
      }
      return List.copyOf(ox.persons.subList(0, Math.min(limit, ox.persons.size())));
    }

    @Override
    public <T> OxChanges<T> syncPersons(
        @Nullable OxSyncState state, int limit, Function<OxPerson, T> each) {
      OxException failing = ox.failure;
      if (failing != null) {
        throw failing;
      }
      @Nullable OxChanges<OxPerson> next = state == null ? null : ox.changes.poll();
      if (state == null || next == null) {
        return super.syncPersons(state, limit, each);
      }
      ox.askedWith.add(state.value());
      List<T> changed = next.modified().stream().map(each).toList();
      return new OxChanges<>(next.state(), List.of(), changed, next.deletedUuids(), false);
    }

    @Override
    public List<OxGroup> groups() {
      return List.copyOf(ox.groups);
    }

    @Override
    public List<OxResource> resources() {
      return List.copyOf(ox.resources);
    }

    @Override
    public void changeMembers(int groupId, Set<Integer> added, Set<Integer> removed) {
      OxException failing = ox.failure;
      if (failing != null) {
        throw failing;
      }
      ox.groups.replaceAll(group -> {
        if (group.id() != groupId) {
          return group;
        }
        Set<Integer> members = new LinkedHashSet<>(group.members());
        members.addAll(added);
        members.removeAll(removed);
        return new OxGroup(groupId, group.name(), group.displayName(), List.copyOf(members));
      });
    }

    @Override
    public Optional<OxPhoto> photo(int userId, int pixels) {
      ox.photosAsked.incrementAndGet();
      return Optional.ofNullable(ox.photos.get(userId))
          .map(bytes -> new OxPhoto("image/jpeg", bytes));
    }
  }
}
