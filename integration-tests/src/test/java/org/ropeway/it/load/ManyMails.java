package org.ropeway.it.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.standin.Mailboxes;
import org.ropeway.standin.OxStandin;

/** Inboxes of any size, of mails as short as most are. */
final class ManyMails {
  private static final int BATCH = 5_000;
  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

  private ManyMails() {}

  /** Puts so many mails into a user's inbox, a minute between each and the next. */
  static void fill(OxStandin ox, String user, int count) {
    for (int from = 0; from < count; from += BATCH) {
      List<Mailboxes.Mail> some = new ArrayList<>();
      for (int i = from; i < Math.min(count, from + BATCH); i++) {
        some.add(new Mailboxes.Mail(mail(i), 32, 0, FIRST.plusSeconds(60L * i)));
      }
      ox.mailboxes().append(user, "default0/INBOX", some);
    }
  }

  /** The subject of the mail of a number. */
  static String subject(int number) {
    return "Message " + number + " about topic " + number % 97;
  }

  private static byte[] mail(int number) {
    int sender = number % 50;
    return """
    Message-ID: <%d@load.test>
    From: Sender %d <sender%d@load.test>
    To: Alice Anderson <alice@ox.test>
    Subject: %s
    MIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8

    Hello,

    this is the text of message %d. It says what most mails say.

    Regards, %d
    """
        .formatted(number, sender, sender, subject(number), number, sender)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
