package org.ropeway.it.corpus;

import static org.ropeway.it.corpus.Entity.CRLF;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.it.corpus.PartMaker.Transfer;

/** Mails that are signed or encrypted, by S/MIME or PGP. */
final class SealedMails {
  /** How the names of mails begin whose signature is to hold after the trip. */
  static final String SIGNED = "smime-signed";

  /** How the names of mails begin that are to be decrypted after the trip. */
  static final String ENCRYPTED = "smime-encrypted";

  /** How the names of mails begin in which there are two signed ones. */
  static final String FORWARDED = "smime-forwarded";

  private final PartMaker make;
  private final Openssl openssl;

  SealedMails(PartMaker make, Openssl openssl) {
    this.make = make;
    this.openssl = openssl;
  }

  List<Recipe> recipes() {
    return List.of(
        Recipe.of(SIGNED + "-clear", this::clear),
        Recipe.of(SIGNED + "-clear-files", this::clearFiles),
        Recipe.of(SIGNED + "-opaque", this::opaque),
        Recipe.of(ENCRYPTED, this::encrypted),
        Recipe.of(ENCRYPTED + "-and-signed", this::both),
        Recipe.of(FORWARDED, this::forwarded),
        Recipe.of("pgp-signed", this::pgpSigned, Otherwise.PGP_SIGNATURE),
        Recipe.of("pgp-encrypted", this::pgpEncrypted),
        Recipe.of("pgp-inline", this::pgpInline));
  }

  /** What is to be signed: blanks at line ends, bytes beyond ASCII and all that breaks easily. */
  Entity content(Language l, int n) {
    String text = l.body() + " " + n + " " + CRLF + "\tFrom here" + CRLF + "-- " + CRLF;
    return make.text("text/plain", l.charset(), Transfer.of(l.charset(), n), text);
  }

  Entity contentWithFiles(Language l, int n) {
    return make.multipart(
        "mixed",
        make.multipart(
            "alternative",
            content(l, n),
            make.text("text/html", l.charset(), Transfer.QUOTED, OutlookMails.page(l, n, ""))),
        make.file(
            "application/pdf; name=\"a.pdf\"",
            make.bytes(2000),
            "Content-Disposition: attachment; filename=\"a.pdf\""));
  }

  private static Entity entity(byte[] mail) {
    String text = new String(mail, StandardCharsets.ISO_8859_1).replaceAll("(?<!\r)\n", CRLF);
    int end = text.indexOf(CRLF + CRLF);
    List<String> fields = new ArrayList<>(List.of(text.substring(0, end).split(CRLF)));
    fields.removeIf(f -> f.startsWith("MIME-Version"));
    byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
    return new Entity(fields, body);
  }

  private Entity clear(Language l, int n) {
    return Head.of(l, n).over(entity(openssl.sign(content(l, n).bytes(), false)));
  }

  private Entity clearFiles(Language l, int n) {
    return Head.of(l, n).over(entity(openssl.sign(contentWithFiles(l, n).bytes(), false)));
  }

  private Entity opaque(Language l, int n) {
    return Head.of(l, n).over(entity(openssl.sign(contentWithFiles(l, n).bytes(), true)));
  }

  private Entity encrypted(Language l, int n) {
    return Head.of(l, n).over(entity(openssl.encrypt(contentWithFiles(l, n).bytes())));
  }

  private Entity both(Language l, int n) {
    byte[] signed = entity(openssl.sign(content(l, n).bytes(), false)).bytes();
    return Head.of(l, n).over(entity(openssl.encrypt(signed)));
  }

  private Entity forwarded(Language l, int n) {
    return Head.of(l, n)
        .over(
            make.multipart(
                "mixed",
                content(l, n),
                make.message(clear(l, n + 8000)),
                make.message(opaque(l, n + 9000))));
  }

  private static Entity ascii(String type, String text) {
    return new Entity(List.of("Content-Type: " + type), Entity.ascii(text));
  }

  private static String armour(String what, int n) {
    return "-----BEGIN PGP "
        + what
        + "-----"
        + CRLF
        + CRLF
        + "iHUEARYKAB0WIQT".repeat(n % 5 + 1)
        + CRLF
        + "=aBcD"
        + CRLF
        + "-----END PGP "
        + what
        + "-----"
        + CRLF;
  }

  private Entity pgpSigned(Language l, int n) {
    return Head.of(l, n)
        .over(
            make.multipart(
                "signed; micalg=pgp-sha256; protocol=\"application/pgp-signature\"",
                content(l, n),
                ascii("application/pgp-signature; name=\"signature.asc\"", armour("SIGNATURE", n))
                    .with("Content-Disposition: attachment; filename=\"signature.asc\"")));
  }

  private Entity pgpEncrypted(Language l, int n) {
    return Head.of(l, n)
        .over(
            make.multipart(
                "encrypted; protocol=\"application/pgp-encrypted\"",
                ascii("application/pgp-encrypted", "Version: 1" + CRLF)
                    .with("Content-Description: PGP/MIME version identification"),
                ascii("application/octet-stream; name=\"encrypted.asc\"", armour("MESSAGE", n))
                    .with("Content-Disposition: inline; filename=\"encrypted.asc\"")));
  }

  private Entity pgpInline(Language l, int n) {
    return Head.of(l, n)
        .over(
            ascii(
                "text/plain; charset=us-ascii",
                "-----BEGIN PGP SIGNED MESSAGE-----"
                    + CRLF
                    + "Hash: SHA256"
                    + CRLF
                    + CRLF
                    + "- -- dashes "
                    + n
                    + CRLF
                    + armour("SIGNATURE", n)));
  }
}
