package org.ropeway.ox.http;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.wire.Examined;
import org.ropeway.ox.http.wire.MailCalls;

/** What came into a folder since it was examined. */
final class NewMails {
  private NewMails() {}

  /** The mails with ids from UIDNEXT on, the newest first; at most {@link MailCalls#AT_ONCE}. */
  static List<OxMail> since(HttpConnection connection, KnownFolder folder, Examined before) {
    Examined now = connection.get(MailCalls.examine(folder.id()));
    if (!now.validity().equals(before.validity()) || before.next() < 0) {
      return List.of();
    }
    return since(connection, folder, before.next(), now.next());
  }

  /** The same between two UIDNEXTs. */
  static List<OxMail> since(HttpConnection connection, KnownFolder folder, long from, long to) {
    int most = Math.clamp(to - from, 0, MailCalls.AT_ONCE);
    if (most == 0) {
      return List.of();
    }
    List<String> ids = new ArrayList<>(connection.get(MailCalls.newestIds(folder.id(), most)));
    ids.removeIf(id -> !id.matches("[0-9]{1,18}") || Long.parseLong(id) < from);
    return ids.isEmpty() ? List.of() : connection.get(MailCalls.list(folder.id(), ids));
  }
}
