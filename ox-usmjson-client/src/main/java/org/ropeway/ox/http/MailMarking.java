package org.ropeway.ox.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.memory.KnownMail;
import org.ropeway.ox.http.memory.MailChange;
import org.ropeway.ox.http.wire.HttpAnswer;
import org.ropeway.ox.http.wire.HttpCall;
import org.ropeway.ox.http.wire.HttpFailure;
import org.ropeway.ox.http.wire.MailCalls;
import org.ropeway.ox.http.wire.MailPlace;

/** Changes flags and colours; may be repeated. */
final class MailMarking {
  private static final int AT_ONCE = 100;
  private static final OptionalInt NO_COLOR = OptionalInt.of(0);
  private static final OptionalInt FIRST_COLOR = OptionalInt.of(1);
  private static final int WRITABLE =
      OxMail.ANSWERED
          | OxMail.DELETED
          | OxMail.DRAFT
          | OxMail.FLAGGED
          | OxMail.SEEN
          | OxMail.SPAM
          | OxMail.FORWARDED
          | 512;

  private final HttpConnection connection;
  private final Books books;
  private final String device;

  MailMarking(HttpConnection connection, Books books, String device) {
    this.connection = connection;
    this.books = books;
    this.device = device;
  }

  /** What is to change, without the mail. */
  private record Wish(int set, int clear, OptionalInt color) {}

  /** OX takes the flag away with the colour: it knows a flag without one as that of the first. */
  private static OptionalInt color(OxMailUpdate update) {
    boolean flagged = (update.setFlags() & OxMail.FLAGGED) != 0;
    return flagged && update.colorLabel().equals(NO_COLOR) ? FIRST_COLOR : update.colorLabel();
  }

  /** Does it; returns what was refused. The caller has the folder's turn. */
  Map<String, OxException> update(KnownFolder folder, List<OxMailUpdate> updates) {
    Map<String, OxException> refused = new TreeMap<>();
    Map<Wish, List<KnownMail>> byWish = new LinkedHashMap<>();
    for (OxMailUpdate update : updates) {
      KnownMail mail = books.locked(() -> books.mail(update.uuid()));
      if (mail == null || mail.folder() != folder.number()) {
        refused.put(update.uuid(), new OxException.NotFound("there is no such mail"));
      } else {
        Wish wish =
            new Wish(update.setFlags() & WRITABLE, update.clearFlags() & WRITABLE, color(update));
        byWish.computeIfAbsent(wish, w -> new ArrayList<>()).add(mail);
      }
    }
    byWish.forEach((wish, mails) -> refused.putAll(update(folder, wish, mails)));
    if (!updates.isEmpty() && refused.size() == updates.size()) {
      // What may not be done with any is a matter of the folder.
      refused.values().stream()
          .filter(OxException.AccessDenied.class::isInstance)
          .findFirst()
          .ifPresent(e -> {
            throw e;
          });
    }
    return refused;
  }

  private Map<String, OxException> update(KnownFolder folder, Wish wish, List<KnownMail> mails) {
    Map<String, OxException> refused = new TreeMap<>();
    if (mails.size() == 1) {
      one(folder, wish, mails.getFirst(), refused);
    } else {
      many(folder, wish, mails, refused);
    }
    books.locked(() -> {
      MailChange change = books.mails(folder).change();
      for (KnownMail mail : mails) {
        KnownMail now = books.mails(folder).find(mail.id());
        if (now != null && now.uuid().equals(mail.uuid()) && !refused.containsKey(mail.uuid())) {
          int color = wish.color().orElse(now.colorLabel());
          change.marked(now, now.after(wish.set(), wish.clear(), color), device);
        }
      }
      change.commit();
      return true;
    });
    return refused;
  }

  private void one(
      KnownFolder folder, Wish wish, KnownMail mail, Map<String, OxException> refused) {
    try {
      connection.ask(
          MailCalls.mark(folder.id(), mail.id(), wish.set(), wish.clear(), wish.color()));
    } catch (OxException e) {
      if (!Refusals.isLastWord(e)) {
        throw e;
      }
      refused.put(mail.uuid(), e);
    }
  }

  /** Items of one kind and one member each: OX does no others right in a batch. */
  private void many(
      KnownFolder folder, Wish wish, List<KnownMail> mails, Map<String, OxException> refused) {
    if (wish.color().isPresent()) {
      batch(folder, new Wish(0, 0, wish.color()), mails, refused);
    }
    if (wish.set() != 0) {
      batch(folder, new Wish(wish.set(), 0, OptionalInt.empty()), mails, refused);
    }
    if (wish.clear() != 0) {
      batch(folder, new Wish(0, wish.clear(), OptionalInt.empty()), mails, refused);
    }
  }

  private void batch(
      KnownFolder folder, Wish wish, List<KnownMail> mails, Map<String, OxException> refused) {
    List<HttpCall<MailPlace>> calls =
        mails.stream()
            .map(m -> MailCalls.mark(folder.id(), m.id(), wish.set(), wish.clear(), wish.color()))
            .toList();
    List<HttpAnswer<MailPlace>> answers = connection.all(calls, MailCalls::place, AT_ONCE);
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i) instanceof HttpAnswer.Failure<MailPlace>(HttpFailure failure)) {
        OxException refusal = Refusals.of("a mark", failure);
        if (!Refusals.isLastWord(refusal)) {
          throw refusal;
        }
        refused.put(mails.get(i).uuid(), refusal);
      }
    }
  }
}
