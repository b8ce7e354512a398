package org.ropeway.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** A session with an OX that cannot be reached; a test overrides what it can be asked after all. */
public abstract class UnreachableOx implements OxSession {
  @Override
  public OxUser user() {
    throw unreachable();
  }

  @Override
  public OxSyncConfig getConfig() {
    throw unreachable();
  }

  @Override
  public OxSyncConfig setConfig(OxSyncConfig config) {
    throw unreachable();
  }

  @Override
  public OxChanges<OxFolder> syncFolders(@Nullable OxSyncState state, int limit) {
    throw unreachable();
  }

  @Override
  public OxChanges<OxMail> syncMails(String folderUuid, @Nullable OxSyncState state, int limit) {
    throw unreachable();
  }

  @Override
  public byte[] loadMail(String folderUuid, String mailUuid) {
    throw unreachable();
  }

  @Override
  public Map<String, OxException> updateMails(String folderUuid, List<OxMailUpdate> updates) {
    throw unreachable();
  }

  @Override
  public OxApplied<OxFolder> changeFolder(OxSyncState state, OxFolderChange change, int limit) {
    throw unreachable();
  }

  @Override
  public OxApplied<OxMail> createMail(
      String folderUuid, OxSyncState state, OxNewMail mail, int limit) {
    throw unreachable();
  }

  @Override
  public Map<String, OxException> moveMails(
      String folderUuid, String targetUuid, List<String> mailUuids) {
    throw unreachable();
  }

  @Override
  public Map<String, OxException> deleteMails(String folderUuid, List<String> mailUuids) {
    throw unreachable();
  }

  @Override
  public OxPing ping(
      Map<String, OxSyncState> folders, @Nullable OxSyncState hierarchy, Duration timeout) {
    throw unreachable();
  }

  @Override
  public Optional<String> sendMail(OxOutgoingMail mail) {
    throw unreachable();
  }

  @Override
  public OxSenders senders() {
    throw unreachable();
  }

  @Override
  public List<OxResolvedId> resolveUuids(List<String> uuids) {
    throw unreachable();
  }

  @Override
  public List<OxPerson> searchPersons(String query, int limit) {
    throw unreachable();
  }

  @Override
  public List<OxPerson> users(Set<Integer> userIds) {
    throw unreachable();
  }

  @Override
  public void close() {}

  private static OxException unreachable() {
    return new OxException.Unavailable("no OX in this test");
  }
}
