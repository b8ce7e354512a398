package org.ropeway.it.corpus;

import static org.ropeway.it.corpus.Entity.CRLF;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.ropeway.it.corpus.PartMaker.Transfer;

/** Mails as Outlook and Exchange write them. */
final class OutlookMails {
  private final PartMaker make;

  OutlookMails(PartMaker make) {
    this.make = make;
  }

  List<Recipe> recipes() {
    return List.of(
        Recipe.of("outlook-plain", this::plain),
        Recipe.of("outlook-html", this::html),
        Recipe.of("outlook-pictures", this::pictures),
        Recipe.of("outlook-files", this::files),
        Recipe.of("outlook-forward", this::forward),
        Recipe.of("outlook-receipt", this::receipt),
        Recipe.of("outlook-behalf", this::onBehalf),
        Recipe.of("outlook-flag", this::flagged));
  }

  private Head head(Language l, int n) {
    byte[] index = new byte[22 + n % 3 * 5];
    index[0] = 1;
    index[7] = (byte) n;
    return Head.of(l, n)
        .add("Thread-Topic: " + Encodings.word(l.charset(), l.subject() + " " + n, true))
        .add("Thread-Index: " + Base64.getEncoder().encodeToString(index))
        .sometimes(0, "Accept-Language: de-DE, en-US")
        .add("Content-Language: en-US")
        .add("X-MS-Has-Attach:")
        .add("X-MS-TNEF-Correlator:");
  }

  static String text(Language l, int n) {
    return (l.body() + " " + n + CRLF + CRLF).repeat(n % 4 + 1) + "-- " + CRLF + l.name() + CRLF;
  }

  static String page(Language l, int n, String more) {
    return "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\">"
        + CRLF
        + "<head><meta http-equiv=\"Content-Type\" content=\"text/html; charset="
        + l.charset().name()
        + "\"><style>p.MsoNormal {margin:0cm; font-size:11.0pt;}</style></head>"
        + CRLF
        + "<body lang=\"EN-US\" link=\"#0563C1\">"
        + ("<p class=\"MsoNormal\">" + l.body() + " " + n + "<o:p></o:p></p>" + CRLF)
            .repeat(n % 4 + 1)
        + more
        + "</body></html>"
        + CRLF;
  }

  private Entity plainPart(Language l, int n) {
    return make.text("text/plain", l.charset(), Transfer.of(l.charset(), n), text(l, n));
  }

  private Entity both(Language l, int n, String more) {
    return make.multipart(
        "alternative",
        plainPart(l, n),
        make.text("text/html", l.charset(), Transfer.QUOTED, page(l, n, more)));
  }

  private Entity plain(Language l, int n) {
    return head(l, n).add("X-Mailer: Microsoft Outlook 16.0").over(plainPart(l, n));
  }

  private Entity html(Language l, int n) {
    return head(l, n).sometimes(1, "Sensitivity: Company-Confidential").over(both(l, n, ""));
  }

  private Entity pictures(Language l, int n) {
    List<Entity> parts = new ArrayList<>();
    StringBuilder shown = new StringBuilder();
    for (int i = 1; i <= n % 3 + 1; i++) {
      String id = "image00" + i + ".png@01DA6F." + Integer.toHexString(0x1000 + n);
      shown.append("<img width=\"10\" src=\"cid:").append(id).append("\">");
      parts.add(
          make.file(
              "image/png; name=\"image00" + i + ".png\"",
              make.bytes(4000),
              "Content-Description: image00" + i + ".png",
              "Content-Disposition: inline; filename=\"image00"
                  + i
                  + ".png\"; size=10;"
                  + CRLF
                  + "\tcreation-date=\"Tue, 05 Mar 2024 08:30:00 GMT\"",
              "Content-ID: <" + id + ">"));
    }
    parts.addFirst(both(l, n, shown.toString()));
    Entity related =
        make.multipart("related; type=\"multipart/alternative\"", parts.toArray(new Entity[0]));
    return head(l, n).over(n % 2 == 0 ? related : make.multipart("mixed", related, file(l, n)));
  }

  /** The name stands twice, in encoded words within quotes. */
  private Entity file(Language l, int n) {
    String name = Encodings.word(l.charset(), l.file() + " " + n + ".docx", true);
    return make.file(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document;"
            + CRLF
            + "\tname=\""
            + name
            + "\"",
        make.bytes(9000),
        "Content-Description: " + name,
        "Content-Disposition: attachment;" + CRLF + "\tfilename=\"" + name + "\"; size=1");
  }

  private Entity files(Language l, int n) {
    return head(l, n)
        .over(
            make.multipart(
                "mixed",
                both(l, n, ""),
                file(l, n),
                make.file(
                    "text/plain; name=\"notes.txt\"; charset=utf-8",
                    (l.body() + CRLF).getBytes(StandardCharsets.UTF_8),
                    "Content-Disposition: attachment; filename=\"notes.txt\""),
                make.file(
                    "application/octet-stream; name=\"empty.bin\"",
                    new byte[0],
                    "Content-Disposition: attachment; filename=\"empty.bin\"")));
  }

  /** A forwarded mail in a forwarded mail in a forwarded mail. */
  private Entity forward(Language l, int n) {
    Entity third = Head.of(l, n + 2000).over(plainPart(l, n));
    Entity second =
        head(l, n + 1000)
            .over(make.multipart("mixed", plainPart(l, n), make.message(third), file(l, n)));
    return head(l, n)
        .over(
            make.multipart(
                "mixed",
                both(l, n, ""),
                make.message(second, "Content-Disposition: attachment"),
                make.message(Head.of(l, n + 3000).over(both(l, n, "")))));
  }

  private Entity receipt(Language l, int n) {
    Head head = head(l, n);
    String self = Encodings.word(l.charset(), l.name(), true) + " <user@" + head.host() + ">";
    return head.add("Disposition-Notification-To: " + self)
        .sometimes(0, "Return-Receipt-To: " + self)
        .add(n % 2 == 0 ? "Importance: high" : "Importance: Low")
        .add("X-Priority: " + (n % 2 == 0 ? "1" : "5"))
        .add("X-Auto-Response-Suppress: DR, OOF, AutoReply")
        .add(n % 2 == 0 ? "Sensitivity: private" : "Sensitivity: Personal")
        .over(both(l, n, ""));
  }

  private Entity onBehalf(Language l, int n) {
    Head head = head(l, n);
    return head.add("Sender: Assistant <assistant@" + head.host() + ">")
        .add("Reply-To: " + head.word(l.name(), 1) + " <replies@" + head.host() + ">,")
        .fold(" office@" + head.host())
        .over(plainPart(l, n));
  }

  private Entity flagged(Language l, int n) {
    return head(l, n)
        .add("X-Message-Flag: " + Encodings.word(l.charset(), l.subject(), true))
        .add("Reply-By: Fri, 15 Mar 2024 17:00:00 +0000")
        .over(both(l, n, ""));
  }
}
