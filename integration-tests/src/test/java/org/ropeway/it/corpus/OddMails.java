package org.ropeway.it.corpus;

import static org.ropeway.it.corpus.Entity.CRLF;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ropeway.it.corpus.PartMaker.Transfer;

/** Mails that are rare, or wrong as many are. */
final class OddMails {
  private final PartMaker make;

  OddMails(PartMaker make) {
    this.make = make;
  }

  List<Recipe> recipes() {
    return List.of(
        Recipe.of("empty", this::empty),
        Recipe.of("no-mime", this::withoutMime),
        Recipe.of("no-subject", this::withoutSubject),
        Recipe.of("no-date", this::withoutDate),
        Recipe.of("group", this::group, Otherwise.GROUP),
        Recipe.of("undisclosed", this::undisclosed, Otherwise.GROUP),
        Recipe.of("crowd", this::crowd),
        Recipe.of("long-lines", this::longLines),
        Recipe.of("raw-header", this::rawHeader),
        Recipe.of("undeclared", this::undeclared),
        Recipe.of("uuencoded", this::uuencoded, Otherwise.UUENCODED),
        Recipe.of("file-alone", this::fileAlone, Otherwise.NO_TEXT),
        Recipe.of("files-alone", this::filesAlone, Otherwise.NO_TEXT),
        Recipe.of("no-name", this::noName, Otherwise.NO_NAME),
        Recipe.of("names", this::names),
        Recipe.of("paths", this::paths, Otherwise.PATH),
        Recipe.of("texts-as-files", this::textsAsFiles),
        Recipe.of("unclosed", this::unclosed),
        Recipe.of("winmail", this::winmail, Otherwise.WINMAIL));
  }

  private Entity plain(Language l, int n) {
    return make.text("text/plain", l.charset(), Transfer.of(l.charset(), n), l.body() + CRLF);
  }

  private Entity empty(Language l, int n) {
    return Head.of(l, n)
        .over(
            n % 2 == 0
                ? new Entity(List.of(), new byte[0])
                : make.text("text/plain", l.charset(), Transfer.SEVEN_BIT, ""));
  }

  private Entity withoutMime(Language l, int n) {
    return Head.bare(l, n)
        .add("From: root@" + "cron.example (Cron Daemon)")
        .add("To: alice@ox.test, bob@ox.test")
        .add("Subject: Cron <root@cron> test -x /usr/sbin/anacron " + n)
        .add("Date: Tue, 5 Mar 2024 06:25:01 +0100 (CET)")
        .over(new Entity(List.of(), Entity.ascii("/etc/cron.daily/logrotate:" + CRLF + n + CRLF)));
  }

  private Entity withoutSubject(Language l, int n) {
    return Head.bare(l, n)
        .add("From: somebody" + n + "@example.net")
        .add("To: bob@ox.test")
        .add("Date: Tue, 5 Mar 2024 06:25:01 +0100")
        .add("MIME-Version: 1.0")
        .over(plain(l, n));
  }

  private Entity withoutDate(Language l, int n) {
    return Head.bare(l, n)
        .add("From: somebody" + n + "@example.net")
        .add("To: bob@ox.test")
        .add("Subject: dateless " + n)
        .add("MIME-Version: 1.0")
        .over(plain(l, n));
  }

  private Entity group(Language l, int n) {
    Head head = Head.bare(l, n);
    return head.add("From: somebody" + n + "@example.net")
        .add("To: Team " + n + ": alice@ox.test, " + head.word(l.name(), 0) + " <bob@ox.test>;")
        .add("Subject: to a group " + n)
        .add("Date: Tue, 5 Mar 2024 06:25:01 +0100")
        .add("MIME-Version: 1.0")
        .over(plain(l, n));
  }

  private Entity undisclosed(Language l, int n) {
    return Head.bare(l, n)
        .add("From: somebody" + n + "@example.net")
        .add("To: undisclosed-recipients:;")
        .add("Subject: to nobody " + n)
        .add("Date: Tue, 5 Mar 2024 06:25:01 +0100")
        .add("MIME-Version: 1.0")
        .over(plain(l, n));
  }

  private Entity crowd(Language l, int n) {
    Head head = Head.bare(l, n);
    head.add("From: somebody" + n + "@example.net").add("To: bob@ox.test");
    for (int i = 0; i < 120 + n; i++) {
      head.fold(" ").fold(head.word(l.name() + " " + i, i) + " <p" + i + "@crowd.example>");
    }
    return head.over(plain(l, n));
  }

  private Entity longLines(Language l, int n) {
    return Head.of(l, n)
        .add("X-Ticket-Id: " + "x".repeat(700 + n % 100))
        .add("References: " + ("<" + "r".repeat(80) + n + "@example.net> ").repeat(15).strip())
        .over(
            make.text(
                "text/plain",
                l.charset(),
                Transfer.of(l.charset(), 0),
                l.body().repeat(90) + CRLF + "." + CRLF + "From here" + CRLF + "end"));
  }

  /** Bytes in the header that nobody encoded. */
  private Entity rawHeader(Language l, int n) {
    String subject = "Größe für Ångström " + n;
    byte[] bytes =
        n % 2 == 0
            ? subject.getBytes(StandardCharsets.UTF_8)
            : subject.getBytes(StandardCharsets.ISO_8859_1);
    return Head.bare(l, n)
        .add("From: somebody" + n + "@example.net")
        .add("To: bob@ox.test")
        .add("Subject: " + new String(bytes, StandardCharsets.ISO_8859_1))
        .add("Date: Tue, 5 Mar 2024 06:25:01 +0100")
        .add("MIME-Version: 1.0")
        .over(plain(l, n));
  }

  /** A text of which nobody says in which character set it is. */
  private Entity undeclared(Language l, int n) {
    String text = "Schöne Grüße aus Köln " + n + CRLF;
    byte[] bytes =
        n % 2 == 0
            ? text.getBytes(StandardCharsets.UTF_8)
            : text.getBytes(StandardCharsets.ISO_8859_1);
    return Head.of(l, n)
        .over(
            new Entity(
                List.of("Content-Type: text/plain", "Content-Transfer-Encoding: 8bit"), bytes));
  }

  private Entity uuencoded(Language l, int n) {
    String text =
        "Here it is."
            + CRLF
            + CRLF
            + "begin 644 cat.txt"
            + CRLF
            + "#0V%T"
            + CRLF
            + "`"
            + CRLF
            + "end"
            + CRLF;
    return Head.of(l, n)
        .over(make.text("text/plain", StandardCharsets.US_ASCII, Transfer.SEVEN_BIT, text));
  }

  private Entity pdf(String disposition) {
    return make.file("application/pdf", make.bytes(2000), "Content-Disposition: " + disposition);
  }

  private Entity fileAlone(Language l, int n) {
    return Head.of(l, n).over(pdf("attachment; filename=scan-" + n + ".pdf"));
  }

  private Entity filesAlone(Language l, int n) {
    return Head.of(l, n)
        .over(
            make.multipart(
                "mixed",
                pdf("attachment; filename=scan-" + n + ".pdf"),
                pdf("attachment; filename=\"scan " + n + " (2).pdf\"")));
  }

  private Entity noName(Language l, int n) {
    return Head.of(l, n).over(make.multipart("mixed", plain(l, n), pdf("attachment")));
  }

  /** Names in all the ways in which they are written, right and wrong. */
  private Entity names(Language l, int n) {
    String name = l.file() + " " + n + ".pdf";
    String word = Encodings.word(l.charset(), name, n % 2 == 0).replace(CRLF + " ", " ");
    return Head.of(l, n)
        .over(
            make.multipart(
                "mixed",
                plain(l, n),
                pdf("attachment; filename*=" + Encodings.percent(name, l.charset())),
                make.file("application/pdf; name=\"" + word + "\"", make.bytes(99)),
                pdf("attachment; filename=\"semi; colon, comma.pdf\""),
                pdf("attachment; filename=\"" + "long name ".repeat(15) + n + ".pdf\""),
                pdf("attachment; filename*=UTF-8'en'%E2%82%AC%20rates.pdf")));
  }

  private Entity paths(Language l, int n) {
    return Head.of(l, n)
        .over(
            make.multipart(
                "mixed",
                plain(l, n),
                pdf("attachment; filename=\"C:\\\\Users\\\\me\\\\scan-" + n + ".pdf\"")));
  }

  private Entity textsAsFiles(Language l, int n) {
    String name = "attachment; filename=\"part.";
    return Head.of(l, n)
        .over(
            make.multipart(
                "mixed",
                plain(l, n),
                plain(l, n + 1).with("Content-Disposition: " + name + "txt\""),
                make.text("text/html", l.charset(), Transfer.QUOTED, "<p>" + l.body() + "</p>")
                    .with("Content-Disposition: " + name + "htm\""),
                make.text("text/csv", l.charset(), Transfer.BASE64, l.body() + ";1" + CRLF)
                    .with("Content-Disposition: " + name + "csv\""),
                make.text("text/x-patch", l.charset(), Transfer.of(l.charset(), n), "--- a" + CRLF)
                    .with("Content-Disposition: " + name + "patch\"")));
  }

  /** The last boundary is missing. */
  private Entity unclosed(Language l, int n) {
    Entity whole =
        make.multipart("mixed", plain(l, n), pdf("attachment; filename=scan-" + n + ".pdf"));
    String text = new String(whole.body(), StandardCharsets.ISO_8859_1);
    String cut = text.substring(0, text.lastIndexOf(CRLF + "--"));
    return Head.of(l, n)
        .over(new Entity(whole.fields(), cut.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private Entity winmail(Language l, int n) {
    return Head.of(l, n)
        .over(
            make.multipart(
                "mixed",
                plain(l, n),
                make.file(
                    "application/ms-tnef; name=\"winmail.dat\"",
                    Published.tnef(),
                    "Content-Disposition: attachment; filename=\"winmail.dat\"")));
  }
}
