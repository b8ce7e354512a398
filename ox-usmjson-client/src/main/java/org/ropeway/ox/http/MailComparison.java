package org.ropeway.ox.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.http.memory.FolderHead;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.memory.KnownMail;
import org.ropeway.ox.http.memory.MailBook;
import org.ropeway.ox.http.memory.MailChange;
import org.ropeway.ox.http.wire.Examined;
import org.ropeway.ox.http.wire.MailCalls;
import org.ropeway.ox.http.wire.MailMarks;

/**
 * A mail folder as OX has it, compared with what is known of it, with as few requests as OX's
 * answer to {@code examine} allows (docs/adr/0011). Callers have the folder's turn.
 */
final class MailComparison {
  private static final Examined UNKNOWN = new Examined("", -1, -1, -1);
  private static final Comparator<String> NEWEST_FIRST =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()).reversed();

  private final HttpConnection connection;
  private final Account account;
  private final Books books;
  private final KnownFolder folder;

  MailComparison(HttpConnection connection, Account account, KnownFolder folder) {
    this.connection = connection;
    this.account = account;
    this.books = account.books();
    this.folder = folder;
  }

  /** Makes the book say what OX says. Throws {@link org.ropeway.ox.OxException}. */
  void run() {
    Examined now = connection.get(MailCalls.examine(folder.id()));
    FolderHead head = books.locked(() -> books.mails(folder).head());
    String validity = head.examined().validity();
    if (!validity.isEmpty() && !validity.equals(now.validity())) {
      forget();
      takeAll(now);
    } else if (now.total() <= MailCalls.AT_ONCE) {
      small(now);
    } else if (!head.whole() || head.examined().total() < 0) {
      takeAll(now);
    } else {
      large(head.examined(), now);
    }
  }

  /** UIDs mean something else now: nothing of what was known is there. */
  private void forget() {
    change(change -> {
      book().each(mail -> change.gone(mail, ""));
      change.examined(UNKNOWN);
    });
  }

  /** One list with everything. */
  private void small(Examined now) {
    List<MailMarks> listed = connection.get(MailCalls.marks(folder.id(), 0));
    boolean grown = listed.size() == MailCalls.AT_ONCE && now.total() != listed.size();
    if (grown || listed.size() < now.total()) {
      // Beyond a window at this moment; or it lacks some, which is not to be believed at once.
      takeAll(now);
      return;
    }
    Map<String, MailMarks> marks = new HashMap<>();
    listed.forEach(m -> marks.put(m.id(), m));
    change(change -> {
      takeIds(change, new HashSet<>(marks.keySet()), now);
      takeMarks(change, marks.values());
      change.examined(now);
      change.whole();
    });
  }

  private void takeAll(Examined now) {
    Set<String> ids = allIds(now);
    change(change -> {
      takeIds(change, ids, now);
      change.examined(now);
      change.whole();
    });
  }

  private void large(Examined before, Examined now) {
    Set<String> fresh = fresh(before, now);
    Set<String> all =
        fresh == null || before.total() + fresh.size() != now.total() ? allIds(now) : null;
    int unread = now.unread() - before.unread();
    boolean onlyNewUnread = all == null && fresh != null && unread == fresh.size();
    Set<String> unreadIds =
        unread == 0 || onlyNewUnread
            ? null
            : new HashSet<>(connection.get(MailCalls.unreadIds(folder.id())));
    int from = account.window(folder, MailCalls.AT_ONCE, now.total());
    List<MailMarks> window = connection.get(MailCalls.marks(folder.id(), from));
    // One after the other: a mail stands only once in what is written at once.
    change(change -> {
      if (all != null) {
        takeIds(change, all, now);
      } else if (fresh != null) {
        add(change, fresh, now);
      }
    });
    if (unreadIds != null) {
      change(change -> takeUnread(change, unreadIds));
    }
    change(change -> {
      takeMarks(change, window);
      change.examined(now);
    });
  }

  /** Ids that are not known, if UIDNEXT tells how many there can be; null if too many. */
  private @Nullable Set<String> fresh(Examined before, Examined now) {
    if (before.next() < 0 || now.next() < before.next()) {
      return null;
    }
    int most = (int) Math.min(now.next() - before.next(), MailCalls.AT_ONCE + 1L);
    if (most > MailCalls.AT_ONCE) {
      return null;
    }
    if (most == 0) {
      return Set.of();
    }
    Set<String> out = new HashSet<>(connection.get(MailCalls.newestIds(folder.id(), most)));
    out.removeIf(id -> books.locked(() -> book().find(id)) != null);
    return out;
  }

  /** All ids; as many as OX counts, or what is missing would be taken for deleted. */
  private Set<String> allIds(Examined now) {
    Set<String> ids = new HashSet<>(connection.get(MailCalls.ids(folder.id())));
    if (ids.size() < now.total()) {
      Examined again = connection.get(MailCalls.examine(folder.id()));
      ids = new HashSet<>(connection.get(MailCalls.ids(folder.id())));
      if (ids.size() < again.total()) {
        throw new OxException.Unavailable("OX lists fewer mails than it counts");
      }
    }
    return ids;
  }

  private void takeIds(MailChange change, Set<String> ids, Examined now) {
    Set<String> unknown = new HashSet<>(ids);
    book()
        .each(mail -> {
          if (!unknown.remove(mail.id())) {
            change.gone(mail, "");
          }
        });
    add(change, unknown, now);
  }

  /** The newest first, so that they are told first. */
  private void add(MailChange change, Collection<String> ids, Examined now) {
    ids.stream()
        .sorted(NEWEST_FIRST)
        .forEach(id -> change.found(id, books.computedUuid(folder, now.validity(), id)));
  }

  private void takeMarks(MailChange change, Collection<MailMarks> marks) {
    for (MailMarks mark : marks) {
      KnownMail mail = book().find(mark.id());
      if (mail != null && mail.isListed() && !mail.hasMarks(mark)) {
        change.marked(mail, mark, "");
      }
    }
  }

  private void takeUnread(MailChange change, Set<String> unread) {
    List<KnownMail> other = new ArrayList<>();
    book()
        .each(mail -> {
          boolean seen = (mail.flags() & OxMail.SEEN) != 0;
          if (mail.isListed() && seen == unread.contains(mail.id())) {
            other.add(mail);
          }
        });
    for (KnownMail mail : other) {
      boolean seen = (mail.flags() & OxMail.SEEN) != 0;
      MailMarks marks =
          mail.after(seen ? 0 : OxMail.SEEN, seen ? OxMail.SEEN : 0, mail.colorLabel());
      change.marked(mail, marks, "");
    }
  }

  private MailBook book() {
    return books.mails(folder);
  }

  private void change(Consumer<MailChange> work) {
    books.locked(() -> {
      MailChange change = book().change();
      work.accept(change);
      change.commit();
      return true;
    });
  }
}
