package org.ropeway.gateway.emsmdb.logon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.LogonKind;
import org.ropeway.codec.rop.logon.LogonResponse;
import org.ropeway.codec.rop.logon.LogonResponse.PrivateMailbox;
import org.ropeway.codec.rop.logon.LogonResponse.PublicFolders;
import org.ropeway.codec.rop.logon.LogonTime;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.gateway.emsmdb.MapiSession;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.Users;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPerson;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.MapiException;
import org.ropeway.store.Owner;
import org.ropeway.store.SpecialFolder;

/**
 * RopLogon. [MS-OXCSTOR] 3.2.5.1. For the user's own mailbox USE_PER_MDB_REPLID_MAPPING is not
 * asked for, although a server may: Outlook 2003 does not set it. Another user's mailbox has
 * another replica, so that it takes the flag; for public folders it is ignored.
 */
final class LogonOpening {
  private static final int ECHOED = RopLogon.PRIVATE | RopLogon.UNDERCOVER | RopLogon.GHOSTED;

  RopResult open(RopContext c, RopLogon.Request r, Instant now) {
    check(c.session(), r);
    Mailbox mailbox = mailbox(c.session(), r);
    try {
      LogonObject logon = new LogonObject(c.session(), c.call().logonId(), mailbox);
      return RopResult.opened(logon, response(r, mailbox, now));
    } catch (RuntimeException e) {
      LogonObject.close(c.session(), mailbox);
      throw e;
    }
  }

  private static Mailbox mailbox(MapiSession session, RopLogon.Request r) {
    if (r.kind() == LogonKind.PUBLIC) {
      return session.mailbox(new Owner.Public());
    }
    if (LegacyDn.same(r.essdn(), LegacyDn.ofUser(session.user().oxUser().email()))) {
      return session.mailbox();
    }
    OxPerson other =
        find(session, r.essdn())
            .orElseThrow(() -> new MapiException(ErrorCode.UNKNOWN_USER, "Essdn of no user"));
    if ((r.openFlags() & RopLogon.USE_PER_MDB_REPLID_MAPPING) == 0) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "another mailbox in the same mapping");
    }
    return session.mailbox(new Owner.Other(other.userId(), other.email(), other.displayName()));
  }

  /** [MS-OXCSTOR] 3.2.5.1.1: a look-up that fails is another matter than a user there is not. */
  private static Optional<OxPerson> find(MapiSession session, String essdn) {
    try {
      return new Users(session.ox()).find(essdn);
    } catch (OxException e) {
      throw new MapiException(
          ErrorCode.LOGON_FAILED, "users cannot be looked up: " + e.getMessage());
    }
  }

  private static void check(MapiSession session, RopLogon.Request r) {
    if (!session.client().codePageKnown()) {
      throw new MapiException(
          ErrorCode.UNKNOWN_CODE_PAGE, "code page " + session.client().codePage());
    }
    boolean isPublic = (r.openFlags() & RopLogon.PUBLIC) != 0;
    if (isPublic != (r.kind() == LogonKind.PUBLIC)) {
      throw new MapiException(ErrorCode.LOGON_FAILED, "both a mailbox and public folders");
    }
    if (isPublic && (r.openFlags() & RopLogon.ALTERNATE_SERVER) != 0) {
      throw new MapiException(ErrorCode.LOGON_FAILED, "no other server has public folders");
    }
    if ((r.openFlags() & RopLogon.USE_ADMIN_PRIVILEGE) != 0) {
      throw new MapiException(ErrorCode.LOGIN_PERMISSION, "administrative rights");
    }
  }

  private static LogonResponse response(RopLogon.Request r, Mailbox mailbox, Instant now) {
    MailboxIdentity identity = mailbox.identity();
    if (mailbox.owner().isPublic()) {
      return new PublicFolders(
          r.logonFlags() & ECHOED,
          folderIds(mailbox),
          Replicas.OWN,
          identity.replicaGuid(),
          MapiGuid.ZERO);
    }
    return new PrivateMailbox(
        r.logonFlags() & ECHOED,
        folderIds(mailbox),
        flags(mailbox),
        identity.mailboxGuid(),
        Replicas.OWN,
        identity.replicaGuid(),
        LogonTime.of(now),
        new FileTime(0),
        0);
  }

  /** Whether another user is away is not known: OX tells him only. */
  private static int flags(Mailbox mailbox) {
    if (!mailbox.owner().isSelf()) {
      return PrivateMailbox.RESERVED;
    }
    boolean away = mailbox.properties().get(PidTag.OUT_OF_OFFICE_STATE, false);
    return PrivateMailbox.RESERVED
        | PrivateMailbox.OWNER_RIGHT
        | PrivateMailbox.SEND_AS_RIGHT
        | (away ? PrivateMailbox.OOF : 0);
  }

  private static List<Fid> folderIds(Mailbox mailbox) {
    Stream<Fid> all = SpecialFolder.of(mailbox.owner()).stream().map(mailbox::special);
    Stream<Fid> none = Stream.generate(() -> Fid.NONE);
    return Stream.concat(all, none).limit(LogonResponse.FOLDERS).toList();
  }
}
