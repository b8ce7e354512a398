package org.ropeway.store.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.FlatEntryList;
import org.ropeway.codec.entryid.OneOffEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.property.PropertySet;
import org.ropeway.codec.rtf.CompressedRtf;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.Corpus;
import org.ropeway.store.mail.MemoryNames;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/** Messages as mails, read by another library. */
class MimeWriterTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Stamp STAMP = new Stamp(NOW, "<new@ox.test>");
  private static final Session SESSION = Session.getInstance(new Properties());

  private final MemoryNames names = new MemoryNames();
  private final PropertyBag.Builder message = PropertyBag.builder();
  private final List<Recipient> recipients = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();

  @BeforeAll
  static void settings() {
    System.setProperty("mail.mime.decodeparameters", "true");
  }

  private byte[] written() {
    MessageContent content = new MessageContent(message.build(), recipients, attachments);
    return new MimeWriter(names).write(content, STAMP).rfc822();
  }

  private MimeMessage mail() throws MessagingException {
    return new MimeMessage(SESSION, new ByteArrayInputStream(written()));
  }

  private void recipient(int type, PropertyBag.Builder bag) {
    recipients.add(new Recipient(recipients.size(), type, bag.build()));
  }

  private static PropertyBag.Builder smtp(String name, String email) {
    return PropertyBag.builder()
        .put(PidTag.DISPLAY_NAME, name)
        .put(PidTag.ADDRESS_TYPE, "SMTP")
        .put(PidTag.EMAIL_ADDRESS, email);
  }

  private void attach(PropertyBag.Builder bag) {
    attachments.add(new Attachment(attachments.size(), bag.build(), null));
  }

  private static PropertyBag.Builder file(String name, String type, byte[] data) {
    return PropertyBag.builder()
        .put(PidTag.ATTACH_METHOD, 1)
        .put(PidTag.ATTACH_LONG_FILENAME, name)
        .put(PidTag.ATTACH_MIME_TAG, type.isEmpty() ? null : type)
        .put(PidTag.ATTACH_DATA_BINARY, Bytes.wrap(data));
  }

  private void html(String html) {
    message.put(PidTag.HTML, Bytes.wrap(html.getBytes(UTF_8))).put(PidTag.INTERNET_CODEPAGE, 65001);
  }

  private static List<Part> parts(Part part) throws MessagingException, IOException {
    MimeMultipart all = (MimeMultipart) part.getContent();
    List<Part> list = new ArrayList<>();
    for (int i = 0; i < all.getCount(); i++) {
      list.add(all.getBodyPart(i));
    }
    return list;
  }

  private static String type(Part part) throws MessagingException {
    return part.getContentType().replaceAll(";.*", "").replaceAll("(?s)\r\n.*", "");
  }

  @Test
  void anEmptyMessage() throws MessagingException, IOException {
    MimeMessage mail = mail();
    assertThat(mail.getContentType()).startsWith("text/plain");
    assertThat(mail.getContent()).isEqualTo("");
    assertThat(mail.getMessageID()).isEqualTo("<new@ox.test>");
    assertThat(mail.getSentDate()).isEqualTo(NOW);
    assertThat(mail.getHeader("MIME-Version", null)).isEqualTo("1.0");
    assertThat(mail.getSubject()).isNull();
  }

  @Test
  void theBytesOfAPlainMail() {
    message
        .put(PidTag.SUBJECT, "Hello")
        .put(PidTag.BODY, "One\r\nTwo\r\n")
        .put(PidTag.INTERNET_CODEPAGE, 20127)
        .put(PidTag.SENT_REPRESENTING_NAME, "Alice")
        .put(PidTag.SENT_REPRESENTING_EMAIL_ADDRESS, "alice@ox.test");
    recipient(1, smtp("Bob", "bob@ox.test"));
    assertThat(new String(written(), US_ASCII))
        .isEqualTo(
            """
            From: Alice <alice@ox.test>
            To: Bob <bob@ox.test>
            Subject: Hello
            Date: Mon, 23 Nov 2026 10:00:00 +0000
            Message-ID: <new@ox.test>
            MIME-Version: 1.0
            Content-Type: text/plain; charset="us-ascii"
            Content-Transfer-Encoding: 7bit

            One
            Two
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void people() throws MessagingException {
    message
        .put(PidTag.SENT_REPRESENTING_NAME, "Böss, The")
        .put(PidTag.SENT_REPRESENTING_ADDRESS_TYPE, "EX")
        .put(PidTag.SENT_REPRESENTING_EMAIL_ADDRESS, LegacyDn.ofUser("boss@ox.test"))
        .put(PidTag.SENDER_NAME, "Alice")
        .put(PidTag.SENDER_EMAIL_ADDRESS, "alice@ox.test")
        .put(
            PidTag.REPLY_RECIPIENT_ENTRIES,
            new FlatEntryList(
                    List.of(
                        OneOffEntryId.ofSmtp("Desk", "desk@ox.test").toBytes(),
                        AddressBookEntryId.of(0, LegacyDn.ofUser("carol@ox.test")).toBytes()))
                .toBytes());
    recipient(1, smtp("\"Bob\" <x>", "bob@ox.test"));
    recipient(0x10000001, smtp("Dan", "dan@ox.test"));
    recipient(2, smtp("Ελένη", "eleni@ox.test"));
    recipient(3, smtp("", "secret@ox.test"));
    recipient(1, smtp("nobody", "not an address"));
    recipient(1, smtp("evil", "a@b.c>\r\nX-Evil: 1"));
    MimeMessage mail = mail();
    assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("boss@ox.test");
    assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Böss, The");
    assertThat(((InternetAddress) mail.getSender()).getAddress()).isEqualTo("alice@ox.test");
    assertThat(mail.getReplyTo()).hasSize(2);
    assertThat(mail.getRecipients(RecipientType.TO)).hasSize(2);
    assertThat(((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getPersonal())
        .isEqualTo("\"Bob\" <x>");
    assertThat(((InternetAddress) mail.getRecipients(RecipientType.CC)[0]).getPersonal())
        .isEqualTo("Ελένη");
    assertThat(mail.getRecipients(RecipientType.BCC)).hasSize(1);
    assertThat(mail.getHeader("X-Evil")).isNull();
  }

  @Test
  void headers() throws MessagingException {
    PropertyName own = PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "x-mailer");
    PropertyName taken = PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "Subject");
    int[] ids = names.idsOf(List.of(own, taken), true);
    message
        .put(PidTag.SUBJECT, "Kö\r\nX-Evil: 1 " + "lang ".repeat(60))
        .put(PidTag.IMPORTANCE, 2)
        .put(PidTag.PRIORITY, 1)
        .put(PidTag.SENSITIVITY, 3)
        .put(PidTag.INTERNET_MESSAGE_ID, "<own@ox.test>")
        .put(PidTag.IN_REPLY_TO_ID, "<before@ox.test>")
        .put(PidTag.INTERNET_REFERENCES, "<first@ox.test> ".repeat(40) + "<before@ox.test>")
        .put(PidTag.READ_RECEIPT_REQUESTED, true)
        .put(PidTag.ORIGINATOR_DELIVERY_REPORT_REQUESTED, true)
        .put(PidTag.SENDER_NAME, "Alice")
        .put(PidTag.SENDER_EMAIL_ADDRESS, "alice@ox.test")
        .put(PidTag.CLIENT_SUBMIT_TIME, FileTime.of(NOW.minusSeconds(60)))
        .put(PidTag.EXPIRY_TIME, FileTime.of(NOW.plusSeconds(60)))
        .put(PidTag.AUTO_RESPONSE_SUPPRESS, 0x30)
        .put(PidTag.CONVERSATION_INDEX, Bytes.wrap(new byte[200]))
        .put(PidTag.CONVERSATION_TOPIC, "Topic")
        .put(PropertyTag.of(ids[0], PropertyType.STRING), "Ropeway")
        .put(PropertyTag.of(ids[1], PropertyType.STRING), "another");
    MimeMessage mail = mail();
    assertThat(mail.getHeader("X-Evil")).isNull();
    assertThat(mail.getHeader("Subject")).hasSize(1);
    assertThat(mail.getHeader("Importance", null)).isEqualTo("high");
    assertThat(mail.getHeader("X-Priority", null)).isEqualTo("1");
    assertThat(mail.getHeader("Priority", null)).isEqualTo("urgent");
    assertThat(mail.getHeader("Sensitivity", null)).isEqualTo("company-confidential");
    assertThat(mail.getMessageID()).isEqualTo("<own@ox.test>");
    assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo("<before@ox.test>");
    assertThat(mail.getHeader("References", null)).contains("<first@ox.test>");
    assertThat(mail.getHeader("Disposition-Notification-To", null))
        .isEqualTo("Alice <alice@ox.test>");
    assertThat(mail.getHeader("Return-Receipt-To", null)).isEqualTo("Alice <alice@ox.test>");
    assertThat(mail.getSentDate()).isEqualTo(NOW.minusSeconds(60));
    assertThat(mail.getHeader("Expires", null)).startsWith("Mon, 23 Nov 2026 10:01:00");
    assertThat(mail.getHeader("X-Auto-Response-Suppress", null)).isEqualTo("OOF, AutoReply");
    assertThat(mail.getHeader("Thread-Topic", null)).isEqualTo("Topic");
    assertThat(mail.getHeader("x-mailer", null)).isEqualTo("Ropeway");
    assertThat(new String(written(), US_ASCII).lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void htmlWithPicturesAndFiles() throws MessagingException, IOException {
    html("<p>Grüße <img src=\"cid:Pic@1\"><img src='logo.png'></p>");
    message.put(PidTag.BODY, "Grüße");
    attach(file("report.pdf", "application/pdf", new byte[5000]));
    attach(file("pic.png", "", new byte[] {1, 2}).put(PidTag.ATTACH_CONTENT_ID, "pic@1"));
    attach(
        file("logo.png", "image/png", new byte[] {3})
            .put(PidTag.ATTACH_CONTENT_LOCATION, "logo.png"));
    attach(
        file("unused.png", "image/png", new byte[] {4})
            .put(PidTag.ATTACH_CONTENT_ID, "unused@1")
            .put(PidTag.ATTACHMENT_HIDDEN, true));
    MimeMessage mail = mail();
    assertThat(mail.getContentType()).startsWith("multipart/mixed");
    List<Part> mixed = parts(mail);
    assertThat(mixed).hasSize(3);
    List<Part> related = parts(mixed.get(0));
    assertThat(type(mixed.get(0))).isEqualTo("multipart/related");
    assertThat(related).hasSize(3);
    List<Part> both = parts(related.get(0));
    assertThat(type(related.get(0))).isEqualTo("multipart/alternative");
    assertThat(both.get(0).getContent()).isEqualTo("Grüße");
    assertThat(both.get(1).getContentType()).startsWith("text/html");
    assertThat(both.get(1).getContent().toString()).contains("Grüße <img");
    assertThat(related.get(1).getHeader("Content-ID")).containsExactly("<pic@1>");
    assertThat(type(related.get(1))).isEqualTo("image/png");
    assertThat(related.get(1).getDisposition()).isEqualTo(Part.INLINE);
    assertThat(related.get(2).getHeader("Content-Location")).containsExactly("logo.png");
    assertThat(mixed.get(1).getFileName()).isEqualTo("report.pdf");
    assertThat(mixed.get(1).getInputStream().readAllBytes()).isEqualTo(new byte[5000]);
    assertThat(mixed.get(2).getFileName()).isEqualTo("unused.png");
    assertThat(mixed.get(2).getDisposition()).isEqualTo(Part.ATTACHMENT);
  }

  @Test
  void namesOfFiles() throws MessagingException, IOException {
    List<String> given =
        List.of(
            "plain name.txt",
            "quote\"and\\slash.txt",
            "Übersicht – größer & länger, 第三四半期の報告書, и так далее, весьма длинное имя.docx",
            "x".repeat(200) + ".bin",
            "smile\uD83D\uDE00.png");
    given.forEach(name -> attach(file(name, "application/x-thing", new byte[] {1})));
    attach(file("", "image/gif", new byte[] {1}));
    attach(file("trap", "multipart/mixed", new byte[] {1}));
    attach(file("evil\r\nX-Evil: 1", "text/plain\r\nX-Evil: 1", new byte[] {1}));
    MimeMessage mail = mail();
    List<Part> parts = parts(mail);
    List<String> names = new ArrayList<>();
    for (Part part : parts.subList(1, parts.size())) {
      names.add(part.getFileName());
      assertThat(part.getHeader("X-Evil")).isNull();
    }
    assertThat(names.subList(0, given.size())).isEqualTo(given);
    assertThat(names.get(given.size())).isEqualTo("ATT00006.gif");
    assertThat(type(parts.get(given.size() + 2))).isEqualTo("application/octet-stream");
    assertThat(type(parts.get(given.size() + 3))).isEqualTo("application/octet-stream");
    assertThat(new String(written(), US_ASCII).lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void messagesInMessages() throws MessagingException, IOException {
    Attachment innermost =
        new Attachment(
            0,
            PropertyBag.builder().put(PidTag.ATTACH_METHOD, 5).build(),
            new MessageContent(
                PropertyBag.builder().put(PidTag.SUBJECT, "innermost").build(),
                List.of(),
                List.of()));
    attachments.add(
        new Attachment(
            0,
            PropertyBag.builder().put(PidTag.ATTACH_METHOD, 5).build(),
            new MessageContent(
                PropertyBag.builder().put(PidTag.SUBJECT, "inner").build(),
                List.of(),
                List.of(innermost))));
    List<Part> parts = parts(mail());
    assertThat(type(parts.get(1))).isEqualTo("message/rfc822");
    MimeMessage inner = (MimeMessage) parts.get(1).getContent();
    assertThat(inner.getSubject()).isEqualTo("inner");
    assertThat(inner.getMessageID()).isNull();
    MimeMessage third = (MimeMessage) parts(inner).get(1).getContent();
    assertThat(third.getSubject()).isEqualTo("innermost");
  }

  /** Links and OLE objects are no files; they stay with us. */
  @Test
  void whatAMailCannotHold() {
    attach(
        PropertyBag.builder().put(PidTag.ATTACH_METHOD, 4).put(PidTag.ATTACH_LONG_PATHNAME, "x"));
    attach(PropertyBag.builder().put(PidTag.ATTACH_METHOD, 6));
    assertThat(new String(written(), US_ASCII)).doesNotContain("multipart");
  }

  @Test
  void textsOfAllKinds() throws MessagingException, IOException {
    for (String text :
        List.of(
            "short\r\n",
            "From here\r\nFrom there",
            "trailing blank \r\nand tab\t\r\n",
            "x".repeat(2000) + "\r\n",
            "Grüße\r\n".repeat(100),
            "全部日本語のテキスト\r\n".repeat(50),
            ".\r\n..\r\n",
            "--=_ropeway_1\r\n--=_ropeway_2--\r\n",
            "=3D =\r\n")) {
      message.put(PidTag.BODY, text).put(PidTag.INTERNET_CODEPAGE, 65001);
      attachments.clear();
      assertThat(mail().getContent()).isEqualTo(text);
      attach(file("f", "", new byte[] {1}));
      assertThat(parts(mail()).getFirst().getContent()).isEqualTo(text);
      assertThat(new String(written(), US_ASCII).lines()).allMatch(line -> line.length() < 998);
    }
  }

  @Test
  void textInAnotherCharacterSet() throws MessagingException, IOException {
    message.put(PidTag.BODY, "Привет").put(PidTag.INTERNET_CODEPAGE, 1251);
    assertThat(mail().getContentType()).contains("windows-1251");
    assertThat(mail().getContent()).isEqualTo("Привет");
    message.put(PidTag.BODY, "Привет 日本");
    assertThat(mail().getContentType()).contains("utf-8");
    assertThat(mail().getContent()).isEqualTo("Привет 日本");
  }

  @Test
  void richTextIsWhatItEncapsulates() throws MessagingException, IOException {
    message.put(
        PidTag.RTF_COMPRESSED,
        rtf("{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}Hello{\\*\\htmltag72 </p>}}"));
    List<Part> both = parts(mail());
    assertThat(both.get(0).getContent().toString()).isEqualTo("Hello\r\n");
    assertThat(both.get(1).getContent().toString()).contains("<p>Hello</p>");
    message.put(PidTag.RTF_COMPRESSED, rtf("{\\rtf1\\ansi {\\b Bold} text\\par}"));
    assertThat(mail().getContent()).isEqualTo("Bold text\r\n");
    message.put(PidTag.RTF_COMPRESSED, Bytes.of((byte) 1, (byte) 2)).put(PidTag.BODY, "left");
    assertThat(mail().getContent()).isEqualTo("left");
  }

  private static Bytes rtf(String rtf) {
    return Bytes.wrap(CompressedRtf.compress(rtf.getBytes(US_ASCII)));
  }

  @Test
  void signedMailsAreTheSameBytes() {
    for (String name : List.of("smime-signed", "smime-encrypted")) {
      byte[] original = Corpus.own(name);
      MessageContent content = Corpus.read(original);
      byte[] again = new MimeWriter(names).write(content, STAMP).rfc822();
      MessageContent read = Corpus.read(again);
      assertThat(read.properties().get(PidTag.MESSAGE_CLASS))
          .isEqualTo(content.properties().get(PidTag.MESSAGE_CLASS));
      assertThat(read.attachments().getFirst().properties().get(PidTag.ATTACH_DATA_BINARY))
          .isEqualTo(content.attachments().getFirst().properties().get(PidTag.ATTACH_DATA_BINARY));
    }
    byte[] signed = Corpus.own("smime-signed");
    byte[] again = new MimeWriter(names).write(Corpus.read(signed), STAMP).rfc822();
    assertThat(body(again)).isEqualTo(body(signed));
  }

  private static byte[] body(byte[] mail) {
    String text = new String(mail, StandardCharsets.ISO_8859_1);
    return Arrays.copyOfRange(mail, text.indexOf("\r\n\r\n"), mail.length);
  }

  /** What claims to be signed and is not goes out as what it is. */
  @Test
  void aDamagedSignatureIsAFile() throws MessagingException, IOException {
    message.put(PidTag.MESSAGE_CLASS, "IPM.Note.SMIME.MultipartSigned").put(PidTag.BODY, "text");
    attach(file("smime.p7m", "multipart/signed", "no header".getBytes(US_ASCII)));
    List<Part> parts = parts(mail());
    assertThat(parts.get(0).getContent()).isEqualTo("text");
    assertThat(((BodyPart) parts.get(1)).getFileName()).isEqualTo("smime.p7m");
  }
}
