package org.ropeway.ox.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.http.memory.Expectation;
import org.ropeway.ox.http.memory.Identity;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.memory.KnownMail;
import org.ropeway.ox.http.memory.MailChange;
import org.ropeway.ox.http.wire.Examined;
import org.ropeway.ox.http.wire.HttpAnswer;
import org.ropeway.ox.http.wire.HttpCall;
import org.ropeway.ox.http.wire.HttpFailure;
import org.ropeway.ox.http.wire.MailCalls;
import org.ropeway.ox.http.wire.MailPlace;
import org.ropeway.ox.http.wire.SessionCalls;

/** Moves and deletes mails, and finds out what became of them. */
final class MailMoving {
  private static final int AT_ONCE = 100;
  private final HttpConnection connection;
  private final Books books;
  private final String device;

  MailMoving(HttpConnection connection, Books books, String device) {
    this.connection = connection;
    this.books = books;
    this.device = device;
  }

  /** Moves mails; returns what was refused. The caller has the turns of both folders. */
  Map<String, OxException> move(KnownFolder from, KnownFolder to, List<String> uuids) {
    Map<String, OxException> refused = new TreeMap<>();
    Map<String, KnownMail> rows = rows(from, to, uuids, refused);
    List<KnownMail> all = List.copyOf(rows.values());
    for (int at = 0; at < all.size(); at += AT_ONCE) {
      move(from, to, all.subList(at, Math.min(all.size(), at + AT_ONCE)), refused);
    }
    return refused;
  }

  /** The mails that are there; those that are at the target already are done. */
  private Map<String, KnownMail> rows(
      KnownFolder from,
      @Nullable KnownFolder to,
      List<String> uuids,
      Map<String, OxException> refused) {
    Map<String, KnownMail> rows = new LinkedHashMap<>();
    for (String uuid : uuids) {
      KnownMail mail = books.locked(() -> books.mail(uuid));
      if (mail != null && mail.folder() == from.number()) {
        rows.put(uuid, mail);
      } else if (mail == null || to == null || mail.folder() != to.number()) {
        refused.put(uuid, new OxException.NotFound("there is no such mail"));
      }
    }
    return rows;
  }

  private void move(
      KnownFolder from, KnownFolder to, List<KnownMail> mails, Map<String, OxException> refused) {
    if (from.number() == to.number()) {
      return;
    }
    Examined now = connection.get(MailCalls.examine(to.id()));
    OptionalLong earlier = earlier(to, mails);
    Examined before =
        new Examined(now.validity(), earlier.orElse(now.next()), now.total(), now.unread());
    expect(to, mails, before);
    Map<String, KnownMail> open = new LinkedHashMap<>();
    mails.forEach(mail -> open.put(mail.id(), mail));
    connection.careful(
        "moving mails",
        earlier.isPresent(),
        () -> {
          settle(from, to, open, before);
          return open.isEmpty() ? Optional.of(true) : Optional.empty();
        },
        () -> {
          ask(from, to, open, refused);
          return true;
        });
    books.settled(to, mails.stream().map(KnownMail::uuid).toList());
  }

  /** UIDNEXT when some of these mails were to be moved there before, and nobody knows. */
  private OptionalLong earlier(KnownFolder to, List<KnownMail> mails) {
    Set<String> uuids = new HashSet<>();
    mails.forEach(mail -> uuids.add(mail.uuid()));
    return books.locked(() -> books.expectations(to)).stream()
        .filter(e -> uuids.contains(e.uuid()))
        .mapToLong(Expectation::next)
        .min();
  }

  private void expect(KnownFolder to, List<KnownMail> mails, Examined before) {
    books.expect(
        to,
        mails.stream()
            .filter(KnownMail::isListed)
            .map(m ->
                new Expectation(
                    m.uuid(),
                    Math.max(0, before.next()),
                    "",
                    m.identity(),
                    -1,
                    device,
                    Expectation.Kind.KEEP))
            .toList());
  }

  /** Asks once for all that is open, and takes out what was answered. */
  private void ask(
      KnownFolder from,
      KnownFolder to,
      Map<String, KnownMail> open,
      Map<String, OxException> refused) {
    List<KnownMail> mails = List.copyOf(open.values());
    List<HttpAnswer<MailPlace>> answers = answers(from, to, mails);
    Map<String, KnownMail> moved = new LinkedHashMap<>();
    for (int i = 0; i < mails.size(); i++) {
      KnownMail mail = mails.get(i);
      switch (answers.get(i)) {
        case HttpAnswer.Failure<MailPlace>(HttpFailure failure) ->
            refuse(mail, Refusals.of("moving a mail", failure), refused);
        case HttpAnswer.Data<MailPlace> data -> {
          MailPlace place = data.value();
          if (place == null || place.id().isEmpty()) {
            refused.put(mail.uuid(), new OxException.NotFound("the mail is gone"));
          } else {
            moved.put(place.id(), mail);
          }
        }
      }
      open.remove(mail.id());
    }
    place(from, to, moved);
  }

  private static void refuse(KnownMail mail, OxException e, Map<String, OxException> refused) {
    if (!Refusals.isLastWord(e)) {
      throw e;
    }
    refused.put(mail.uuid(), e);
  }

  private List<HttpAnswer<MailPlace>> answers(
      KnownFolder from, KnownFolder to, List<KnownMail> mails) {
    if (mails.size() == 1) {
      try {
        String id = mails.getFirst().id();
        return List.of(connection.once(MailCalls.move(from.id(), id, to.id())));
      } catch (OxException.NotFound e) {
        requireFolders(from, to);
        return List.of(new HttpAnswer.Data<>(new MailPlace(to.id(), ""), 0, null));
      }
    }
    List<HttpCall<MailPlace>> calls =
        mails.stream().map(m -> MailCalls.move(from.id(), m.id(), to.id())).toList();
    return HttpConnection.value(
        "moves", connection.once(SessionCalls.multiple(calls, MailCalls::place)));
  }

  /** Whether it is a folder, rather than the mail, that is gone. */
  private void requireFolders(KnownFolder from, KnownFolder to) {
    connection.get(MailCalls.examine(from.id()));
    connection.get(MailCalls.examine(to.id()));
  }

  /** The mails stand in the other folder, under the ids they have there. */
  private void place(KnownFolder from, KnownFolder to, Map<String, KnownMail> moved) {
    if (moved.isEmpty()) {
      return;
    }
    Map<String, OxMail> listed = new HashMap<>();
    connection
        .get(MailCalls.list(to.id(), moved.keySet()))
        .forEach(mail -> listed.put(mail.id(), mail));
    books.locked(() -> {
      MailChange left = books.mails(from).change();
      MailChange come = books.mails(to).change();
      moved.forEach((id, mail) -> {
        left.gone(mail, device);
        OxMail content = listed.get(id);
        if (content != null) {
          come.stored(content, mail.uuid(), device);
        }
      });
      come.commitAfter(left);
      return true;
    });
  }

  /**
   * Finds out what an earlier request did: what is not in its folder any more is looked for among
   * what is new in the other one. What is still there stays open.
   */
  private void settle(
      KnownFolder from, KnownFolder to, Map<String, KnownMail> open, Examined before) {
    Set<String> there = new HashSet<>(connection.get(MailCalls.present(from.id(), open.keySet())));
    List<KnownMail> left =
        new ArrayList<>(open.values().stream().filter(m -> !there.contains(m.id())).toList());
    if (left.isEmpty()) {
      return;
    }
    Map<String, KnownMail> moved = new LinkedHashMap<>();
    for (OxMail mail : NewMails.since(connection, to, before)) {
      String identity = Identity.of(mail);
      left.stream()
          .filter(m -> m.identity().equals(identity))
          .findFirst()
          .ifPresent(m -> {
            moved.put(mail.id(), m);
            left.remove(m);
          });
    }
    place(from, to, moved);
    // What is in neither folder is somebody else's doing; it is found gone later.
    moved.values().forEach(m -> open.remove(m.id()));
    left.forEach(m -> open.remove(m.id()));
  }

  /** Deletes mails past the trash; returns what was refused. The caller has the folder's turn. */
  Map<String, OxException> delete(KnownFolder folder, List<String> uuids) {
    Map<String, OxException> refused = new TreeMap<>();
    List<KnownMail> all = List.copyOf(rows(folder, null, uuids, refused).values());
    for (int at = 0; at < all.size(); at += MailCalls.AT_ONCE) {
      List<KnownMail> some = all.subList(at, Math.min(all.size(), at + MailCalls.AT_ONCE));
      connection.ask(MailCalls.delete(folder.id(), some.stream().map(KnownMail::id).toList()));
      books.locked(() -> {
        MailChange change = books.mails(folder).change();
        some.forEach(mail -> {
          KnownMail now = books.mails(folder).find(mail.id());
          if (now != null && now.uuid().equals(mail.uuid())) {
            change.gone(now, device);
          }
        });
        change.commit();
        return true;
      });
    }
    return refused;
  }
}
