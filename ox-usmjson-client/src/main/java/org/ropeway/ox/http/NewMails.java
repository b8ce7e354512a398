package org.ropeway.ox.http;

import java.util.Comparator;
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

  /**
   * The same between two UIDNEXTs. All ids are asked for: OX sorts by them as little as by the time
   * of coming, which a mail that is stored late does not follow.
   */
  static List<OxMail> since(HttpConnection connection, KnownFolder folder, long from, long to) {
    if (to <= from) {
      return List.of();
    }
    List<String> ids =
        connection.get(MailCalls.ids(folder.id())).stream()
            .filter(id -> id.matches("[0-9]{1,18}") && Long.parseLong(id) >= from)
            .sorted(Comparator.comparingLong((String id) -> Long.parseLong(id)).reversed())
            .limit(MailCalls.AT_ONCE)
            .toList();
    return ids.isEmpty() ? List.of() : connection.get(MailCalls.list(folder.id(), ids));
  }
}
