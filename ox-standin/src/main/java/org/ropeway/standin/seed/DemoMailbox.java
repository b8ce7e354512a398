package org.ropeway.standin.seed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ropeway.standin.Mailboxes;
import org.ropeway.standin.Mailboxes.Mail;
import org.ropeway.standin.StandinUser;

/**
 * A mailbox that looks like a real one: a few hundred mails over months, in threads, with HTML,
 * attachments and several languages. The same seed makes the same mails, their dates being relative
 * to now.
 */
public final class DemoMailbox {
  private static final String INBOX = "default0/INBOX";
  private static final String SENT = "default0/Sent Objects";
  private static final int SEEN = 32;
  private static final int ANSWERED = 1;
  private static final int FLAGGED = 8;
  private static final int FORWARDED = 256;

  private final Mailboxes mailboxes;
  private final Instant now;
  private final Random random;
  private final Mime mime = new Mime();
  private final Map<String, List<Mail>> folders = new LinkedHashMap<>();
  private int ids;

  private DemoMailbox(Mailboxes mailboxes, Clock clock, long seed) {
    this.mailboxes = mailboxes;
    this.now = clock.instant();
    this.random = new Random(seed);
  }

  /** The two users of the demo and some colleagues for the address book. */
  public static List<StandinUser> users(String password) {
    List<StandinUser> out = new ArrayList<>();
    out.add(person("alice@ox.test", password, "Alice", "Anderson", "Project lead"));
    out.add(person("bob@ox.test", password, "Bob", "Builder", "Developer"));
    out.add(person("carla.conti@ox.test", password, "Carla", "Conti", "Sales"));
    out.add(person("david.dimitrov@ox.test", password, "David", "Dimitrov", "Support"));
    out.add(person("emma.eriksson@ox.test", password, "Emma", "Eriksson", "Accounting"));
    out.add(person("farid.fahmy@ox.test", password, "Farid", "Fahmy", "Administrator"));
    return out;
  }

  /**
   * Fills the mailboxes of alice@ox.test and bob@ox.test, who must exist. Returns the number of
   * mails.
   */
  public static int fill(Mailboxes mailboxes, Clock clock, long seed) {
    Person alice = new Person("Alice Anderson", "alice@ox.test");
    Person bob = new Person("Bob Builder", "bob@ox.test");
    int count = new DemoMailbox(mailboxes, clock, seed).fill(alice, bob, 75, 95);
    return count + new DemoMailbox(mailboxes, clock, seed + 1).fill(bob, alice, 15, 20);
  }

  private static StandinUser person(
      String email, String password, String first, String last, String position) {
    return new StandinUser(email, password, first + " " + last)
        .withContact(
            Map.of(
                "first_name", first,
                "last_name", last,
                "company", "Ropeway Ltd.",
                "department", position,
                "position", position,
                "telephone_business1", "+49 761 555 " + (100 + email.length())));
  }

  private int fill(Person owner, Person other, int threads, int singles) {
    for (int i = 0; i < threads; i++) {
      thread(owner, i % 4 == 0 ? other : pick(Texts.COLLEAGUES));
    }
    for (int i = 0; i < singles; i++) {
      switch (i % 3) {
        case 0 -> newsletter(owner);
        case 1 -> invoice(owner);
        default -> note(owner);
      }
    }
    foreign(owner);
    new SpecialMails(mime, now).all(owner, other).forEach(this::keep);
    int count = 0;
    for (Map.Entry<String, List<Mail>> folder : folders.entrySet()) {
      List<Mail> mails = folder.getValue();
      mails.sort((a, b) -> a.received().compareTo(b.received()));
      mailboxes.append(owner.address(), folder.getKey(), mails);
      count += mails.size();
    }
    return count;
  }

  /** A conversation: the other begins, both answer in turns. */
  private void thread(Person owner, Person other) {
    String topic = pick(Texts.TOPICS);
    Instant date = past();
    int length = 1 + random.nextInt(5);
    boolean html = random.nextInt(3) == 0;
    List<String> ids = new ArrayList<>();
    String quoted = "";
    for (int i = 0; i < length && date.isBefore(now); i++) {
      boolean mine = i % 2 == 1;
      Person from = mine ? owner : other;
      Person to = mine ? other : owner;
      String said = i == 0 ? paragraph(3) : pick(Texts.REPLIES) + "\n\n" + paragraph(1);
      String text =
          "Hi " + to.firstName() + ",\n\n" + said + "\n\nBest\n" + from.firstName() + "\n" + quoted;
      Letter letter =
          new Letter(
              from, List.of(to), (i == 0 ? "" : "Re: ") + topic, date, id(from), List.copyOf(ids));
      int flags = mine ? SEEN : read(date) | (i + 1 < length ? ANSWERED | SEEN : 0);
      keep(mine ? SENT : INBOX, letter.bytes(body(text, html), List.of()), flags, date);
      ids.add(letter.messageId());
      quoted = "\n" + from.name() + " wrote:\n> " + text.strip().replace("\n", "\n> ") + "\n";
      date = date.plus(Duration.ofMinutes(20 + random.nextInt(2_000)));
    }
  }

  private void newsletter(Person owner) {
    String title = pick(Texts.NEWSLETTERS);
    Person from =
        new Person(
            title,
            "news@"
                + title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "")
                + ".example");
    Instant date = past();
    String cid = "logo" + ids + "@news.example";
    String html =
        "<html><body style=\"font-family:sans-serif\"><img src=\"cid:"
            + cid
            + "\" alt=\"logo\" width=\"120\"><h1>"
            + title.replace("&", "&amp;")
            + "</h1><p>"
            + paragraph(3)
            + "</p><table border=\"1\"><tr><td>"
            + pick(Texts.SENTENCES)
            + "</td><td><a href=\"https://example.org/\">read on</a></td></tr></table><p>"
            + paragraph(4)
            + "</p></body></html>";
    Mime.Part related =
        mime.multipart(
            "related",
            List.of(
                mime.text("html", html, StandardCharsets.UTF_8),
                mime.inline(
                    "logo.png",
                    "image/png",
                    cid,
                    SampleFiles.png(120, 40, random.nextInt(0x808080)))));
    Mime.Part plain = mime.text("plain", title + "\n\n" + paragraph(3), StandardCharsets.UTF_8);
    Mime.Part body = mime.multipart("alternative", List.of(plain, related));
    Letter letter =
        new Letter(from, List.of(owner), title + " #" + (100 + ids), date, id(from), List.of());
    byte[] mail =
        letter.bytes(
            body,
            List.of(
                "List-Id: <news.example>", "List-Unsubscribe: <https://example.org/unsubscribe>"));
    keep(INBOX + "/Newsletters", mail, read(date), date);
  }

  private void invoice(Person owner) {
    Person from = pick(Texts.COLLEAGUES);
    Instant date = past();
    int number = 2_000 + random.nextInt(8_000);
    String text = "Dear " + owner.firstName() + ",\n\n" + paragraph(2) + "\n\n" + from.name();
    byte[] content =
        number % 3 == 0
            ? SampleFiles.docx("Offer " + number)
            : SampleFiles.pdf("Invoice " + number);
    Mime.Part file =
        number % 3 == 0
            ? mime.file(
                "Angebot Größe " + number + ".docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                content)
            : mime.file("invoice-" + number + ".pdf", "application/pdf", content);
    Mime.Part body = mime.multipart("mixed", List.of(body(text, number % 2 == 0), file));
    String subject = (number % 3 == 0 ? "Offer " : "Invoice ") + number;
    Letter letter = new Letter(from, List.of(owner), subject, date, id(from), List.of());
    int flags = read(date) | (number % 7 == 0 ? FLAGGED : 0);
    keep(INBOX + "/Invoices", letter.bytes(body, List.of()), flags, date);
  }

  private void note(Person owner) {
    Person from = pick(Texts.COLLEAGUES);
    Instant date = past();
    String text = "Hello " + owner.firstName() + ",\n\n" + paragraph(2) + "\n\n" + from.name();
    Letter letter = new Letter(from, List.of(owner), pick(Texts.TOPICS), date, id(from), List.of());
    List<String> more =
        random.nextInt(8) == 0 ? List.of("X-Priority: 1", "Importance: high") : List.of();
    int flags = read(date) | (random.nextInt(12) == 0 ? FORWARDED | SEEN : 0);
    String folder = random.nextInt(4) == 0 ? INBOX + "/Projects/Nordwind" : INBOX;
    keep(folder, letter.bytes(body(text, random.nextBoolean()), more), flags, date);
  }

  private void foreign(Person owner) {
    for (Texts.Foreign foreign : Texts.FOREIGN) {
      Instant date = past();
      Letter letter =
          new Letter(foreign.from(), List.of(owner), "", date, id(foreign.from()), List.of());
      String subject = Mime.word(foreign.subject(), foreign.charset());
      byte[] mail =
          letter.withSubject(subject, mime.text("plain", foreign.text(), foreign.charset()));
      keep(INBOX, mail, read(date), date);
    }
  }

  private Mime.Part body(String text, boolean html) {
    Mime.Part plain = mime.text("plain", text, StandardCharsets.UTF_8);
    if (!html) {
      return plain;
    }
    String marked = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>\n");
    String page = "<html><body><p>" + marked + "</p></body></html>";
    return mime.multipart(
        "alternative", List.of(plain, mime.text("html", page, StandardCharsets.UTF_8)));
  }

  private void keep(SpecialMails.Special special) {
    keep(INBOX, special.rfc822(), special.flags(), special.date());
  }

  private void keep(String folder, byte[] mail, int flags, Instant date) {
    Instant received = Instant.ofEpochSecond(date.getEpochSecond() + 2);
    folders
        .computeIfAbsent(folder, name -> new ArrayList<>())
        .add(new Mail(mail, flags, 0, received));
  }

  /** What is older than two weeks has been read, mostly. */
  private int read(Instant date) {
    boolean old = date.isBefore(now.minus(Duration.ofDays(14)));
    return random.nextInt(100) < (old ? 95 : 50) ? SEEN : 0;
  }

  /** Some time in the last ten months, more often lately. */
  private Instant past() {
    double part = Math.pow(random.nextDouble(), 2);
    long minutes = 60 + (long) (part * Duration.ofDays(300).toMinutes());
    return Instant.ofEpochSecond(now.minus(Duration.ofMinutes(minutes)).getEpochSecond());
  }

  private String paragraph(int sentences) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      out.add(pick(Texts.SENTENCES));
    }
    return String.join(" ", out);
  }

  private String id(Person from) {
    String domain = from.address().substring(from.address().indexOf('@') + 1);
    return "<" + Long.toHexString(random.nextLong()) + "." + ids++ + "@" + domain + ">";
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
