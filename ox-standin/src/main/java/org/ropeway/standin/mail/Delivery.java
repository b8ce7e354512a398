package org.ropeway.standin.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.standin.data.Database;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.MailFilters;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.NewMail;
import org.ropeway.standin.data.Quotas;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;

/** Brings mails into inboxes; what is for nobody here is kept in the outbox table. */
public final class Delivery {
  private static final int INBOX = 7;
  private static final int SENT = 10;
  private final Database database;
  private final Clock clock;

  /** Delivery into a database. */
  public Delivery(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A mail in a folder: its uuid, and its OX id in that folder. */
  public record Stored(String uuid, String id) {}

  /** Puts a mail into a user's inbox, unread. */
  public Stored toInbox(UserRow user, byte[] rfc822) {
    MailListing listing = MailListing.of(rfc822);
    return database.write(tx -> arrive(tx, user, rfc822, listing));
  }

  /** The same for all recipients at once, once each, and never the same bytes a second time. */
  public void once(Set<UserRow> recipients, byte[] rfc822) {
    MailListing listing = MailListing.of(rfc822);
    String digest = digest(rfc822);
    database.write(tx -> {
      for (UserRow user : recipients) {
        int fresh = tx.update("INSERT OR IGNORE INTO accepted VALUES(?,?,'')", user.id(), digest);
        if (fresh == 1) {
          arrive(tx, user, rfc822, listing);
        }
      }
      return 0;
    });
  }

  /**
   * A mail that is to be sent.
   *
   * @param uuid under which it is sent once, and that of the copy; null for one that nobody repeats
   * @param copy whether a copy goes to the sent mails
   */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  public record Outgoing(
      @Nullable String uuid, byte[] rfc822, Set<String> recipients, boolean copy) {}

  /**
   * Sends a mail; Bcc is taken out but for the copy. Returns the copy in the sent mails, if one is
   * wanted and the sender has room for it. Once however often it is repeated.
   */
  public Optional<String> send(UserRow sender, Outgoing mail) {
    MailListing listing = MailListing.of(mail.rfc822());
    byte[] delivered = withoutBcc(mail.rfc822());
    MailListing deliveredListing = MailListing.of(delivered);
    String uuid = mail.uuid() == null ? UUID.randomUUID().toString() : mail.uuid();
    return database.write(tx -> {
      int fresh =
          tx.update(
              "INSERT OR IGNORE INTO accepted VALUES(?,?,?)", sender.id(), "sent:" + uuid, uuid);
      if (fresh == 0) {
        return mail.copy() ? Mails.byUuid(tx, uuid).map(MailRow::uuid) : Optional.empty();
      }
      Set<String> foreign = new LinkedHashSet<>();
      Set<UserRow> local = new LinkedHashSet<>();
      for (String address : mail.recipients()) {
        Users.byAddress(tx, address).ifPresentOrElse(local::add, () -> foreign.add(address));
      }
      for (UserRow user : local) {
        arrive(tx, user, delivered, deliveredListing);
      }
      if (!foreign.isEmpty()) {
        tx.update(
            "INSERT INTO outbox VALUES(NULL,?,?,?,?)",
            sender.id(),
            clock.millis(),
            String.join(",", foreign),
            delivered);
      }
      FolderRow sent = Folders.standard(tx, sender, SENT).orElseThrow();
      if (!mail.copy() || !Quotas.hasRoom(tx, sent, mail.rfc822().length)) {
        return Optional.empty();
      }
      store(tx, sent, new Marked(uuid, Mails.SEEN), mail.rfc822(), listing);
      return Optional.of(uuid);
    });
  }

  /** The addresses a mail's To, Cc and Bcc name, in lower case. */
  public static Set<String> recipients(byte[] rfc822) {
    return addresses(rfc822, "To", "Cc", "Bcc");
  }

  /** Those its From and Sender name. */
  public static Set<String> senders(byte[] rfc822) {
    return addresses(rfc822, "From", "Sender");
  }

  private static Set<String> addresses(byte[] rfc822, String... fields) {
    HeaderBlock header = HeaderBlock.of(rfc822);
    Set<String> out = new LinkedHashSet<>();
    for (String field : fields) {
      for (String value : header.all(field)) {
        for (Addresses.Mail mail : Addresses.parse(value)) {
          if (mail.address().indexOf('@') > 0) {
            out.add(mail.address().toLowerCase(Locale.ROOT));
          }
        }
      }
    }
    return out;
  }

  /** A mail meets the user's mail filter. Without an id if it is thrown away. */
  private Stored arrive(Tx tx, UserRow user, byte[] rfc822, MailListing listing)
      throws SQLException {
    Instant now = clock.instant();
    Sieve.Outcome outcome = Sieve.run(MailFilters.of(tx, user.id()), rfc822, now);
    Stored stored = new Stored("", "");
    boolean inbox = outcome.inbox();
    for (String id : outcome.folders()) {
      Optional<FolderRow> folder = Folders.byId(tx, user, id).filter(FolderRow::isMail);
      if (folder.isPresent()) {
        stored = store(tx, folder.get(), new Marked(newUuid(), outcome.flags()), rfc822, listing);
      } else {
        inbox = true;
      }
    }
    for (String address : outcome.redirects()) {
      redirect(tx, user, address, rfc822, listing);
    }
    Optional<Notice.Answer> answer =
        outcome.notice() == null
            ? Optional.empty()
            : outcome.notice().answer(tx, user, rfc822, now);
    if (answer.isPresent()) {
      byte[] mail = answer.get().rfc822();
      redirect(tx, user, answer.get().to(), mail, MailListing.of(mail));
    }
    return inbox
        ? store(tx, user, new Marked(newUuid(), outcome.flags()), rfc822, listing)
        : stored;
  }

  /** To somebody here without another round of filters. */
  private void redirect(Tx tx, UserRow by, String address, byte[] rfc822, MailListing listing)
      throws SQLException {
    Optional<UserRow> here = Users.byAddress(tx, address);
    if (here.isPresent()) {
      store(tx, here.get(), new Marked(newUuid(), 0), rfc822, listing);
    } else {
      tx.update(
          "INSERT INTO outbox VALUES(NULL,?,?,?,?)", by.id(), clock.millis(), address, rfc822);
    }
  }

  private static String newUuid() {
    return UUID.randomUUID().toString();
  }

  private record Marked(String uuid, int flags) {}

  private Stored store(Tx tx, UserRow user, Marked marked, byte[] rfc822, MailListing listing)
      throws SQLException {
    FolderRow inbox = Folders.standard(tx, user, INBOX).orElseThrow();
    return store(tx, inbox, marked, rfc822, listing);
  }

  private Stored store(Tx tx, FolderRow folder, Marked marked, byte[] rfc822, MailListing listing)
      throws SQLException {
    long received = clock.millis() / 1000 * 1000;
    NewMail mail =
        new NewMail(marked.uuid(), rfc822, listing.json(), marked.flags(), 0, received, 0);
    return new Stored(marked.uuid(), String.valueOf(Mails.insert(tx, folder.fid(), mail)));
  }

  private static byte[] withoutBcc(byte[] mail) {
    String text = new String(mail, StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream(mail.length);
    boolean dropping = false;
    int at = 0;
    while (at < text.length()) {
      int next = text.indexOf('\n', at) + 1;
      String line = next == 0 ? text.substring(at) : text.substring(at, next);
      if (line.isBlank()) {
        break;
      }
      boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      dropping = folded ? dropping : line.regionMatches(true, 0, "bcc:", 0, 4);
      if (!dropping) {
        out.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
      }
      at += line.length();
    }
    out.write(mail, at, mail.length - at);
    return out.toByteArray();
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }
}
