package org.ropeway.it.corpus;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What Angus Mail finds in a mail. A field is empty where it finds nothing, or nothing that could
 * be compared: what it leaves undecoded, or cannot read at all.
 *
 * @param files names of parts that are files, in order
 */
record IndependentParse(
    Optional<String> subject,
    Optional<String> senderName,
    Optional<String> senderAddress,
    Optional<Instant> date,
    Optional<List<String>> files) {
  /** What fits every mail. */
  static final IndependentParse NOTHING =
      new IndependentParse(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final Session SESSION = Session.getInstance(settings());

  private static Properties settings() {
    System.setProperty("mail.mime.decodeparameters", "true");
    System.setProperty("mail.mime.decodefilename", "true");
    System.setProperty("mail.mime.decodetext.strict", "false");
    System.setProperty("mail.mime.ignoreunknownencoding", "true");
    System.setProperty("mail.mime.parameters.strict", "false");
    Properties p = new Properties();
    p.setProperty("mail.mime.address.strict", "false");
    return p;
  }

  /** A mail as the library reads it. */
  static MimeMessage message(byte[] mail) throws MessagingException {
    return new MimeMessage(SESSION, new ByteArrayInputStream(mail));
  }

  static IndependentParse of(byte[] mail) {
    try {
      MimeMessage message = message(mail);
      return new IndependentParse(
          subject(message),
          from(message, true),
          from(message, false),
          date(message),
          files(message));
    } catch (MessagingException e) {
      return NOTHING;
    }
  }

  private static Optional<String> subject(MimeMessage message) {
    try {
      String raw = message.getSubject();
      String subject = raw == null ? "" : MimeUtility.unfold(raw).replace('\t', ' ').strip();
      return Optional.of(subject).filter(IndependentParse::isDecoded);
    } catch (MessagingException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> from(MimeMessage message, boolean name) {
    try {
      Address[] from = message.getFrom();
      if (from != null && from.length > 0 && from[0] instanceof InternetAddress a && !a.isGroup()) {
        return Optional.ofNullable(name ? a.getPersonal() : a.getAddress())
            .map(String::strip)
            .filter(IndependentParse::isDecoded)
            .filter(v -> name || v.matches("[\\x21-\\x7E]+@[\\x21-\\x7E]+"));
      }
    } catch (MessagingException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Instant> date(MimeMessage message) throws MessagingException {
    return Optional.ofNullable(message.getSentDate()).map(Date::toInstant);
  }

  private static Optional<List<String>> files(MimeMessage message) {
    List<String> names = new ArrayList<>();
    try {
      collect(message, names, true);
      return Optional.of(names);
    } catch (MessagingException | IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static void collect(Part part, List<String> names, boolean root)
      throws MessagingException, IOException {
    Object content = part.isMimeType("multipart/*") ? part.getContent() : "";
    if (content instanceof Multipart multipart) {
      for (int i = 0; i < multipart.getCount(); i++) {
        BodyPart child = multipart.getBodyPart(i);
        collect(child, names, false);
      }
      return;
    }
    String name = part.getFileName();
    boolean body = part.isMimeType("text/plain") || part.isMimeType("text/html");
    boolean file = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || !body;
    boolean other = part.isMimeType("message/*") || part.isMimeType("application/applefile");
    if (name != null && file && !other && !(root && body) && isDecoded(name)) {
      String[] path = name.split("[/\\\\]");
      names.add(path.length == 0 ? "" : path[path.length - 1].strip());
    }
  }

  private static boolean isDecoded(String value) {
    return !value.contains("=?")
        && value.chars().noneMatch(c -> c < ' ' || c == 0xFFFD || (c > 0x7E && c < 0xA0));
  }
}
