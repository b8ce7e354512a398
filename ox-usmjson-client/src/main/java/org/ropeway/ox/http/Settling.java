package org.ropeway.ox.http;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.http.memory.Expectation;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.memory.KnownMail;
import org.ropeway.ox.http.wire.Examined;
import org.ropeway.ox.http.wire.MailCalls;

/** Finds out what became of requests of which nobody knows. */
final class Settling {
  private final HttpConnection connection;
  private final Account account;
  private final Books books;

  Settling(HttpConnection connection, Account account) {
    this.connection = connection;
    this.account = account;
    this.books = account.books();
  }

  /** Looks for those of these mails that are expected somewhere. */
  void settle(List<String> uuids) {
    Map<Long, List<Expectation>> open = books.locked(books::expectations);
    open.forEach((number, some) -> {
      KnownFolder folder = books.locked(() -> books.folder(number));
      List<Expectation> asked = some.stream().filter(e -> uuids.contains(e.uuid())).toList();
      if (folder != null && !asked.isEmpty()) {
        look(folder, asked);
      }
    });
  }

  private void look(KnownFolder folder, List<Expectation> asked) {
    account.inTurn(
        folder,
        () -> {
          new MailComparison(connection, account, folder).run();
          Examined now = books.locked(() -> books.mails(folder).head().examined());
          long from = asked.stream().mapToLong(Expectation::next).min().orElse(0);
          List<OxMail> found = NewMails.since(connection, folder, from, now.next());
          new Recognition(connection, books, folder).of(found);
          return true;
        });
  }

  /** Gives mails that are known by their ids their uuids, though nobody was told of them yet. */
  static void name(HttpConnection connection, Books books, KnownFolder folder, List<String> ids) {
    for (int from = 0; from < ids.size(); from += MailCalls.AT_ONCE) {
      int to = Math.min(ids.size(), from + MailCalls.AT_ONCE);
      List<OxMail> listed = connection.get(MailCalls.list(folder.id(), ids.subList(from, to)));
      new Recognition(connection, books, folder).of(listed);
    }
  }

  /** Which mails of a folder are there. */
  static Set<String> present(HttpConnection connection, KnownFolder folder, List<KnownMail> mails) {
    Set<String> out = new HashSet<>();
    List<String> ids = mails.stream().map(KnownMail::id).toList();
    try {
      for (int from = 0; from < ids.size(); from += MailCalls.AT_ONCE) {
        int to = Math.min(ids.size(), from + MailCalls.AT_ONCE);
        out.addAll(connection.get(MailCalls.present(folder.id(), ids.subList(from, to))));
      }
    } catch (OxException.NotFound e) {
      return Set.of();
    }
    return out;
  }
}
