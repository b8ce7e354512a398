package org.ropeway.standin.ajax.mail;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.folders.FolderTree;
import org.ropeway.standin.ajax.folders.FolderTroubles;
import org.ropeway.standin.ajax.folders.Seen;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;

/** Mail folders and mails by the ids a client knows, as far as its user may use them. */
final class MailFolders {
  private static final Pattern ACCOUNT = Pattern.compile("default([0-9]{1,9})(/.*)?");
  private static final int TRASH = 12;
  private final Tx tx;
  private final Call call;
  private final FolderTree tree;

  MailFolders(Tx tx, Call call) {
    this.tx = tx;
    this.call = call;
    this.tree = new FolderTree(tx, call.user(), false);
  }

  /** A folder, or the root of the account, which holds no mails. */
  Seen find(String id) throws SQLException {
    Matcher account = ACCOUNT.matcher(id);
    if (!account.matches()) {
      throw MailTroubles.invalidFolder(id).raise();
    }
    int number = Integer.parseInt(account.group(1));
    if (number != 0) {
      throw MailTroubles.unknownAccount(call.user(), number).raise();
    }
    Optional<Seen> seen = tree.find(id).filter(Seen::isMail).filter(each -> each.rights() != 0);
    return seen.orElseThrow(() -> FolderTroubles.mailMissing(call.user(), id).raise());
  }

  /** A folder in which mails may be read. */
  Seen readable(String id) throws SQLException {
    Seen folder = find(id);
    if (folder.kind() == Seen.Kind.MAIL && !Rights.mayRead(folder.rights())) {
      throw MailTroubles.denied("MSG-0110", call.user(), id).raise();
    }
    return folder;
  }

  /** A folder into which mails may be put. */
  Seen target(String id) throws SQLException {
    Seen folder = find(id);
    if (folder.kind() != Seen.Kind.MAIL) {
      throw MailTroubles.notSelectable(call.user(), folder.title()).raise();
    }
    if (!Rights.mayCreate(folder.rights())) {
      throw MailTroubles.denied("MSG-0110", call.user(), id).raise();
    }
    return folder;
  }

  /** The marks of mails may be changed, or only whether they were seen. */
  void requireMark(Seen folder, boolean seenOnly) {
    if (!Rights.mayMark(folder.rights(), seenOnly)) {
      throw MailTroubles.denied("MSG-0073", call.user(), folder.id()).raise();
    }
  }

  void requireDelete(Seen folder) {
    if (!Rights.mayDelete(folder.rights())) {
      throw MailTroubles.denied("MSG-0070", call.user(), folder.id()).raise();
    }
  }

  /** The user's trash. */
  FolderRow trash() throws SQLException {
    return Folders.standard(tx, call.user(), TRASH).orElseThrow();
  }

  /** A mail of a folder, by its id. */
  Optional<MailRow> mail(Seen folder, String id) throws SQLException {
    return id.matches("[0-9]{1,18}")
        ? Mails.byUid(tx, row(folder).fid(), Long.parseLong(id))
        : Optional.empty();
  }

  /** A mail of a folder, by its Message-ID; of several the first. */
  Optional<MailRow> byMessageId(Seen folder, String messageId) throws SQLException {
    for (MailRow mail : Mails.byTime(tx, row(folder).fid())) {
      if (MailFields.listing(mail)
          .path("headers")
          .path("Message-ID")
          .asString("")
          .equals(messageId)) {
        return Optional.of(mail);
      }
    }
    return Optional.empty();
  }

  /** How a folder is stored. */
  static FolderRow row(Seen folder) {
    FolderRow row = folder.row();
    if (row == null) {
      throw MailTroubles.invalidFolder(folder.id()).raise();
    }
    return row;
  }
}
