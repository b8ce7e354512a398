package org.ropeway.ox.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.http.memory.Books.Trace;
import org.ropeway.ox.http.memory.Expectation;
import org.ropeway.ox.http.memory.Identity;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.memory.KnownMail;
import org.ropeway.ox.http.memory.MailBook;
import org.ropeway.ox.http.memory.MailChange;
import org.ropeway.ox.http.wire.MailCalls;

/**
 * Gives mails that are listed for the first time their uuids: that of a request that was to bring
 * them, that of a mail which is not any more where it was, or the one computed for them.
 */
final class Recognition {
  private final HttpConnection connection;
  private final Books books;
  private final KnownFolder folder;

  Recognition(HttpConnection connection, Books books, KnownFolder folder) {
    this.connection = connection;
    this.books = books;
    this.folder = folder;
  }

  /** The rows of these mails as they are known now; those that are gone meanwhile are left out. */
  Map<String, KnownMail> of(Collection<OxMail> listed) {
    Map<String, OxMail> fresh = new LinkedHashMap<>();
    Map<String, KnownMail> out = new HashMap<>();
    books.locked(() -> {
      for (OxMail mail : listed) {
        KnownMail known = book().find(mail.id());
        if (known != null && known.isListed()) {
          out.put(mail.id(), known);
        } else if (known != null) {
          fresh.put(mail.id(), mail);
        }
      }
      return true;
    });
    if (!fresh.isEmpty()) {
      Map<String, Trace> traces = traces(fresh.values());
      out.putAll(books.locked(() -> take(fresh, traces)));
    }
    return out;
  }

  /**
   * By id, the one mail like each that is not any more where it was: one that is there stays what
   * it is, and of several that went nobody knows which is which.
   */
  private Map<String, Trace> traces(Collection<OxMail> fresh) {
    Map<String, List<Trace>> alike = new HashMap<>();
    Map<Long, Set<String>> toCheck = new HashMap<>();
    books.locked(() -> {
      for (OxMail mail : fresh) {
        KnownMail known = book().find(mail.id());
        List<Trace> traces = known == null ? List.of() : traces(mail, known);
        alike.put(mail.id(), traces);
        traces.stream()
            .filter(trace -> !trace.gone())
            .forEach(t -> toCheck.computeIfAbsent(t.folder(), f -> new HashSet<>()).add(t.id()));
      }
      return true;
    });
    Map<Long, Set<String>> present = new HashMap<>();
    toCheck.forEach((number, ids) -> present.put(number, present(number, ids)));
    Map<String, Trace> out = new HashMap<>();
    alike.forEach((id, traces) -> {
      List<Trace> left =
          traces.stream()
              .filter(t -> t.gone() || !present.getOrDefault(t.folder(), Set.of()).contains(t.id()))
              .toList();
      if (left.size() == 1) {
        out.put(id, left.getFirst());
      }
    });
    return out;
  }

  /**
   * In the folder itself only what went before this one came: else its going would be told after
   * its coming.
   */
  private List<Trace> traces(OxMail mail, KnownMail known) {
    return books.traces(Identity.of(mail)).stream()
        .filter(trace ->
            trace.folder() != folder.number() || (trace.gone() && known.isYoungerThan(trace.seq())))
        .toList();
  }

  /** Which mails are still where they were. */
  private Set<String> present(long number, Set<String> ids) {
    KnownFolder there = books.locked(() -> books.folder(number));
    if (there == null) {
      return Set.of();
    }
    Set<String> out = new HashSet<>();
    List<String> all = List.copyOf(ids);
    try {
      for (int from = 0; from < all.size(); from += MailCalls.AT_ONCE) {
        int to = Math.min(all.size(), from + MailCalls.AT_ONCE);
        out.addAll(connection.get(MailCalls.present(there.id(), all.subList(from, to))));
      }
    } catch (OxException.NotFound e) {
      // The folder may have another name now, and its mails be where they were.
      return ids;
    }
    return out;
  }

  private Map<String, KnownMail> take(Map<String, OxMail> fresh, Map<String, Trace> traces) {
    List<Expectation> open = new ArrayList<>(books.expectations(folder));
    List<String> settled = new ArrayList<>();
    Map<String, KnownMail> out = new HashMap<>();
    Set<String> given = new HashSet<>();
    MailChange change = book().change();
    for (OxMail mail : fresh.values()) {
      KnownMail known = book().find(mail.id());
      if (known == null) {
        continue;
      }
      if (known.isListed()) {
        out.put(mail.id(), known);
        continue;
      }
      Expectation expected = expected(open, known, mail);
      if (expected != null && given.add(expected.uuid())) {
        open.remove(expected);
        settled.add(expected.uuid());
        remove(expected.uuid(), expected.device());
        out.put(mail.id(), change.listed(known, mail, expected.uuid(), expected.device()));
        continue;
      }
      Trace trace = traces.get(mail.id());
      boolean moved = trace != null && books.isStillSo(trace) && given.add(trace.uuid());
      if (moved && trace != null) {
        remove(trace.uuid(), "");
      }
      String uuid = moved && trace != null ? trace.uuid() : known.uuid();
      out.put(mail.id(), change.listed(known, mail, uuid, null));
    }
    change.commit();
    books.settled(folder, settled);
    return out;
  }

  /** What a mail is that somebody asked for. */
  static @Nullable Expectation expected(List<Expectation> open, KnownMail known, OxMail mail) {
    String identity = Identity.of(mail);
    String messageId = Identity.messageId(mail);
    for (Expectation e : open) {
      boolean fits =
          e.identity().isEmpty()
              ? !e.messageId().isEmpty() && e.messageId().equals(messageId)
              : e.identity().equals(identity);
      if (fits && known.idNumber() >= e.next()) {
        return e;
      }
    }
    return null;
  }

  /** The mail is not there any more; it may not have been known to be elsewhere. */
  private void remove(String uuid, String device) {
    KnownMail before = books.mail(uuid);
    KnownFolder there = before == null ? null : books.folder(before.folder());
    if (before != null && there != null && there.number() != folder.number()) {
      MailChange change = books.mails(there).change();
      change.gone(before, device);
      change.commit();
    }
  }

  private MailBook book() {
    return books.mails(folder);
  }
}
