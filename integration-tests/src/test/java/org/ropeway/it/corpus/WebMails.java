package org.ropeway.it.corpus;

import static org.ropeway.it.corpus.Entity.CRLF;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ropeway.it.corpus.PartMaker.Transfer;

/** Mails as Gmail, phones and senders of newsletters write them. */
final class WebMails {
  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  private final PartMaker make;

  WebMails(PartMaker make) {
    this.make = make;
  }

  List<Recipe> recipes() {
    return List.of(
        Recipe.of("gmail-text", this::gmail),
        Recipe.of("gmail-files", this::gmailFiles),
        Recipe.of("gmail-pictures", this::gmailPictures),
        Recipe.of("k9-plain", this::phone),
        Recipe.of("iphone-plain", this::iphone),
        Recipe.of("iphone-photos", this::photos, Otherwise.TEXTS_JOIN, Otherwise.SHOWN_NOWHERE),
        Recipe.of("samsung-html", this::samsung, Otherwise.HTML_ALONE),
        Recipe.of("newsletter", this::newsletter),
        Recipe.of("newsletter-html", this::newsletterHtml, Otherwise.HTML_ALONE),
        Recipe.of("newsletter-logo", this::newsletterLogo, Otherwise.HTML_ALONE));
  }

  private Entity html(String text, Transfer transfer) {
    return make.text("text/html", UTF_8, transfer, text);
  }

  private Entity plain(String text, Transfer transfer) {
    return make.text("text/plain", UTF_8, transfer, text);
  }

  private Entity gmailBoth(Language l, int n, String more) {
    Transfer transfer = n % 2 == 0 ? Transfer.BASE64 : Transfer.QUOTED;
    String quoted =
        CRLF
            + CRLF
            + "On Tue, Mar 5, 2024 at 9:30 AM Bob <bob@ox.test> wrote:"
            + CRLF
            + "> "
            + l.body()
            + CRLF;
    String page =
        "<div dir=\"ltr\"><div>"
            + l.body()
            + " "
            + n
            + more
            + "</div></div><br>"
            + "<div class=\"gmail_quote\"><blockquote class=\"gmail_quote\">"
            + l.body()
            + "</blockquote></div>"
            + CRLF;
    return make.multipart(
        "alternative", plain(l.body() + " " + n + quoted, transfer), html(page, transfer));
  }

  private Head gmailHead(Language l, int n) {
    return Head.of(l, n)
        .add("In-Reply-To: <CAF=first+" + n + "@mail.gmail.com>")
        .add("References: <CAF=root+" + n + "@mail.gmail.com>")
        .fold(
            " <CAF=second+"
                + n
                + "@mail.gmail.com>"
                + CRLF
                + " <CAF=first+"
                + n
                + "@mail.gmail.com>")
        .add("X-Gm-Message-State: " + "AOJu0Y".repeat(12));
  }

  private Entity gmail(Language l, int n) {
    return gmailHead(l, n).over(gmailBoth(l, n, ""));
  }

  private Entity gmailFiles(Language l, int n) {
    String name = Encodings.word(UTF_8, l.file() + "-" + n + ".xlsx", true);
    String id = "f_" + Integer.toHexString(n) + "0";
    Entity file =
        make.file(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;"
                + CRLF
                + "\tname=\""
                + name
                + "\"",
            make.bytes(8000),
            "Content-Disposition: attachment;" + CRLF + "\tfilename=\"" + name + "\"",
            "Content-ID: <" + id + ">",
            "X-Attachment-Id: " + id);
    return gmailHead(l, n).over(make.multipart("mixed", gmailBoth(l, n, ""), file));
  }

  private Entity gmailPictures(Language l, int n) {
    String id = "ii_" + Integer.toHexString(n) + "1";
    String shown = "<img src=\"cid:" + id + "\" alt=\"image.png\" width=\"472\">";
    Entity picture =
        make.file(
            "image/png; name=\"image.png\"",
            make.bytes(4000),
            "Content-Disposition: inline; filename=\"image.png\"",
            "Content-ID: <" + id + ">",
            "X-Attachment-Id: " + id);
    return gmailHead(l, n).over(make.multipart("related", gmailBoth(l, n, shown), picture));
  }

  private Entity phone(Language l, int n) {
    String text = l.body() + " \uD83D\uDE00 " + n + CRLF + CRLF + "-- " + CRLF + "K-9" + CRLF;
    return Head.of(l, n)
        .add("User-Agent: K-9 Mail for Android")
        .over(plain(text, Transfer.EIGHT_BIT));
  }

  private Entity iphone(Language l, int n) {
    String text = l.body() + " " + n + CRLF + CRLF + "Von meinem iPhone gesendet";
    return Head.of(l, n)
        .add("X-Mailer: iPhone Mail (21E219)")
        .over(plain(text, n % 2 == 0 ? Transfer.BASE64 : Transfer.QUOTED));
  }

  private Entity photo(int n) {
    return make.file(
        "image/jpeg;" + CRLF + "\tname=IMG_" + n + ".jpeg;" + CRLF + "\tx-apple-part-url=" + n,
        make.bytes(9000),
        "Content-Disposition: inline;" + CRLF + "\tfilename=IMG_" + n + ".jpeg");
  }

  private Entity photos(Language l, int n) {
    return Head.of(l, n)
        .over(
            make.multipart(
                "mixed",
                plain(l.body() + CRLF + CRLF, Transfer.QUOTED),
                photo(n),
                plain(CRLF + CRLF, Transfer.SEVEN_BIT),
                photo(n + 1),
                plain(CRLF + CRLF + "Sent from my iPhone", Transfer.SEVEN_BIT)));
  }

  private Entity samsung(Language l, int n) {
    String page =
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\"></head>"
            + "<body><div dir=\"auto\">"
            + l.body()
            + " "
            + n
            + "</div></body></html>";
    return Head.of(l, n).over(html(page, Transfer.BASE64));
  }

  private Head bulk(Language l, int n) {
    return Head.of(l, n)
        .add("List-Unsubscribe: <mailto:u-" + n + "@news.example?subject=unsubscribe>,")
        .fold(" <https://news.example/unsubscribe/" + "0123456789abcdef".repeat(12) + ">")
        .add("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
        .add("List-Help: <https://news.example/help>")
        .add("Precedence: bulk")
        .add("X-Campaign: spring-" + n)
        .add("Feedback-ID: " + n + ":" + n * 7 + ":campaign:news")
        .add("Reply-To: \"Newsletter: " + n + "\" <reply@news.example>");
  }

  /** One line of several thousand characters, as templates make it. */
  private static String template(Language l, int n, String more) {
    return "<!DOCTYPE html><html><body>"
        + ("<table width=\"100%\"><tr><td style=\"padding:0 0 0 0\">"
                + l.body()
                + "</td></tr></table>")
            .repeat(40)
        + "<a href=\"https://news.example/?u="
        + n
        + "&amp;x=1\">"
        + l.subject()
        + "</a>"
        + more
        + "</body></html>";
  }

  private Entity newsletter(Language l, int n) {
    String text =
        l.subject() + CRLF + "https://news.example/?u=" + n + "&x=" + "1".repeat(1200) + CRLF;
    return bulk(l, n)
        .over(
            make.multipart(
                "alternative",
                plain(text, Transfer.QUOTED),
                html(template(l, n, ""), Transfer.QUOTED)));
  }

  private Entity newsletterHtml(Language l, int n) {
    return bulk(l, n)
        .over(make.text("text/html", l.charset(), Transfer.QUOTED, template(l, n, "")));
  }

  /** The picture is found by its place. */
  private Entity newsletterLogo(Language l, int n) {
    String place = "https://news.example/img/logo-" + n + ".gif";
    Entity logo =
        make.file("image/gif; name=logo.gif", make.bytes(900), "Content-Location: " + place);
    return bulk(l, n)
        .over(
            make.multipart(
                "related; type=\"text/html\"",
                html(template(l, n, "<img src=\"" + place + "\">"), Transfer.BASE64),
                logo));
  }
}
