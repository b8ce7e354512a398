package org.ropeway.it.corpus;

import static org.ropeway.it.corpus.Entity.CRLF;
import static org.ropeway.it.corpus.Entity.ascii;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes parts of mails as programs write them. The same seed makes the same parts. */
final class PartMaker {
  private final Random random;
  private int boundaries;

  PartMaker(long seed) {
    random = new Random(seed);
  }

  /** How bytes go over the wire. */
  enum Transfer {
    /** 7bit. */
    SEVEN_BIT("7bit"),
    /** 8bit. */
    EIGHT_BIT("8bit"),
    /** quoted-printable. */
    QUOTED("quoted-printable"),
    /** base64. */
    BASE64("base64");

    private final String token;

    Transfer(String token) {
      this.token = token;
    }

    private byte[] encode(byte[] content) {
      return switch (this) {
        case SEVEN_BIT, EIGHT_BIT -> content;
        case QUOTED -> Encodings.quoted(content);
        case BASE64 -> Encodings.base64(content);
      };
    }

    /** One that can carry a text in a character set. */
    static Transfer of(Charset charset, int number) {
      if (charset.name().equals("US-ASCII") || charset.name().startsWith("ISO-2022")) {
        return SEVEN_BIT;
      }
      return List.of(QUOTED, BASE64, EIGHT_BIT).get(number % 3);
    }
  }

  /** A text; {@code type} is a media type with its parameters but for the character set. */
  Entity text(String type, Charset charset, Transfer transfer, String text) {
    List<String> fields = new ArrayList<>();
    fields.add("Content-Type: " + type + "; charset=" + charset.name());
    fields.add("Content-Transfer-Encoding: " + transfer.token);
    return new Entity(fields, transfer.encode(text.getBytes(charset)));
  }

  /** A file in base64; {@code type} is a media type with its parameters. */
  Entity file(String type, byte[] content, String... more) {
    List<String> fields = new ArrayList<>(List.of("Content-Type: " + type));
    fields.addAll(List.of(more));
    fields.add("Content-Transfer-Encoding: base64");
    return new Entity(fields, Transfer.BASE64.encode(content));
  }

  /** Random bytes. */
  byte[] bytes(int most) {
    byte[] bytes = new byte[1 + random.nextInt(most)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A multipart; {@code kind} is its subtype with its parameters but for the boundary. */
  Entity multipart(String kind, Entity... parts) {
    String boundary = "----=_Part_" + boundaries++ + "_" + Integer.toHexString(random.nextInt());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (boundaries % 3 == 0) {
      out.writeBytes(ascii("This is a multi-part message in MIME format." + CRLF + CRLF));
    }
    for (Entity part : parts) {
      out.writeBytes(ascii("--" + boundary + CRLF));
      out.writeBytes(part.bytes());
      out.writeBytes(ascii(CRLF));
    }
    out.writeBytes(ascii("--" + boundary + "--" + CRLF));
    String type =
        "Content-Type: multipart/" + kind + ";" + CRLF + "\tboundary=\"" + boundary + "\"";
    return new Entity(List.of(type), out.toByteArray());
  }

  /** A message within a mail. */
  Entity message(Entity mail, String... more) {
    List<String> fields = new ArrayList<>(List.of("Content-Type: message/rfc822"));
    fields.addAll(List.of(more));
    return new Entity(fields, mail.bytes());
  }
}
