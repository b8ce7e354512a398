package org.ropeway.ox.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.ox.OxOutgoingMail;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.http.memory.Expectation;
import org.ropeway.ox.http.memory.Identity;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.memory.KnownMail;
import org.ropeway.ox.http.memory.MailChange;
import org.ropeway.ox.http.wire.Examined;
import org.ropeway.ox.http.wire.MailCalls;
import org.ropeway.ox.http.wire.MailPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mails, each once under its uuid; the copy in the sent mails is the proof. */
final class MailSending {
  private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);
  private static final Duration REMEMBERED = Duration.ofDays(14);
  private static final int SENT_MAILS = 10;

  private final HttpConnection connection;
  private final Account account;
  private final Books books;
  private final Hierarchy hierarchy;

  MailSending(HttpConnection connection, Account account, Hierarchy hierarchy) {
    this.connection = connection;
    this.account = account;
    this.books = account.books();
    this.hierarchy = hierarchy;
  }

  /** Sends a mail; returns the uuid of the copy, if there is one. */
  Optional<String> send(OxOutgoingMail mail) {
    byte[] rfc822 = addressed(mail);
    KnownFolder sent = sentMails();
    Optional<String> copy =
        sent == null
            ? sendWithoutProof(mail, rfc822)
            : account.inTurn(sent, () -> send(mail, rfc822, sent));
    mark(mail);
    return copy;
  }

  private Optional<String> send(OxOutgoingMail mail, byte[] rfc822, KnownFolder sent) {
    KnownMail known = books.locked(() -> books.mail(mail.uuid()));
    if (known != null) {
      return Optional.of(mail.uuid());
    }
    if (books.wasSent(mail.uuid())) {
      return Optional.empty();
    }
    Optional<Expectation> earlier =
        books.locked(() -> books.expectations(sent)).stream()
            .filter(e -> e.uuid().equals(mail.uuid()))
            .findFirst();
    Expectation expected = earlier.orElseGet(() -> expect(mail, rfc822, sent));
    String id =
        connection.careful(
            "sending a mail",
            earlier.isPresent(),
            () -> find(sent, expected),
            () -> request(rfc822));
    return finish(mail, sent, id);
  }

  /** There is no folder in which a copy could be found. */
  private Optional<String> sendWithoutProof(OxOutgoingMail mail, byte[] rfc822) {
    if (!books.wasSent(mail.uuid())) {
      request(rfc822);
      remember(mail.uuid());
    }
    return Optional.empty();
  }

  private String request(byte[] rfc822) {
    MailPlace place = HttpConnection.value("sending", connection.once(MailCalls.send(rfc822)));
    return place.id();
  }

  private Expectation expect(OxOutgoingMail mail, byte[] rfc822, KnownFolder sent) {
    Examined before = connection.get(MailCalls.examine(sent.id()));
    Expectation expected =
        new Expectation(
            mail.uuid(),
            Math.max(0, before.next()),
            Head.of(rfc822).first("message-id"),
            "",
            rfc822.length,
            "",
            mail.copy() ? Expectation.Kind.KEEP : Expectation.Kind.DELETE);
    books.expect(sent, List.of(expected));
    return expected;
  }

  private Optional<String> find(KnownFolder sent, Expectation expected) {
    Examined now = connection.get(MailCalls.examine(sent.id()));
    return NewMails.since(connection, sent, expected.next(), now.next()).stream()
        .filter(m -> Identity.messageId(m).equals(expected.messageId()))
        .map(OxMail::id)
        .findFirst();
  }

  /** {@code id} is empty if OX kept no copy. */
  private Optional<String> finish(OxOutgoingMail mail, KnownFolder sent, String id) {
    remember(mail.uuid());
    if (!id.isEmpty() && !mail.copy()) {
      connection.ask(MailCalls.delete(sent.id(), List.of(id)));
    }
    List<OxMail> listed =
        id.isEmpty() || !mail.copy()
            ? List.of()
            : connection.get(MailCalls.list(sent.id(), List.of(id)));
    return books.locked(() -> {
      books.settled(sent, List.of(mail.uuid()));
      if (listed.isEmpty()) {
        return Optional.empty();
      }
      MailChange change = books.mails(sent).change();
      change.stored(listed.getFirst(), mail.uuid(), "");
      change.commit();
      return Optional.of(mail.uuid());
    });
  }

  private void remember(String uuid) {
    Instant now = connection.line().time().now();
    books.locked(() -> {
      books.sent(uuid, now, now.minus(REMEMBERED));
      return true;
    });
  }

  private @Nullable KnownFolder sentMails() {
    Optional<KnownFolder> known = findSentMails();
    if (known.isEmpty()) {
      hierarchy.compare();
      known = findSentMails();
    }
    return known.orElse(null);
  }

  private Optional<KnownFolder> findSentMails() {
    return books.locked(() -> books.folders().all()).stream()
        .filter(f -> f.isMail() && f.folder().standardType() == SENT_MAILS)
        .min(Comparator.comparing(KnownFolder::id));
  }

  /**
   * The mail with those in its header to whom it goes: others get a Bcc, which OX takes out. Nobody
   * may be in it who is not to get it.
   */
  private static byte[] addressed(OxOutgoingMail mail) {
    Head head = Head.of(mail.rfc822());
    Set<String> named = Recipients.of(head);
    List<String> missing = new ArrayList<>();
    Set<String> wanted = new HashSet<>();
    for (String recipient : mail.recipients()) {
      if (recipient.chars().anyMatch(c -> c <= ' ' || c == ',' || c == 0x7F)) {
        throw new OxException.Refused("RECIPIENTS", "an address holds what none can");
      }
      String address = recipient.toLowerCase(Locale.ROOT);
      if (wanted.add(address) && !named.contains(address)) {
        missing.add(recipient);
      }
    }
    if (!wanted.containsAll(named)) {
      throw new OxException.Refused(
          "RECIPIENTS", "OX would send the mail to others whom its header names");
    }
    StringBuilder more = new StringBuilder();
    if (!missing.isEmpty()) {
      more.append("Bcc: ").append(String.join(",\r\n ", missing)).append("\r\n");
    }
    if (head.first("message-id").isEmpty()) {
      more.append("Message-ID: <").append(mail.uuid()).append("@ropeway>\r\n");
    }
    return more.isEmpty() ? mail.rfc822() : prepended(more.toString(), mail.rfc822());
  }

  private static byte[] prepended(String fields, byte[] mail) {
    byte[] first = fields.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[first.length + mail.length];
    System.arraycopy(first, 0, out, 0, first.length);
    System.arraycopy(mail, 0, out, first.length, mail.length);
    return out;
  }

  /** The mail that was answered or forwarded gets its mark, if that can be done. */
  private void mark(OxOutgoingMail mail) {
    if (mail.source().isEmpty()) {
      return;
    }
    OxOutgoingMail.Source source = mail.source().get();
    int flag = source.kind() == OxOutgoingMail.Kind.FORWARD ? OxMail.FORWARDED : OxMail.ANSWERED;
    KnownMail original = books.locked(() -> books.mail(source.uuid()));
    KnownFolder folder =
        original == null ? null : books.locked(() -> books.folder(original.folder()));
    if (original == null || folder == null || (original.flags() & flag) != 0) {
      return;
    }
    try {
      List<OxMailUpdate> update =
          List.of(new OxMailUpdate(source.uuid(), flag, 0, OptionalInt.empty()));
      account.inTurn(folder, () -> new MailMarking(connection, books, "").update(folder, update));
    } catch (OxException e) {
      LOG.debug("the mail that was answered could not be marked", e);
    }
  }
}
