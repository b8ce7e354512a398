package org.ropeway.gateway.emsmdb.logon;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.LogonKind;
import org.ropeway.codec.rop.logon.LogonResponse;
import org.ropeway.codec.rop.logon.LogonResponse.PrivateMailbox;
import org.ropeway.codec.rop.logon.LogonTime;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.gateway.emsmdb.MapiSession;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.Users;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.MapiException;
import org.ropeway.store.SpecialFolder;

/**
 * RopLogon. [MS-OXCSTOR] 3.2.5.1. USE_PER_MDB_REPLID_MAPPING is not asked for, although a server
 * may: Outlook 2003 does not set it, and a mailbox has one replica in either mapping.
 */
final class LogonOpening {
  private static final int ECHOED = RopLogon.PRIVATE | RopLogon.UNDERCOVER | RopLogon.GHOSTED;

  RopResult open(RopContext c, RopLogon.Request r, Instant now) {
    check(c.session(), r);
    Mailbox mailbox = c.session().mailbox();
    LogonObject logon = new LogonObject(c.session(), c.call().logonId(), mailbox);
    return RopResult.opened(logon, response(r, mailbox, now));
  }

  private static void check(MapiSession session, RopLogon.Request r) {
    if (!session.client().codePageKnown()) {
      throw new MapiException(
          ErrorCode.UNKNOWN_CODE_PAGE, "code page " + session.client().codePage());
    }
    if (r.kind() == LogonKind.PUBLIC || (r.openFlags() & RopLogon.PUBLIC) != 0) {
      throw new MapiException(ErrorCode.LOGON_FAILED, "there are no public folders");
    }
    if ((r.openFlags() & RopLogon.USE_ADMIN_PRIVILEGE) != 0) {
      throw new MapiException(ErrorCode.LOGIN_PERMISSION, "administrative rights");
    }
    if (!LegacyDn.same(r.essdn(), LegacyDn.ofUser(session.user().oxUser().email()))) {
      throw new Users(session.ox()).find(r.essdn()).isPresent()
          ? new MapiException(ErrorCode.LOGIN_PERMISSION, "Essdn of another user")
          : new MapiException(ErrorCode.UNKNOWN_USER, "Essdn of no user");
    }
  }

  private static LogonResponse response(RopLogon.Request r, Mailbox mailbox, Instant now) {
    MailboxIdentity identity = mailbox.identity();
    boolean away = mailbox.properties().get(PidTag.OUT_OF_OFFICE_STATE, false);
    return new PrivateMailbox(
        r.logonFlags() & ECHOED,
        folderIds(mailbox),
        PrivateMailbox.RESERVED
            | PrivateMailbox.OWNER_RIGHT
            | PrivateMailbox.SEND_AS_RIGHT
            | (away ? PrivateMailbox.OOF : 0),
        identity.mailboxGuid(),
        Replicas.OWN,
        identity.replicaGuid(),
        LogonTime.of(now),
        new FileTime(0),
        0);
  }

  private static List<Fid> folderIds(Mailbox mailbox) {
    return Arrays.stream(SpecialFolder.values())
        .limit(LogonResponse.FOLDERS)
        .map(mailbox::special)
        .toList();
  }
}
