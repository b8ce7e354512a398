package org.ropeway.it.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.ropeway.standin.Mailboxes;
import org.ropeway.standin.OxStandin;

/** Inboxes of any size, of mails as short as most are. */
final class ManyMails {
  private static final int BATCH = 5_000;
  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

  /** How many mails {@link #addLarge} adds. */
  static final int LARGE = 100;

  private static final Instant FIRST_LARGE = Instant.parse("2026-01-01T00:00:00Z");
  private static final int PARAGRAPHS = 120;
  private static final int ATTACHMENT_BYTES = 12_000;

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

  /** Adds {@link #LARGE} mails with an HTML body and three attachments each. */
  static void addLarge(OxStandin ox, String user) {
    List<Mailboxes.Mail> mails = new ArrayList<>();
    for (int i = 0; i < LARGE; i++) {
      mails.add(new Mailboxes.Mail(large(i), 32, 0, FIRST_LARGE.plusSeconds(60L * i)));
    }
    ox.mailboxes().append(user, "default0/INBOX", mails);
  }

  private static byte[] large(int number) {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        Message-ID: <large%d@load.test>
        From: Sender <sender@load.test>
        To: Alice Anderson <alice@ox.test>
        Subject: Large message %d
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=parts

        --parts
        Content-Type: text/html; charset=utf-8

        <html><body>
        """
            .formatted(number, number));
    for (int i = 0; i < PARAGRAPHS; i++) {
      out.append(
          "<p>Paragraph %d of <b>mail %d</b> says what paragraphs say.</p>\n".formatted(i, number));
    }
    out.append("</body></html>\n");
    byte[] file = new byte[ATTACHMENT_BYTES];
    Random random = new Random(number);
    for (int i = 0; i < 3; i++) {
      random.nextBytes(file);
      out.append(
          """
          --parts
          Content-Type: application/octet-stream; name="file%d.bin"
          Content-Disposition: attachment; filename="file%d.bin"
          Content-Transfer-Encoding: base64

          """
              .formatted(i, i));
      out.append(Base64.getMimeEncoder().encodeToString(file).replace("\r", "")).append('\n');
    }
    out.append("--parts--\n");
    return out.toString().replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** The subject of the mail of a number. */
  static String subject(int number) {
    return "Message " + number + " about topic " + number % 97;
  }

  /** The mail of a number. */
  static byte[] mail(int number) {
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
