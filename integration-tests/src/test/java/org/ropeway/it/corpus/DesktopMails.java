package org.ropeway.it.corpus;

import static org.ropeway.it.corpus.Entity.CRLF;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ropeway.it.corpus.PartMaker.Transfer;

/** Mails as Thunderbird and Apple Mail write them. */
final class DesktopMails {
  private final PartMaker make;

  DesktopMails(PartMaker make) {
    this.make = make;
  }

  List<Recipe> recipes() {
    return List.of(
        Recipe.of("thunderbird-flowed", this::flowed),
        Recipe.of("thunderbird-html", this::thunderbirdHtml, Otherwise.RELATED_OUTSIDE),
        Recipe.of("thunderbird-files", this::files),
        Recipe.of("thunderbird-forward", this::forward),
        Recipe.of("apple-plain", this::applePlain),
        Recipe.of("apple-between", this::between, Otherwise.TEXTS_JOIN, Otherwise.SHOWN_NOWHERE),
        Recipe.of("apple-rich", this::rich, Otherwise.TEXTS_JOIN, Otherwise.SHOWN_NOWHERE),
        Recipe.of("apple-double", this::appleDouble, Otherwise.APPLE_DOUBLE));
  }

  private Head thunderbird(Language l, int n) {
    return Head.of(l, n)
        .add("User-Agent: Mozilla Thunderbird")
        .sometimes(1, "References: <1." + n + "@ox.test>")
        .sometimes(1, "In-Reply-To: <1." + n + "@ox.test>")
        .sometimes(2, "Organization: " + Encodings.word(l.charset(), l.subject(), false));
  }

  /** Lines of a paragraph end with a blank, quotations have their marks. */
  private Entity flowedText(Language l, int n, String more) {
    String text =
        "On Tuesday somebody wrote:"
            + CRLF
            + "> "
            + l.body()
            + " "
            + CRLF
            + "> "
            + l.body()
            + CRLF
            + ">> "
            + l.body()
            + " "
            + CRLF
            + ">> "
            + n
            + CRLF
            + CRLF
            + (l.body() + " " + CRLF).repeat(n % 5)
            + l.body()
            + CRLF
            + " From the start"
            + CRLF
            + "-- "
            + CRLF
            + l.name()
            + CRLF;
    Transfer transfer = Transfer.of(l.charset(), n);
    return make.text("text/plain; format=flowed" + more, l.charset(), transfer, text);
  }

  private Entity flowed(Language l, int n) {
    return thunderbird(l, n).over(flowedText(l, n, n % 2 == 0 ? "" : "; delsp=no"));
  }

  private Entity thunderbirdHtml(Language l, int n) {
    String id = "part1." + Integer.toHexString(n) + "@ox.test";
    Entity html =
        make.text(
            "text/html",
            l.charset(),
            Transfer.of(l.charset(), n + 1),
            OutlookMails.page(l, n, "<img src=\"cid:" + id + "\" alt=\"\">"));
    Entity picture =
        make.file(
            "image/png; name=\"picture.png\"",
            make.bytes(3000),
            "Content-Disposition: inline; filename=\"picture.png\"",
            "Content-Id: <" + id + ">");
    return thunderbird(l, n)
        .over(
            make.multipart(
                "alternative", flowedText(l, n, ""), make.multipart("related", html, picture)));
  }

  /** A long name in pieces, each with its number: [RFC2231] 3. */
  private Entity files(Language l, int n) {
    String name = l.file() + " " + (l.file() + " ").repeat(3) + n + ".ods";
    String encoded = Encodings.percent(name, StandardCharsets.UTF_8);
    StringBuilder disposition = new StringBuilder("Content-Disposition: attachment");
    for (int at = 0, piece = 0; at < encoded.length(); piece++) {
      int end = Math.min(encoded.length(), at + 40);
      end = encoded.startsWith("%", end - 1) ? end - 1 : end;
      end = encoded.startsWith("%", end - 2) ? end - 2 : end;
      String part = encoded.substring(at, end);
      disposition.append(";").append(CRLF).append(" filename*").append(piece).append("*=");
      disposition.append(part);
      at = end;
    }
    Entity sheet =
        make.file(
            "application/vnd.oasis.opendocument.spreadsheet;"
                + CRLF
                + " name=\""
                + Encodings.word(StandardCharsets.UTF_8, name, true)
                + "\"",
            make.bytes(6000),
            disposition.toString());
    Entity card =
        make.text(
            "text/vcard; name=\"card.vcf\"",
            StandardCharsets.UTF_8,
            Transfer.EIGHT_BIT,
            "BEGIN:VCARD" + CRLF + "VERSION:3.0" + CRLF + "FN:" + l.name() + CRLF + "END:VCARD");
    return thunderbird(l, n)
        .over(
            make.multipart(
                "mixed",
                flowedText(l, n, ""),
                sheet,
                card.with("Content-Disposition: attachment; filename=\"card.vcf\"")));
  }

  private Entity forward(Language l, int n) {
    Entity inner =
        thunderbird(l, n + 1000).over(make.multipart("mixed", flowedText(l, n, ""), picture(n)));
    return thunderbird(l, n)
        .over(
            make.multipart(
                "mixed",
                flowedText(l, n, ""),
                make.message(
                    inner,
                    "Content-Disposition: attachment; filename=\"Forwarded.eml\"",
                    "Content-Transfer-Encoding: 8bit")));
  }

  private Entity picture(int n) {
    return make.file(
        "image/jpeg; name=IMG_" + n + ".JPG",
        make.bytes(5000),
        "Content-Disposition: attachment; filename=IMG_" + n + ".JPG");
  }

  private Head apple(Language l, int n) {
    return Head.of(l, n)
        .add("X-Mailer: Apple Mail (2.3774.400.31)")
        .sometimes(0, "X-Universally-Unique-Identifier: 0A-" + n);
  }

  private Entity applePlain(Language l, int n) {
    Transfer transfer =
        l.charset().name().equals("US-ASCII") ? Transfer.SEVEN_BIT : Transfer.QUOTED;
    String text = "Hello" + CRLF + CRLF + l.body() + " " + n + CRLF + CRLF + "Sent from my Mac";
    return apple(l, n).over(make.text("text/plain", l.charset(), transfer, text));
  }

  private Entity pdf(Language l, int n) {
    return make.file(
        "application/pdf;"
            + CRLF
            + "\tname*="
            + Encodings.percent(l.file() + ".pdf", l.charset())
            + ";"
            + CRLF
            + "\tx-unix-mode=0644",
        make.bytes(7000),
        "Content-Disposition: inline;"
            + CRLF
            + "\tfilename*="
            + Encodings.percent(l.file() + ".pdf", l.charset()),
        "Content-ID: <A1-" + n + "@ox.test>");
  }

  private Entity piece(Language l, String text) {
    return make.text("text/plain", l.charset(), Transfer.of(l.charset(), 0), text);
  }

  /** A file stands where it was dropped, with text before and behind it. */
  private Entity between(Language l, int n) {
    return apple(l, n)
        .over(
            make.multipart(
                "mixed",
                piece(l, l.body() + " " + n + CRLF),
                pdf(l, n),
                piece(l, CRLF + CRLF + l.name() + CRLF)));
  }

  private Entity rich(Language l, int n) {
    Entity before = make.text("text/html", l.charset(), Transfer.QUOTED, page(l.body()));
    Entity behind = make.text("text/html", l.charset(), Transfer.QUOTED, page(l.name()));
    return apple(l, n)
        .over(
            make.multipart(
                "alternative",
                piece(l, l.body() + CRLF + CRLF + l.name() + CRLF),
                make.multipart("mixed", before, pdf(l, n), behind)));
  }

  private static String page(String text) {
    return "<html><body style=\"line-break: after-white-space;\">" + text + "</body></html>" + CRLF;
  }

  /** A file in two forks: [RFC1740]. */
  private Entity appleDouble(Language l, int n) {
    Entity fork =
        make.file(
            "application/applefile; name=\"report.doc\"",
            make.bytes(300),
            "Content-Disposition: attachment; filename=\"report.doc\"");
    Entity data =
        make.file(
            "application/msword; name=\"report.doc\"",
            make.bytes(3000),
            "Content-Disposition: attachment; filename=\"report.doc\"");
    return apple(l, n)
        .over(
            make.multipart(
                "mixed", piece(l, l.body() + CRLF), make.multipart("appledouble", fork, data)));
  }
}
