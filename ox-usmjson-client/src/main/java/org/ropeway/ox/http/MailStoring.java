package org.ropeway.ox.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxNewMail;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.http.memory.Expectation;
import org.ropeway.ox.http.memory.Identity;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.memory.KnownMail;
import org.ropeway.ox.http.memory.MailChange;
import org.ropeway.ox.http.wire.Examined;
import org.ropeway.ox.http.wire.HttpCall;
import org.ropeway.ox.http.wire.MailCalls;
import org.ropeway.ox.http.wire.MailPlace;

/** Stores mails, each once under its uuid. */
final class MailStoring {
  /** What OX adds to a mail that it stores, and leaves there. */
  private static final int MARKER_BYTES = 120;

  private static final String INVALID_MAIL = "MSG-0101";
  private final HttpConnection connection;
  private final Books books;

  MailStoring(HttpConnection connection, Books books) {
    this.connection = connection;
    this.books = books;
  }

  /** Stores a mail; returns its id at OX. The caller has the folder's turn. */
  String store(KnownFolder folder, OxNewMail mail) {
    KnownMail known = books.locked(() -> books.mail(mail.uuid()));
    if (known != null) {
      return known.id();
    }
    Head head = Head.of(mail.rfc822());
    Optional<Expectation> earlier = earlier(folder, mail.uuid());
    Expectation expected = earlier.orElseGet(() -> expect(folder, mail, head));
    String id =
        connection.careful(
            "storing a mail",
            earlier.isPresent(),
            () -> find(folder, mail, expected),
            () -> request(folder, mail));
    finish(folder, mail, id);
    return id;
  }

  private Optional<Expectation> earlier(KnownFolder folder, String uuid) {
    return books.locked(() -> books.expectations(folder)).stream()
        .filter(e -> e.uuid().equals(uuid))
        .findFirst();
  }

  private Expectation expect(KnownFolder folder, OxNewMail mail, Head head) {
    Examined before = connection.get(MailCalls.examine(folder.id()));
    Expectation expected =
        new Expectation(
            mail.uuid(),
            Math.max(0, before.next()),
            head.first("message-id"),
            "",
            mail.rfc822().length,
            "",
            Expectation.Kind.KEEP);
    books.expect(folder, List.of(expected));
    return expected;
  }

  private String request(KnownFolder folder, OxNewMail mail) {
    try {
      return id(MailCalls.importMail(folder.id(), mail.rfc822(), flags(mail)));
    } catch (OxException.Refused e) {
      if (!e.code().equals(INVALID_MAIL)) {
        throw e;
      }
      return id(MailCalls.append(folder.id(), mail.rfc822(), flags(mail)));
    }
  }

  private String id(HttpCall<MailPlace> call) {
    MailPlace place = HttpConnection.value("a stored mail", connection.once(call));
    if (place.id().isEmpty()) {
      throw new OxException.BadAnswer("OX stored a mail and does not tell where");
    }
    return place.id();
  }

  private static int flags(OxNewMail mail) {
    return mail.flags() & ~(16 | 64);
  }

  /** The mail that an earlier request brought, if it did. */
  private Optional<String> find(KnownFolder folder, OxNewMail mail, Expectation expected) {
    Examined now = connection.get(MailCalls.examine(folder.id()));
    for (OxMail each : NewMails.since(connection, folder, expected.next(), now.next())) {
      KnownMail row = books.locked(() -> books.mails(folder).find(each.id()));
      boolean ours = row == null || !row.isListed() || row.uuid().equals(mail.uuid());
      if (ours && isSame(folder, each, mail, expected)) {
        return Optional.of(each.id());
      }
    }
    return Optional.empty();
  }

  private boolean isSame(KnownFolder folder, OxMail listed, OxNewMail mail, Expectation expected) {
    if (!expected.messageId().isEmpty()) {
      return expected.messageId().equals(Identity.messageId(listed));
    }
    long more = listed.size() - expected.size();
    return more >= 0
        && more <= MARKER_BYTES
        && Arrays.equals(
            Marker.strip(connection.get(MailCalls.source(folder.id(), listed.id()))),
            mail.rfc822());
  }

  /** What goes not with the mail itself, and the book. */
  private void finish(KnownFolder folder, OxNewMail mail, String id) {
    if (!mail.userFlags().isEmpty()) {
      connection.ask(MailCalls.keywords(folder.id(), id, mail.userFlags()));
    }
    if (mail.colorLabel() != 0) {
      connection.ask(MailCalls.mark(folder.id(), id, 0, 0, OptionalInt.of(mail.colorLabel())));
    }
    List<OxMail> listed = connection.get(MailCalls.list(folder.id(), List.of(id)));
    books.locked(() -> {
      if (!listed.isEmpty()) {
        MailChange change = books.mails(folder).change();
        change.stored(listed.getFirst(), mail.uuid(), "");
        change.commit();
      }
      books.settled(folder, List.of(mail.uuid()));
      return true;
    });
  }
}
