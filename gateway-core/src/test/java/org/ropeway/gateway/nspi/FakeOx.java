package org.ropeway.gateway.nspi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.OxLease;
import org.ropeway.gateway.auth.UserKey;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.ox.OxNewMail;
import org.ropeway.ox.OxOutgoingMail;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxPing;
import org.ropeway.ox.OxResolvedId;
import org.ropeway.ox.OxSenders;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncConfig;
import org.ropeway.ox.OxSyncState;
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
    public OxLease lease() {
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

  private record Session(OxUser user, FakeOx ox) implements OxSession {
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
    public OxSyncConfig getConfig() {
      throw new UnsupportedOperationException();
    }

    @Override
    public OxSyncConfig setConfig(OxSyncConfig config) {
      throw new UnsupportedOperationException();
    }

    @Override
    public OxChanges<OxFolder> syncFolders(@Nullable OxSyncState state, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public OxChanges<OxMail> syncMails(String folderUuid, @Nullable OxSyncState state, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public byte[] loadMail(String folderUuid, String mailUuid) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, OxException> updateMails(String folderUuid, List<OxMailUpdate> updates) {
      throw new UnsupportedOperationException();
    }

    @Override
    public OxApplied<OxFolder> changeFolder(OxSyncState state, OxFolderChange change, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public OxApplied<OxMail> createMail(
        String folderUuid, OxSyncState state, OxNewMail mail, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, OxException> moveMails(
        String folderUuid, String targetUuid, List<String> mailUuids) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, OxException> deleteMails(String folderUuid, List<String> mailUuids) {
      throw new UnsupportedOperationException();
    }

    @Override
    public OxPing ping(
        Map<String, OxSyncState> folders, @Nullable OxSyncState hierarchy, Duration timeout) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> sendMail(OxOutgoingMail mail) {
      throw new UnsupportedOperationException();
    }

    @Override
    public OxSenders senders() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<OxResolvedId> resolveUuids(List<String> uuids) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
