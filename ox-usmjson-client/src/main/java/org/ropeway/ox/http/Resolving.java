package org.ropeway.ox.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ropeway.ox.OxResolvedId;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.memory.KnownMail;

/** What OX calls things that have uuids. */
final class Resolving {
  private final HttpConnection connection;
  private final Books books;

  Resolving(HttpConnection connection, Books books) {
    this.connection = connection;
    this.books = books;
  }

  /** Those that are known and, if they are mails, still where they are known to be. */
  List<OxResolvedId> resolve(List<String> uuids) {
    Map<Long, List<KnownMail>> mails = new HashMap<>();
    Map<String, OxResolvedId> out = new HashMap<>();
    books.locked(() -> {
      for (String uuid : uuids) {
        KnownFolder folder = books.folders().find(uuid);
        KnownMail mail = folder == null ? books.mail(uuid) : null;
        if (folder != null) {
          out.put(uuid, new OxResolvedId(uuid, "folder", folder.id(), folder.folder().parentId()));
        } else if (mail != null) {
          mails.computeIfAbsent(mail.folder(), f -> new ArrayList<>()).add(mail);
        }
      }
      return true;
    });
    mails.forEach((number, some) -> addPresent(number, some, out));
    return uuids.stream().filter(out::containsKey).map(out::get).toList();
  }

  private void addPresent(long number, List<KnownMail> mails, Map<String, OxResolvedId> out) {
    KnownFolder folder = books.locked(() -> books.folder(number));
    if (folder == null) {
      return;
    }
    Set<String> there = Settling.present(connection, folder, mails);
    for (KnownMail mail : mails) {
      if (there.contains(mail.id())) {
        out.put(mail.uuid(), new OxResolvedId(mail.uuid(), "mail", mail.id(), folder.id()));
      }
    }
  }
}
