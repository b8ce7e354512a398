package org.ropeway.standin.seed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** One of each mail that clients treat in a way of its own. */
final class SpecialMails {
  private static final DateTimeFormatter ICAL =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private final Mime mime;
  private final Instant now;
  private int count;

  SpecialMails(Mime mime, Instant now) {
    this.mime = mime;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
  }

  /** A mail with its flags. */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  record Special(byte[] rfc822, int flags, Instant date) {}

  List<Special> all(Person owner, Person other) {
    return List.of(
        signed(owner, other),
        report(owner),
        invitation(owner, other),
        forwarded(owner, other),
        card(owner, other),
        calendarFile(owner, other),
        pictures(owner, other),
        winmail(owner, other),
        receipt(owner, other),
        withoutSubject(owner, other));
  }

  private Special signed(Person owner, Person other) {
    Mime.Part text = text("This mail is signed.\n\nBest\n" + other.firstName());
    byte[] signature = new byte[600];
    for (int i = 0; i < signature.length; i++) {
      signature[i] = (byte) (i * 31 + 7);
    }
    signature[0] = 0x30;
    Mime.Part p7s =
        mime.base64(
            List.of(
                "Content-Type: application/pkcs7-signature; name=\"smime.p7s\"",
                "Content-Disposition: attachment; filename=\"smime.p7s\""),
            signature);
    Mime.Part body =
        mime.multipart(
            "signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256", List.of(text, p7s));
    return special(letter(other, owner, "Signed: figures for the board", 9), body, List.of(), 32);
  }

  private Special report(Person owner) {
    Person daemon = new Person("Mail Delivery System", "MAILER-DAEMON@ox.test");
    Mime.Part human = text("Your mail could not be delivered to nobody@example.org.\n");
    Mime.Part machine =
        new Mime.Part(
            List.of("Content-Type: message/delivery-status"),
            """
            Reporting-MTA: dns; mx.ox.test

            Final-Recipient: rfc822; nobody@example.org
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 User unknown
            """
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    Letter original =
        letter(owner, new Person("Nobody", "nobody@example.org"), "Are you still there?", 5);
    Mime.Part headers =
        new Mime.Part(
            List.of("Content-Type: message/rfc822"), original.bytes(text("Hello?\n"), List.of()));
    Mime.Part body =
        mime.multipart("report; report-type=delivery-status", List.of(human, machine, headers));
    Letter letter = letter(daemon, owner, "Undelivered Mail Returned to Sender", 5);
    return special(letter, body, List.of("Auto-Submitted: auto-replied"), 0);
  }

  private Special invitation(Person owner, Person other) {
    Instant start = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(3)).plusSeconds(32_400);
    String ical =
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Ropeway//Demo//EN\nMETHOD:REQUEST\nBEGIN:VEVENT\n"
            + "UID:demo-"
            + owner.firstName()
            + "@ox.test\nDTSTAMP:"
            + ICAL.format(now)
            + "\nDTSTART:"
            + ICAL.format(start)
            + "\nDTEND:"
            + ICAL.format(start.plusSeconds(3_600))
            + "\nSUMMARY:Planning round\nLOCATION:Room 1\nORGANIZER;CN="
            + other.name()
            + ":mailto:"
            + other.address()
            + "\nATTENDEE;CN="
            + owner.name()
            + ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:"
            + owner.address()
            + "\nSEQUENCE:0\nEND:VEVENT\nEND:VCALENDAR\n";
    Mime.Part calendar =
        new Mime.Part(
            List.of(
                "Content-Type: text/calendar; charset=utf-8; method=REQUEST",
                "Content-Transfer-Encoding: 7bit"),
            ical.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    Mime.Part body =
        mime.multipart(
            "alternative", List.of(text("You are invited: Planning round, Room 1.\n"), calendar));
    return special(
        letter(other, owner, "Planning round", 1),
        body,
        List.of("Content-Class: urn:content-classes:calendarmessage"),
        0);
  }

  private Special forwarded(Person owner, Person other) {
    Letter inner =
        letter(
            new Person("Élodie Lefèvre", "elodie.lefevre@example.fr"), other, "Procès-verbal", 20);
    byte[] original = inner.bytes(text("Voilà le procès-verbal.\n"), List.of());
    Mime.Part body =
        mime.multipart("mixed", List.of(text("See the mail inside.\n"), mime.message(original)));
    return special(letter(other, owner, "Fwd: Procès-verbal", 18), body, List.of(), 32);
  }

  private Special card(Person owner, Person other) {
    String card =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:"
            + other.name()
            + "\r\nN:;"
            + other.firstName()
            + ";;;\r\nEMAIL:"
            + other.address()
            + "\r\nEND:VCARD\r\n";
    Mime.Part file = mime.file("contact.vcf", "text/vcard", card.getBytes(StandardCharsets.UTF_8));
    return mixed(owner, other, "My new contact data", 33, file);
  }

  private Special calendarFile(Person owner, Person other) {
    String ical =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Ropeway//Demo//EN\r\nBEGIN:VEVENT\r\nUID:x"
            + count
            + "@ox.test\r\nDTSTAMP:"
            + ICAL.format(now)
            + "\r\nDTSTART;VALUE=DATE:20270501\r\nSUMMARY:Holiday\r\nEND:VEVENT\r\n"
            + "END:VCALENDAR\r\n";
    Mime.Part file =
        mime.file("holiday.ics", "text/calendar", ical.getBytes(StandardCharsets.UTF_8));
    return mixed(owner, other, "Holidays as a file", 41, file);
  }

  private Special pictures(Person owner, Person other) {
    Mime.Part first = mime.file("IMG_0001.png", "image/png", SampleFiles.png(320, 200, 0x305080));
    Mime.Part second = mime.file("日本 の 写真.png", "image/png", SampleFiles.png(200, 200, 0x804020));
    Mime.Part body =
        mime.multipart("mixed", List.of(text("Two pictures for you.\n"), first, second));
    return special(letter(other, owner, "Pictures 📷", 12), body, List.of(), 32 | 8);
  }

  private Special winmail(Person owner, Person other) {
    byte[] inner = "What Outlook hides in a winmail.dat.\r\n".getBytes(StandardCharsets.US_ASCII);
    Mime.Part file =
        mime.file("winmail.dat", "application/ms-tnef", SampleFiles.tnef("notes.txt", inner));
    return mixed(owner, other, "Sent from an old Outlook", 60, file);
  }

  private Special receipt(Person owner, Person other) {
    Letter letter = letter(other, owner, "Please confirm that you read this", 2);
    return special(
        letter,
        text("It is important to me to know that you have read this.\n"),
        List.of("Disposition-Notification-To: " + other.field(), "Importance: high"),
        0);
  }

  private Special withoutSubject(Person owner, Person other) {
    return special(letter(other, owner, "", 6), text("Oops, no subject.\n"), List.of(), 0);
  }

  private Special mixed(Person owner, Person other, String subject, int daysAgo, Mime.Part file) {
    Mime.Part body = mime.multipart("mixed", List.of(text("Attached.\n"), file));
    return special(letter(other, owner, subject, daysAgo), body, List.of(), 32);
  }

  private Special special(Letter letter, Mime.Part body, List<String> more, int flags) {
    return new Special(letter.bytes(body, more), flags, letter.date());
  }

  private Letter letter(Person from, Person to, String subject, int daysAgo) {
    Instant date = now.minus(Duration.ofDays(daysAgo)).minusSeconds(1_800L + count * 60L);
    String id = "<special" + count++ + "." + date.getEpochSecond() + "@ox.test>";
    return new Letter(from, List.of(to), subject, date, id, List.of());
  }

  private Mime.Part text(String text) {
    return mime.text("plain", text, StandardCharsets.UTF_8);
  }
}
