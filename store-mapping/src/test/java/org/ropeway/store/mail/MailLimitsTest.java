package org.ropeway.store.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rtf.CompressedRtf;

/** Mails beyond the limits are cut, and say so. */
class MailLimitsTest {
  private static final MailLimits L = MailLimits.DEFAULT;

  private static MessageContent read(MailLimits limits, String mail) {
    return Corpus.mapper(limits).content(mail.getBytes(StandardCharsets.UTF_8));
  }

  private static String note(MessageContent content) {
    Attachment last = content.attachments().getLast();
    assertThat(last.properties().get(PidTag.ATTACH_LONG_FILENAME)).isEqualTo("Not shown.txt");
    Bytes data = last.properties().get(PidTag.ATTACH_DATA_BINARY, Bytes.EMPTY);
    return new String(data.unsafeArray(), StandardCharsets.UTF_8);
  }

  private static String repeat(int n, UnaryOperator<String> part) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < n; i++) {
      out.append(part.apply(String.valueOf(i)));
    }
    return out.toString();
  }

  private static String file(String i) {
    return "--b\r\nContent-Type: image/png; name=\"f" + i + ".png\"\r\n\r\n0123456789\r\n";
  }

  private static final String MIXED =
      "Subject: s\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";

  @Test
  void headerFields() {
    String mail = repeat(10_000, i -> "X-" + i + ": y\r\n") + "Subject: last\r\n\r\ntext\r\n";
    MessageContent content = read(L, mail);
    assertThat(content.properties().get(PidTag.BODY)).isEqualTo("text\r\n");
    assertThat(content.properties().get(PidTag.SUBJECT)).isEqualTo("");
    assertThat(note(content)).contains("header");
  }

  @Test
  void headerBytesAndFieldLength() {
    String longField = "Subject: " + "x".repeat(100_000) + "\r\n";
    MessageContent content = read(L, longField + "\r\ntext\r\n");
    assertThat(content.properties().get(PidTag.SUBJECT, "")).hasSizeBetween(60_000, 66_000);
    assertThat(note(content)).contains("header");
    String many = repeat(50, i -> "X-" + i + ": " + "y".repeat(60_000) + "\r\n");
    MessageContent cut = read(L, many + "Subject: far\r\n\r\ntext\r\n");
    assertThat(cut.properties().get(PidTag.SUBJECT)).isEqualTo("");
    assertThat(cut.properties().get(PidTag.TRANSPORT_MESSAGE_HEADERS, "")).hasSize(L.headerBytes());
  }

  @Test
  void partsAndAttachments() {
    MessageContent parts = read(L, MIXED + repeat(5_000, MailLimitsTest::file) + "--b--\r\n");
    assertThat(parts.attachments()).hasSize(L.attachments() + 1);
    assertThat(note(parts)).contains("more parts").contains("more attachments");
  }

  @Test
  void attachmentBytes() {
    MailLimits small =
        new MailLimits(1 << 20, 2000, 1 << 16, 2000, 32, 5000, 1000, 1 << 20, 25, 1 << 20, 1000);
    MessageContent content = read(small, MIXED + repeat(3, MailLimitsTest::file) + "--b--\r\n");
    assertThat(content.attachments()).hasSize(3);
    assertThat(note(content)).contains("too large").contains("f2.png");
  }

  @Test
  void recipients() {
    String mail = "To: " + repeat(6_000, i -> "u" + i + "@ox.test, ") + "\r\nSubject: s\r\n\r\nx";
    MessageContent content =
        read(
            new MailLimits(1 << 20, 2000, 1 << 20, 9, 9, 5000, 9, 1 << 20, 1 << 20, 1 << 20, 9),
            mail);
    assertThat(content.recipients()).hasSize(5000);
    assertThat(note(content)).contains("recipients");
  }

  @Test
  void bodyBytes() {
    MailLimits small =
        new MailLimits(1 << 20, 2000, 1 << 16, 2000, 32, 5000, 1000, 1000, 1 << 20, 1 << 20, 100);
    MessageContent content = read(small, "Subject: s\r\n\r\n" + "abcdefgh\r\n".repeat(1000));
    assertThat(content.properties().get(PidTag.BODY, "")).hasSizeBetween(900, 1100);
    assertThat(note(content)).contains("too long");
  }

  @Test
  void nestedMultiparts() {
    StringBuilder mail = new StringBuilder("Subject: deep\r\n");
    for (int i = 0; i < 1000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i);
      mail.append("\r\n\r\n--b").append(i).append("\r\n");
    }
    mail.append("Content-Type: text/plain\r\n\r\ninnermost\r\n");
    MessageContent content = read(L, mail.toString());
    assertThat(content.properties().get(PidTag.SUBJECT)).isEqualTo("deep");
    assertThat(note(content)).contains("nested");
  }

  @Test
  void nestedMessages() {
    StringBuilder mail = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      mail.append("Subject: level ").append(i).append("\r\nContent-Type: message/rfc822\r\n\r\n");
    }
    mail.append("Subject: innermost\r\n\r\nx\r\n");
    MessageContent content = read(L, mail.toString());
    int depth = 0;
    MessageContent at = content;
    while (at != null && !at.attachments().isEmpty()) {
      at = at.attachments().getFirst().embedded();
      depth++;
    }
    assertThat(depth).isBetween(L.nesting() - 2, L.nesting() + 2);
    assertThat(note(content)).contains("nested");
  }

  @Test
  void largeRichTextIsLeftOut() {
    MailLimits small =
        new MailLimits(1 << 20, 2000, 1 << 16, 2000, 32, 5000, 1000, 1 << 20, 1 << 20, 500, 1000);
    MessageContent content = read(small, "Subject: s\r\n\r\n" + "abcdefgh\r\n".repeat(1000));
    assertThat(content.properties().get(PidTag.RTF_COMPRESSED)).isNull();
    assertThat(content.properties().get(PidTag.RTF_IN_SYNC)).isNull();
    Bytes rtf = read(L, "Subject: s\r\n\r\nx").properties().get(PidTag.RTF_COMPRESSED, Bytes.EMPTY);
    assertThat(CompressedRtf.decompress(rtf.array(), 1000)).isNotEmpty();
  }

  /** As many properties as the limit, and no more. */
  @Test
  void tnefProperties() {
    MailLimits few =
        new MailLimits(1 << 20, 2000, 1 << 16, 2000, 32, 5000, 1000, 1 << 20, 1 << 20, 1 << 20, 10);
    MessageContent content = Corpus.mapper(few).content(Corpus.own("tnef"));
    assertThat(content.attachments()).hasSize(1);
    assertThat(content.attachments().getFirst().properties().get(PidTag.ATTACH_LONG_FILENAME))
        .isEqualTo("winmail.dat");
  }
}
