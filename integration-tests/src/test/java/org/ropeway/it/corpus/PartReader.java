package org.ropeway.it.corpus;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The parts of a mail as Angus Mail reads them. */
final class PartReader {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final MimeMessage mail;

  PartReader(MimeMessage mail) {
    this.mail = mail;
  }

  Node read() throws MessagingException, IOException {
    return node(mail, "");
  }

  /** The mails that are attached to a mail. */
  static List<byte[]> mailsIn(byte[] mail) {
    List<byte[]> mails = new ArrayList<>();
    try {
      MimeMessage message = IndependentParse.message(mail);
      MimeMultipart all = new MimeMultipart(message.getDataHandler().getDataSource());
      for (int i = 0; i < all.getCount(); i++) {
        if (all.getBodyPart(i).isMimeType("message/rfc822")) {
          mails.add(all.getBodyPart(i).getInputStream().readAllBytes());
        }
      }
    } catch (MessagingException | IOException e) {
      throw new IllegalArgumentException(e);
    }
    return mails;
  }

  private static Node node(Part part, String around) throws MessagingException, IOException {
    ContentType type = type(part);
    String media = type.getBaseType().toLowerCase(Locale.ROOT);
    if (media.equals("multipart/signed") && !isPgp(type)) {
      return new Node.File(media, "", "", true, digest(raw(part)));
    }
    if (media.startsWith("multipart/") && type.getParameter("boundary") != null) {
      return multi(part, media);
    }
    boolean file = Part.ATTACHMENT.equalsIgnoreCase(disposition(part));
    return switch (media) {
      case "message/rfc822" ->
          new Node.Mail(Facts.of(IndependentParse.message(part.getInputStream().readAllBytes())));
      case "message/delivery-status", "message/disposition-notification" ->
          new Node.Text(media, ReportFacts.of(decoded(part, type)));
      case "text/plain", "text/html" ->
          file || name(part).isPresent() ? file(part, media, around) : text(part, type, media);
      case "text/calendar" ->
          file
              ? file(part, media, around)
              : new Node.Text(media + "; method=" + method(type), decoded(part, type));
      default -> file(part, media, around);
    };
  }

  private static String method(ContentType type) {
    String method = type.getParameter("method");
    return method == null ? "" : method.toUpperCase(Locale.ROOT);
  }

  private static boolean isPgp(ContentType type) {
    String protocol = type.getParameter("protocol");
    return protocol != null && protocol.contains("pgp");
  }

  private static Node multi(Part part, String media) throws MessagingException, IOException {
    MimeMultipart all = new MimeMultipart(part.getDataHandler().getDataSource());
    List<Node> parts = new ArrayList<>();
    for (int i = 0; i < all.getCount(); i++) {
      BodyPart child = all.getBodyPart(i);
      parts.add(node(child, media));
    }
    return new Node.Multi(media, parts);
  }

  private static Node text(Part part, ContentType type, String media)
      throws MessagingException, IOException {
    String text = decoded(part, type);
    boolean flowed = "flowed".equalsIgnoreCase(type.getParameter("format"));
    boolean deleting = "yes".equalsIgnoreCase(type.getParameter("delsp"));
    return new Node.Text(media, flowed ? Unfolding.of(text, deleting) : text);
  }

  /** Nothing is said of a picture that a text shows, or of what is no text: the usual is meant. */
  private static Node file(Part part, String media, String around)
      throws MessagingException, IOException {
    String[] ids = part.getHeader("Content-ID");
    String id = ids == null ? "" : ids[0].strip().replaceAll("^<|>$", "");
    String disposition = disposition(part);
    boolean related = around.equals("multipart/related");
    boolean inline =
        disposition.isEmpty() ? related : !disposition.equalsIgnoreCase(Part.ATTACHMENT);
    byte[] bytes = part.getInputStream().readAllBytes();
    return new Node.File(media, name(part).orElse(""), id, inline, digest(bytes));
  }

  private static String disposition(Part part) throws MessagingException {
    try {
      return Optional.ofNullable(part.getDisposition()).orElse("");
    } catch (ParseException e) {
      return "";
    }
  }

  private static Optional<String> name(Part part) throws MessagingException {
    String name = part.getFileName();
    return Optional.ofNullable(name).map(n -> n.replaceAll("[\r\n\t]+ *", " ").strip());
  }

  private static ContentType type(Part part) throws MessagingException {
    String[] values = part.getHeader("Content-Type");
    try {
      return new ContentType(values == null ? "text/plain" : values[0]);
    } catch (ParseException e) {
      return new ContentType("text/plain");
    }
  }

  private static String decoded(Part part, ContentType type)
      throws MessagingException, IOException {
    byte[] bytes = part.getInputStream().readAllBytes();
    String text = decoded(bytes, charset(type.getParameter("charset")));
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** What is not said, or plainly wrong, is UTF-8 if it can be. */
  private static String decoded(byte[] bytes, Optional<Charset> charset) {
    boolean known = charset.isPresent() && !charset.get().equals(StandardCharsets.US_ASCII);
    if (known && !charset.get().equals(StandardCharsets.UTF_8)) {
      return new String(bytes, charset.get());
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS_1252);
    }
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.ofNullable(name).map(n -> Charset.forName(MimeUtility.javaCharset(n)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] raw(Part part) throws MessagingException, IOException {
    return part.getDataHandler().getDataSource().getInputStream().readAllBytes();
  }

  static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return bytes.length + ":" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The fields of a report that say what became of a mail. */
  private static final class ReportFacts {
    private static final List<String> FIELDS =
        List.of(
            "reporting-mta",
            "final-recipient",
            "action",
            "status",
            "diagnostic-code",
            "remote-mta",
            "last-attempt-date",
            "original-message-id",
            "disposition");

    private static String of(String report) throws MessagingException {
      StringBuilder out = new StringBuilder();
      for (String block : report.strip().split("\n\\s*\n")) {
        MimeMessage fields =
            new MimeMessage(
                null, new ByteArrayInputStream((block + "\n\n").getBytes(StandardCharsets.UTF_8)));
        TreeSet<String> lines = new TreeSet<>();
        for (String name : FIELDS) {
          String value = fields.getHeader(name, null);
          if (value != null) {
            String plain = MimeUtility.unfold(value).replaceAll("\\s*;\\s*", "; ").strip();
            lines.add(name + ": " + plain.toLowerCase(Locale.ROOT));
          }
        }
        out.append(lines).append('\n');
      }
      return out.toString();
    }
  }
}
