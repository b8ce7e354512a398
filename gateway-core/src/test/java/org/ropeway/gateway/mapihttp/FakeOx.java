package org.ropeway.gateway.mapihttp;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxCredentials;
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
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncConfig;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.OxUser;

/** An OX without a network, for fuzzing: it knows one password, nobody, and can do nothing else. */
final class FakeOx implements OxServer {
  @Override
  public OxSession login(OxCredentials credentials, String device) {
    if (!credentials.password().equals("secret")) {
      throw new OxException.AuthenticationFailed("wrong");
    }
    return new Session();
  }

  @Override
  public void close() {}

  private static final class Session implements OxSession {
    @Override
    public OxUser user() {
      return new OxUser(3, 1, "alice@ox.test", "Alice", "en_US", "UTC");
    }

    @Override
    public OxSyncConfig getConfig() {
      throw new OxException.Unavailable("no OX in this test");
    }

    @Override
    public OxSyncConfig setConfig(OxSyncConfig config) {
      throw new OxException.Unavailable("no OX in this test");
    }

    @Override
    public OxChanges<OxFolder> syncFolders(@Nullable OxSyncState state, int limit) {
      throw new OxException.Unavailable("no OX in this test");
    }

    @Override
    public OxChanges<OxMail> syncMails(String folder, @Nullable OxSyncState state, int limit) {
      throw new OxException.Unavailable("no OX in this test");
    }

    @Override
    public byte[] loadMail(String folderUuid, String mailUuid) {
      throw new OxException.Unavailable("no OX in this test");
    }

    @Override
    public Map<String, OxException> updateMails(String folder, List<OxMailUpdate> updates) {
      throw new OxException.Unavailable("no OX in this test");
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
      throw new OxException.Unavailable("no OX in this test");
    }

    @Override
    public List<OxPerson> searchPersons(String query, int limit) {
      return List.of();
    }

    @Override
    public Optional<String> sendMail(OxOutgoingMail mail) {
      throw new OxException.Unavailable("no OX in this test");
    }

    @Override
    public OxSenders senders() {
      throw new OxException.Unavailable("no OX in this test");
    }

    @Override
    public List<OxResolvedId> resolveUuids(List<String> uuids) {
      throw new OxException.Unavailable("no OX in this test");
    }

    @Override
    public void close() {}
  }
}
