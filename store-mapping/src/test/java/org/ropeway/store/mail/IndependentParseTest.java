package org.ropeway.store.mail;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/** Another library finds the same in the mails of the corpus, where it finds anything. */
class IndependentParseTest {
  private static final Session SESSION = Session.getInstance(settings());

  private static Properties settings() {
    Properties p = new Properties();
    p.setProperty("mail.mime.address.strict", "false");
    p.setProperty("mail.mime.parameters.strict", "false");
    System.setProperty("mail.mime.decodeparameters", "true");
    System.setProperty("mail.mime.decodefilename", "true");
    System.setProperty("mail.mime.decodetext.strict", "false");
    System.setProperty("mail.mime.ignoreunknownencoding", "true");
    System.setProperty("mail.mime.parameters.strict", "false");
    return p;
  }

  static Stream<Corpus.Mail> mails() {
    return Corpus.all();
  }

  @ParameterizedTest
  @MethodSource("mails")
  void findsTheSame(Corpus.Mail mail) throws MessagingException, IOException {
    byte[] bytes = RawMail.tidy(mail.bytes());
    MimeMessage theirs = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
    MessageContent ours = Corpus.read(mail.bytes());
    subject(theirs, ours.properties());
    sender(theirs, ours.properties());
    Date sent = theirs.getSentDate();
    if (sent != null) {
      assertThat(ours.properties().get(PidTag.CLIENT_SUBMIT_TIME))
          .isEqualTo(FileTime.of(sent.toInstant()));
    }
    if (!Set.of("own/tnef.eml").contains(mail.name())) {
      attachments(theirs, ours);
    }
  }

  private static void subject(MimeMessage theirs, PropertyBag ours)
      throws MessagingException, IOException {
    String subject = theirs.getSubject();
    String plain = subject == null ? "" : MimeUtility.unfold(subject).replace('\t', ' ').strip();
    boolean undecoded = plain.contains("=?") || plain.chars().anyMatch(c -> c < ' ' || c > 0x7E);
    if (!undecoded) {
      assertThat(ours.get(PidTag.SUBJECT, "")).isEqualTo(plain);
    }
  }

  private static void sender(MimeMessage theirs, PropertyBag ours) {
    Address[] from;
    try {
      from = theirs.getFrom();
    } catch (MessagingException e) {
      return;
    }
    if (from != null && from.length > 0 && from[0] instanceof InternetAddress a) {
      boolean group = a.getAddress() == null || a.isGroup();
      if (!group && a.getAddress().matches("[\\x21-\\x7E]+@[\\x21-\\x7E]+")) {
        assertThat(ours.get(PidTag.SENT_REPRESENTING_EMAIL_ADDRESS)).isEqualTo(a.getAddress());
      }
      if (!group && a.getPersonal() != null && a.getPersonal().matches("[\\x20-\\x7E]+")) {
        assertThat(ours.get(PidTag.SENT_REPRESENTING_NAME, "")).isEqualTo(a.getPersonal().strip());
      }
    }
  }

  /** Every file that has a name there has it here. */
  private static void attachments(MimeMessage theirs, MessageContent ours) {
    String messageClass = ours.properties().get(PidTag.MESSAGE_CLASS, "");
    if (messageClass.startsWith("IPM.Note.SMIME")) {
      return;
    }
    List<String> expected = new ArrayList<>();
    try {
      names(theirs, expected, true);
    } catch (MessagingException | IOException | RuntimeException e) {
      return;
    }
    List<String> actual =
        ours.attachments().stream()
            .map(a -> a.properties().get(PidTag.ATTACH_LONG_FILENAME, ""))
            .toList();
    assertThat(actual).containsAll(expected);
  }

  private static void names(Part part, List<String> names, boolean root)
      throws MessagingException, IOException {
    Object content = part.isMimeType("multipart/*") ? part.getContent() : "";
    if (content instanceof Multipart multipart) {
      for (int i = 0; i < multipart.getCount(); i++) {
        BodyPart child = multipart.getBodyPart(i);
        names(child, names, false);
      }
      return;
    }
    String name = part.getFileName();
    boolean body = part.isMimeType("text/plain") || part.isMimeType("text/html");
    boolean taken = part.isMimeType("message/*") || part.isMimeType("application/applefile");
    boolean file = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || !body;
    if (name != null && file && !taken && !(root && body)) {
      String[] path = name.split("[/\\\\]");
      String last = path.length == 0 ? "" : path[path.length - 1].strip();
      if (last.matches("[\\x20-\\x7E]+") && last.equals(FileNames.clean(last))) {
        names.add(last);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("mails")
  void readersSeeSomething(Corpus.Mail mail) {
    MessageContent content = Corpus.read(mail.bytes());
    assertThat(content.properties().get(PidTag.SUBJECT)).isInstanceOf(String.class);
    assertThat(content.properties().get(PidTag.SUBJECT_PREFIX)).isInstanceOf(String.class);
    assertThat(content.properties().get(PidTag.MESSAGE_CLASS)).isInstanceOf(String.class);
    content
        .recipients()
        .forEach(r -> {
          assertThat(r.properties().get(PidTag.ENTRY_ID, Bytes.EMPTY).length()).isPositive();
          assertThat(r.properties().get(PidTag.RECIPIENT_TYPE)).isEqualTo(r.type());
        });
    Object[] numbers = content.attachments().stream().map(Attachment::number).toArray();
    assertThat(Arrays.asList(numbers)).doesNotHaveDuplicates();
  }
}
