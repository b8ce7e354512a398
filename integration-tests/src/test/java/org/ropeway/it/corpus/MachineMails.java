package org.ropeway.it.corpus;

import static org.ropeway.it.corpus.Entity.CRLF;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.ropeway.it.corpus.PartMaker.Transfer;

/** Mails as mailing lists, ticket systems, calendars and mail servers write them. */
final class MachineMails {
  private final PartMaker make;

  MachineMails(PartMaker make) {
    this.make = make;
  }

  List<Recipe> recipes() {
    return List.of(
        Recipe.of("mailman", this::list),
        Recipe.of("mailman-footer", this::footer, Otherwise.TEXTS_JOIN),
        Recipe.of("mailman-digest", this::digest, Otherwise.DIGEST),
        Recipe.of("ticket-plain", this::ticket),
        Recipe.of("ticket-html", this::ticketHtml),
        Recipe.of("meeting-request", this::meeting),
        Recipe.of("meeting-google", this::googleMeeting),
        Recipe.of("meeting-reply", this::reply),
        Recipe.of("bounce-postfix", this::bounce),
        Recipe.of("bounce-headers", this::bounceHeaders),
        Recipe.of("delayed", this::delayed),
        Recipe.of("receipt-read", this::read),
        Recipe.of("receipt-deleted", this::deleted),
        Recipe.of("bounce-forwarded", this::bounceForwarded));
  }

  private Entity plain(Language l, int n, String more) {
    String text = (l.body() + " " + n + CRLF).repeat(n % 5 + 1) + more;
    return make.text("text/plain", l.charset(), Transfer.of(l.charset(), n), text);
  }

  private Head listHead(Language l, int n) {
    return Head.of(l, n)
        .add("Sender: \"Dev\" <dev-bounces@lists.example>")
        .add("Reply-To: Developers <dev@lists.example>")
        .add("List-Id: Developers of " + n + " <dev.lists.example>")
        .add("List-Unsubscribe: <https://lists.example/options/dev>,")
        .fold(" <mailto:dev-request@lists.example?subject=unsubscribe>")
        .add("List-Archive: <https://lists.example/archive/dev/>")
        .add("List-Post: <mailto:dev@lists.example>")
        .add("List-Help: <mailto:dev-request@lists.example?subject=help>")
        .add("List-Subscribe: <https://lists.example/listinfo/dev>,")
        .fold(" <mailto:dev-request@lists.example?subject=subscribe>")
        .add("Precedence: list")
        .add("Errors-To: dev-bounces@lists.example");
  }

  private Entity list(Language l, int n) {
    String footer =
        "_".repeat(47)
            + CRLF
            + "Dev mailing list"
            + CRLF
            + "https://lists.example/listinfo/dev"
            + CRLF;
    return listHead(l, n).over(plain(l, n, footer));
  }

  /** The footer is a part of its own. */
  private Entity footer(Language l, int n) {
    Entity footer =
        make.text(
                "text/plain",
                StandardCharsets.US_ASCII,
                Transfer.SEVEN_BIT,
                "_".repeat(47) + CRLF + "Dev mailing list" + CRLF)
            .with("Content-Disposition: inline");
    return listHead(l, n).over(make.multipart("mixed", plain(l, n, ""), footer));
  }

  private Entity digest(Language l, int n) {
    Entity first = Head.of(l, n + 4000).over(plain(l, n, ""));
    Entity second = Head.of(l, n + 5000).over(plain(l, n + 1, ""));
    return listHead(l, n)
        .over(
            make.multipart(
                "mixed",
                plain(l, n, "Today's topics" + CRLF),
                make.multipart("digest", make.message(first), make.message(second))));
  }

  private Head ticketHead(Language l, int n) {
    StringBuilder references = new StringBuilder("References: <ticket-" + n + "@desk.example>");
    for (int i = 0; i < 60; i++) {
      references.append(CRLF).append("\t<ticket-").append(n).append('.').append(i);
      references.append("@desk.example>");
    }
    return Head.of(l, n)
        .add(references.toString())
        .add("In-Reply-To: <ticket-" + n + ".59@desk.example>")
        .add("X-Ticket-Id: DESK-" + n)
        .add("Auto-Submitted: auto-generated")
        .add("Precedence: bulk")
        .add("X-Auto-Response-Suppress: All")
        .sometimes(0, "X-MSMail-Priority: High");
  }

  private Entity ticket(Language l, int n) {
    return ticketHead(l, n).over(plain(l, n, "##- Please type your reply above this line -##"));
  }

  private Entity ticketHtml(Language l, int n) {
    return ticketHead(l, n)
        .over(
            make.multipart(
                "alternative",
                plain(l, n, ""),
                make.text(
                    "text/html",
                    l.charset(),
                    Transfer.of(l.charset(), n + 1),
                    "<html><body><p>" + l.body() + " #" + n + "</p></body></html>" + CRLF)));
  }

  private static String calendar(Language l, int n, String method, String state) {
    return String.join(
        CRLF,
        "BEGIN:VCALENDAR",
        "PRODID:-//Example//Calendar " + n + "//EN",
        "VERSION:2.0",
        "METHOD:" + method,
        "BEGIN:VEVENT",
        "UID:" + n + "@calendar.example",
        "DTSTAMP:20240305T083000Z",
        "DTSTART:20240315T090000Z",
        "DTEND:20240315T100000Z",
        "SUMMARY:" + l.subject(),
        "ORGANIZER;CN=Organizer:mailto:organizer@calendar.example",
        "ATTENDEE;PARTSTAT=" + state + ";CN=Alice:mailto:alice@ox.test",
        "END:VEVENT",
        "END:VCALENDAR",
        "");
  }

  private Entity calendarPart(Language l, int n, String method, String state) {
    return make.text(
        "text/calendar; method=" + method,
        StandardCharsets.UTF_8,
        n % 2 == 0 ? Transfer.BASE64 : Transfer.EIGHT_BIT,
        calendar(l, n, method, state));
  }

  private Entity meeting(Language l, int n) {
    Entity html = make.text("text/html", l.charset(), Transfer.QUOTED, OutlookMails.page(l, n, ""));
    String method = n % 3 == 0 ? "CANCEL" : "REQUEST";
    return Head.of(l, n)
        .add("Content-Class: urn:content-classes:calendarmessage")
        .over(
            make.multipart(
                "alternative", plain(l, n, ""), html, calendarPart(l, n, method, "NEEDS-ACTION")));
  }

  /** The same calendar object once more, as a file. */
  private Entity googleMeeting(Language l, int n) {
    Entity file =
        make.file(
            "application/ics; name=\"invite.ics\"",
            calendar(l, n, "REQUEST", "NEEDS-ACTION").getBytes(StandardCharsets.UTF_8),
            "Content-Disposition: attachment; filename=\"invite.ics\"");
    Entity html = make.text("text/html", l.charset(), Transfer.BASE64, OutlookMails.page(l, n, ""));
    return Head.of(l, n)
        .over(
            make.multipart(
                "mixed",
                make.multipart(
                    "alternative",
                    plain(l, n, ""),
                    html,
                    calendarPart(l, n, "REQUEST", "NEEDS-ACTION")),
                file));
  }

  private Entity reply(Language l, int n) {
    String state = List.of("ACCEPTED", "DECLINED", "TENTATIVE").get(n % 3);
    return Head.of(l, n)
        .over(make.multipart("alternative", plain(l, n, ""), calendarPart(l, n, "REPLY", state)));
  }

  private Head serverHead(Language l, int n, String subject) {
    return Head.bare(l, n)
        .add("From: Mail Delivery System <MAILER-DAEMON@mx.ox.test>")
        .add("To: Alice Anderson <alice@ox.test>")
        .add("Subject: " + subject)
        .add("Date: Tue, 05 Mar 2024 10:05:00 +0000 (UTC)")
        .add("Auto-Submitted: auto-replied")
        .add("MIME-Version: 1.0");
  }

  private static Entity fields(String type, String... lines) {
    return new Entity(
        List.of("Content-Description: Report", "Content-Type: " + type),
        Entity.ascii(String.join(CRLF, lines) + CRLF));
  }

  private Entity status(int n, String action, String status, String diagnostic) {
    return fields(
        "message/delivery-status",
        "Reporting-MTA: dns; mx.ox.test",
        "",
        "Final-Recipient: rfc822; nobody" + n + "@example.net",
        "Original-Recipient: rfc822;nobody" + n + "@example.net",
        "Action: " + action,
        "Status: " + status,
        "Remote-MTA: dns; mx.example.net",
        "Diagnostic-Code: smtp; " + diagnostic);
  }

  private Entity original(Language l, int n) {
    return Head.of(l, n + 6000).over(plain(l, n, ""));
  }

  private Entity bounce(Language l, int n) {
    return serverHead(l, n, "Undelivered Mail Returned to Sender")
        .over(
            make.multipart(
                "report; report-type=delivery-status",
                plain(l, n, "I'm sorry to have to inform you"),
                status(n, "failed", "5.1.1", "550 5.1.1 <nobody" + n + "@example.net>: unknown"),
                make.message(original(l, n))));
  }

  /** Only the header of the mail comes back. */
  private Entity bounceHeaders(Language l, int n) {
    Entity headers = Head.of(l, n + 6000).over(new Entity(List.of(), new byte[0]));
    return serverHead(l, n, "Returned mail: see transcript for details")
        .over(
            make.multipart(
                "report; report-type=delivery-status",
                plain(l, n, ""),
                status(n, "failed", "5.2.2", "552 5.2.2 mailbox full"),
                new Entity(List.of("Content-Type: text/rfc822-headers"), headers.bytes())));
  }

  private Entity delayed(Language l, int n) {
    return serverHead(l, n, "Warning: could not send message for past 4 hours")
        .over(
            make.multipart(
                "report; report-type=delivery-status",
                plain(l, n, ""),
                status(n, "delayed", "4.4.1", "connect to mx.example.net: timed out"),
                make.message(original(l, n))));
  }

  private Entity receipt(Language l, int n, String what, String disposition) {
    return Head.bare(l, n)
        .add("From: Bob Builder <bob@ox.test>")
        .add("To: alice@ox.test")
        .add("Subject: " + what + ": " + n)
        .add("Date: Tue, 05 Mar 2024 10:05:00 +0000")
        .add("Auto-Submitted: auto-replied")
        .add("MIME-Version: 1.0")
        .over(
            make.multipart(
                "report; report-type=disposition-notification",
                plain(l, n, what.toLowerCase(Locale.ROOT)),
                fields(
                    "message/disposition-notification",
                    "Reporting-UA: mail.example; Client",
                    "Final-Recipient: rfc822;bob@ox.test",
                    "Original-Message-ID: <sent-" + n + "@ox.test>",
                    "Disposition: " + disposition)));
  }

  private Entity read(Language l, int n) {
    return receipt(l, n, "Read", "manual-action/MDN-sent-manually; displayed");
  }

  private Entity deleted(Language l, int n) {
    return receipt(l, n, "Not read", "automatic-action/MDN-sent-automatically; deleted");
  }

  private Entity bounceForwarded(Language l, int n) {
    return Head.of(l, n)
        .over(make.multipart("mixed", plain(l, n, ""), make.message(bounce(l, n + 7000))));
  }
}
