package org.ropeway.gateway.doctor;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.LogonResponse;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.gateway.client.EmsmdbClient;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;

/** A session of the user, and its logon to his mailbox. */
final class MailboxVisit implements AutoCloseable {
  private final EmsmdbClient client;
  private final String legacyDn;
  private @Nullable MapiRef logon;
  private LogonResponse.@Nullable PrivateMailbox store;

  private MailboxVisit(EmsmdbClient client, String legacyDn) {
    this.client = client;
    this.legacyDn = legacyDn;
  }

  /** Opens a session. */
  static MailboxVisit connect(DiscoverySteps discovery) {
    String legacyDn = discovery.found().legacyDn();
    EmsmdbClient client =
        EmsmdbClient.connect(discovery.found().mailStore(), discovery.settings(), legacyDn);
    return new MailboxVisit(client, legacyDn);
  }

  /** Logs on. */
  void logOn() {
    RopList list = client.list();
    RopFuture<LogonResponse> answer =
        list.logon(
            0,
            new RopLogon.Request(
                RopLogon.PRIVATE,
                RopLogon.HOME_LOGON
                    | RopLogon.TAKE_OWNERSHIP
                    | RopLogon.NO_MAIL
                    | RopLogon.USE_PER_MDB_REPLID_MAPPING,
                0,
                legacyDn));
    list.send();
    store = (LogonResponse.PrivateMailbox) answer.response();
    logon = answer.opened();
  }

  /** The session. */
  EmsmdbClient client() {
    return client;
  }

  /** The logon. */
  MapiRef logon() {
    return requireNonNull(logon, "logon");
  }

  /** What the server said of the mailbox. */
  LogonResponse.PrivateMailbox store() {
    return requireNonNull(store, "logon");
  }

  /** Opens a special folder in a list. */
  MapiRef folder(RopList list, PrivateFolder which) {
    Fid fid = store().folderId(which);
    return list.open(logon(), RopOpenFolder.ROP, out -> new RopOpenFolder.Request(out, fid, 0))
        .opened();
  }

  @Override
  public void close() {
    client.close();
  }
}
