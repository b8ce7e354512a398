package org.ropeway.it.corpus;

import static org.ropeway.it.corpus.Entity.CRLF;
import static org.ropeway.it.corpus.Entity.ascii;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Mails in the shapes that programs of the world write them: many character sets and encodings of
 * headers and bodies, nested and damaged structures. The same seed makes the same mails.
 */
final class MailShapes {
  /** What writes a body of a structure; gets what tells this mail from others. */
  private interface Structure {
    Entity of(Language text, int number);
  }

  /** How the names of mails begin in which bytes are not what was sent. */
  static final String DAMAGED = "damaged";

  private static final List<String> DATES =
      List.of(
          "Tue, 05 Mar 2024 09:30:00 +0100",
          "5 Mar 2024 10:15 -0500",
          "Wed, 6 Mar 24 23:59:59 GMT",
          "Thu, 7 Mar 2024 08:00:01 +0530 (IST)",
          "Fri,  8 Mar 2024 12:00:00 -0000",
          "Sat, 29 Feb 2020 00:00:00 +1400",
          "Mon, 1 Jan 1990 00:00:00 EST");

  private final Random random;
  private int boundaries;

  private MailShapes(long seed) {
    random = new Random(seed);
  }

  /** So many mails by file name. */
  static Map<String, byte[]> of(int count, long seed) {
    MailShapes shapes = new MailShapes(seed);
    Map<String, byte[]> out = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      out.put(
          String.format(Locale.ROOT, "%s-%04d.eml", isFlipped(i) ? DAMAGED : "shape", i),
          shapes.mail(i));
    }
    return out;
  }

  private static boolean isDamaged(int number) {
    return number % 13 == 12;
  }

  private static boolean isFlipped(int number) {
    return isDamaged(number) && number / 13 % 4 == 3;
  }

  private byte[] mail(int number) {
    Language text = Language.ALL.get(number % Language.ALL.size());
    List<Structure> all = structures();
    Entity entity = all.get(number / Language.ALL.size() % all.size()).of(text, number);
    List<String> fields = new ArrayList<>(head(text, number));
    fields.addAll(entity.fields());
    byte[] mail = new Entity(fields, entity.body()).bytes();
    return isDamaged(number) ? damaged(mail, number) : mail;
  }

  private List<Structure> structures() {
    return List.of(
        (t, n) -> inOneText("plain", t, n),
        (t, n) -> multipart("alternative", inOneText("plain", t, n), html(t, n)),
        (t, n) -> multipart("mixed", inOneText("plain", t, n), file(t, n, false)),
        (t, n) -> multipart("mixed", html(t, n), file(t, n, true), file(t, n + 1, false)),
        (t, n) ->
            multipart(
                "mixed",
                multipart(
                    "alternative",
                    inOneText("plain", t, n),
                    multipart("related", html(t, n), picture(n))),
                file(t, n, n % 2 == 0)),
        (t, n) -> multipart("mixed", inOneText("plain", t, n), forwarded(t, n)),
        (t, n) -> html(t, n),
        (t, n) -> multipart("mixed", file(t, n, false), file(t, n + 2, true)),
        (t, n) -> multipart("digest", forwarded(t, n), forwarded(t, n + 1)));
  }

  private List<String> head(Language text, int number) {
    String host = "host" + number % 7 + ".example";
    String prefix = number % 3 == 1 ? "Re: " : number % 5 == 2 ? "AW: " : "";
    List<String> out = new ArrayList<>();
    out.add("Return-Path: <bounce" + number + "@" + host + ">");
    out.add(
        "Received: from mx."
            + host
            + " by ox.test with ESMTP id "
            + number
            + ";"
            + CRLF
            + "\tTue, 05 Mar 2024 09:31:00 +0100");
    out.add("Message-ID: <shape." + number + "@" + host + ">");
    out.add(
        "From: "
            + Encodings.word(text.charset(), text.name(), number % 2 == 0)
            + " <user"
            + number
            + "@"
            + host
            + ">");
    out.add(
        "To: Alice Anderson <alice@ox.test>,"
            + CRLF
            + " \"Doe, John\" <john"
            + number
            + "@"
            + host
            + ">");
    out.add(
        "Subject: "
            + prefix
            + Encodings.word(text.charset(), text.subject() + " " + number, number % 2 != 0));
    out.add("Date: " + DATES.get(number % DATES.size()));
    out.add("MIME-Version: 1.0");
    if (number % 4 == 0) {
      out.add("X-Priority: " + (number % 5 + 1));
    }
    return out;
  }

  /** Text in one of the transfer encodings. */
  private Entity inOneText(String subtype, Language text, int number) {
    StringBuilder said = new StringBuilder();
    for (int i = 0; i <= number % 5; i++) {
      said.append(text.body()).append(' ').append(number).append(CRLF);
    }
    return encoded(
        "text/" + subtype + "; charset=" + text.charset().name(),
        said.toString().getBytes(text.charset()),
        number,
        List.of());
  }

  private Entity html(Language text, int number) {
    String page =
        "<html><head><meta charset=\""
            + text.charset().name()
            + "\"></head><body><p>"
            + text.body()
            + "</p><img src=\"cid:p"
            + number
            + "@shapes\"></body></html>"
            + CRLF;
    return encoded(
        "text/html;" + CRLF + "\tcharset=\"" + text.charset().name() + "\"",
        page.getBytes(text.charset()),
        number + 1,
        List.of());
  }

  private Entity picture(int number) {
    byte[] bytes = new byte[64 + number];
    random.nextBytes(bytes);
    return encoded(
        "image/png; name=picture" + number + ".png",
        bytes,
        3,
        List.of(
            "Content-ID: <p" + number + "@shapes>",
            "Content-Disposition: inline; filename=picture" + number + ".png"));
  }

  /** A file whose name stands in encoded words as mailers write it, or as RFC 2231 demands. */
  private Entity file(Language text, int number, boolean rfc2231) {
    byte[] bytes = new byte[10 + random.nextInt(3000)];
    random.nextBytes(bytes);
    String name = text.file() + " " + number + (number % 2 == 0 ? ".pdf" : ".docx");
    String disposition =
        rfc2231
            ? "attachment;" + CRLF + "\tfilename*=" + Encodings.percent(name, text.charset())
            : "attachment;"
                + CRLF
                + "\tfilename=\""
                + Encodings.word(text.charset(), name, number % 2 == 0)
                + "\"";
    return encoded(
        "application/octet-stream", bytes, 3, List.of("Content-Disposition: " + disposition));
  }

  private Entity forwarded(Language text, int number) {
    List<String> fields = new ArrayList<>(head(text, number + 5000));
    Entity inner = inOneText("plain", text, number % 2 == 0 ? 0 : 2);
    fields.addAll(inner.fields());
    return new Entity(
        List.of("Content-Type: message/rfc822"), new Entity(fields, inner.body()).bytes());
  }

  private Entity multipart(String kind, Entity... parts) {
    String boundary = "----=_Shape_" + boundaries++ + "_" + Integer.toHexString(random.nextInt());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (boundaries % 2 == 0) {
      out.writeBytes(ascii("This is a multi-part message in MIME format." + CRLF + CRLF));
    }
    for (Entity part : parts) {
      out.writeBytes(ascii("--" + boundary + CRLF));
      out.writeBytes(part.bytes());
      out.writeBytes(ascii(CRLF));
    }
    out.writeBytes(ascii("--" + boundary + "--" + CRLF));
    return new Entity(
        List.of("Content-Type: multipart/" + kind + ";" + CRLF + " boundary=\"" + boundary + "\""),
        out.toByteArray());
  }

  private static Entity encoded(String type, byte[] content, int number, List<String> more) {
    List<String> fields = new ArrayList<>(List.of("Content-Type: " + type));
    fields.addAll(more);
    boolean text = type.startsWith("text/");
    String encoding =
        !text || number % 3 == 0 ? "base64" : number % 3 == 1 ? "quoted-printable" : "8bit";
    fields.add("Content-Transfer-Encoding: " + encoding);
    return new Entity(
        fields,
        switch (encoding) {
          case "base64" -> Encodings.base64(content);
          case "quoted-printable" -> Encodings.quoted(content);
          default -> content;
        });
  }

  /** Cut, with bytes that do not belong, or with line ends that are none. */
  private byte[] damaged(byte[] mail, int number) {
    byte[] out = mail.clone();
    switch (number / 13 % 4) {
      case 0 -> out = Arrays.copyOf(mail, (body(mail) + mail.length) / 2);
      case 1 -> out[mail.length - 20] = 0;
      case 2 ->
          out =
              new String(mail, StandardCharsets.ISO_8859_1)
                  .replace(CRLF, "\n")
                  .getBytes(StandardCharsets.ISO_8859_1);
      default -> {
        for (int i = 0; i < 5; i++) {
          out[mail.length / 2 + random.nextInt(mail.length / 2)] ^= (byte) 0x80;
        }
      }
    }
    return out;
  }

  /** Where the body begins. */
  private static int body(byte[] mail) {
    return new String(mail, StandardCharsets.ISO_8859_1).indexOf(CRLF + CRLF) + 4;
  }
}
