package org.ropeway.gateway.nspi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.UnreachableOx;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.OxLease;
import org.ropeway.gateway.auth.UserKey;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxUser;

/** OX as far as the address book sees it: persons to search, counted calls, failures on order. */
final class FakeOx {
  final List<OxPerson> persons = new ArrayList<>();
  final AtomicInteger searches = new AtomicInteger();
  final AtomicInteger leases = new AtomicInteger();
  volatile @Nullable OxException failure;

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
  }
}
