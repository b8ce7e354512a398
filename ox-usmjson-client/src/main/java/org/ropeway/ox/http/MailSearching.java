package org.ropeway.ox.http;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxMailSearch;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.memory.KnownMail;
import org.ropeway.ox.http.wire.MailCalls;

/** Searches of OX, whose finds are named by uuids. */
final class MailSearching {
  private final HttpConnection connection;
  private final Books books;
  private final Consumer<KnownFolder> compare;

  /**
   * Folders in which mails are found that nobody knows yet are looked through by {@code compare}.
   */
  MailSearching(HttpConnection connection, Books books, Consumer<KnownFolder> compare) {
    this.connection = connection;
    this.books = books;
    this.compare = compare;
  }

  /** The uuids of the mails in which a text is found. */
  Set<String> search(KnownFolder folder, OxMailSearch search) {
    if (search.in().isEmpty()) {
      return Set.of();
    }
    List<String> ids = connection.get(MailCalls.search(folder.id(), search));
    List<String> unknown =
        books.locked(() -> ids.stream().filter(id -> listed(folder, id) == null).toList());
    if (!unknown.isEmpty()) {
      compare.accept(folder);
      Settling.name(connection, books, folder, unknown);
    }
    return books.locked(() -> {
      Set<String> out = new HashSet<>();
      for (String id : ids) {
        KnownMail mail = listed(folder, id);
        if (mail != null) {
          out.add(mail.uuid());
        }
      }
      return out;
    });
  }

  private @Nullable KnownMail listed(KnownFolder folder, String id) {
    KnownMail mail = books.mails(folder).find(id);
    return mail != null && mail.isListed() ? mail : null;
  }
}
