package org.ropeway.gateway.emsmdb.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.message.RopCreateAttachment;
import org.ropeway.codec.rop.message.RopDeleteAttachment;
import org.ropeway.codec.rop.message.RopModifyRecipients;
import org.ropeway.codec.rop.message.RopOpenAttachment;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopRemoveAllRecipients;
import org.ropeway.codec.rop.message.RopSaveChangesAttachment;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.gateway.emsmdb.OxStage;
import org.ropeway.store.SpecialFolder;

/** Attachments of mails that OX holds, read and not written: [MS-OXCMSG] 3.2.5.12 to 3.2.5.18. */
@Timeout(60)
class MailAttachmentsTest {
  private static final Path MAILS =
      Path.of("..", "store-mapping", "src", "test", "resources", "mail", "own");
  private static final PropertyTag NAME = PidTag.ATTACH_LONG_FILENAME;

  private static OxStage stage;
  private static Fid inbox;
  private static Mid parts;

  private MessageClient alice;

  @BeforeAll
  static void build() {
    stage = new OxStage();
    inbox = stage.folder(SpecialFolder.INBOX);
    parts = stage.put("parts", withParts());
  }

  @AfterAll
  static void end() {
    stage.close();
  }

  @BeforeEach
  void connect() {
    alice = new MessageClient(stage.connect());
  }

  /** A picture in the text, a file, and a mail with a mail in it. */
  private static String withParts() {
    return """
    From: Carol <carol@example.org>
    To: Alice <alice@ox.test>
    Subject: parts
    Date: Sun, 22 Nov 2026 09:30:00 +0100
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=m

    --m
    Content-Type: multipart/related; boundary=r

    --r
    Content-Type: text/html; charset=utf-8

    <p>see <img src="cid:pic@x"></p>
    --r
    Content-Type: image/gif; name=pic.gif
    Content-ID: <pic@x>
    Content-Disposition: inline
    Content-Transfer-Encoding: base64

    R0lGODlhAQABAAAAACw=
    --r--
    --m
    Content-Type: application/octet-stream
    Content-Disposition: attachment; filename="file.bin"
    Content-Transfer-Encoding: base64

    AAECAw==
    --m
    Content-Type: message/rfc822

    From: Dave <dave@example.org>
    To: Carol <carol@example.org>
    Subject: FW: outer
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=n

    --n
    Content-Type: text/plain

    outer text
    --n
    Content-Type: message/rfc822

    From: Erin <erin@example.org>
    To: Dave <dave@example.org>
    Subject: inner
    Content-Type: text/plain

    inner text
    --n--
    --m--
    """;
  }

  private int open(Mid mid) {
    return alice.open(inbox, mid, RopOpenMessage.BEST_ACCESS).handle();
  }

  /** 3.2.5.17, 3.2.5.18, 3.2.5.12: the table, the numbers and the objects say the same. */
  @Test
  void attachments() {
    int message = open(parts);
    List<List<Object>> rows =
        alice.attachments(message, PidTag.ATTACH_NUMBER, NAME, PidTag.ATTACH_METHOD);
    assertThat(rows).hasSize(3);
    assertThat(alice.numbers(message))
        .containsExactlyElementsOf(
            rows.stream().map(r -> ((Integer) r.getFirst()).longValue()).toList());
    for (List<Object> row : rows) {
      int attachment = alice.openAttachment(message, (Integer) row.getFirst(), 0);
      assertThat(alice.get(attachment, PidTag.ATTACH_NUMBER, NAME, PidTag.ATTACH_METHOD))
          .isEqualTo(row);
    }
    assertThat(
            alice.refused(message, RopOpenAttachment.ROP, new RopOpenAttachment.Request(1, 0, 77)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    int picture = alice.openAttachment(message, 0, RopOpenAttachment.BEST_ACCESS);
    assertThat(alice.get(picture, NAME, PidTag.ATTACH_CONTENT_ID))
        .containsExactly("pic.gif", "pic@x");
    int file = alice.openAttachment(message, 1, RopOpenAttachment.READ_WRITE);
    assertThat(alice.one(file, PidTag.ATTACH_DATA_BINARY)).isEqualTo(Bytes.ofHex("00010203"));
    assertThat(alice.stream(file, PidTag.ATTACH_DATA_BINARY)).isEqualTo(Bytes.ofHex("00010203"));
    assertThat(alice.one(file, PidTag.ACCESS_LEVEL)).isEqualTo(1);
  }

  /** 3.2.5.16: a message in a message in a message. */
  @Test
  void embeddedMessages() {
    int message = open(parts);
    int attachment = alice.openAttachment(message, 2, 0);
    MessageClient.Opened outer = alice.openEmbedded(attachment, RopOpenEmbeddedMessage.READ_WRITE);
    assertThat(outer.information().subjectPrefix().string()).isEqualTo("FW: ");
    assertThat(outer.information().normalizedSubject().string()).isEqualTo("outer");
    assertThat(outer.information().recipientRows()).hasSize(1);
    assertThat(alice.get(outer.handle(), PidTag.HAS_ATTACHMENTS, PidTag.ACCESS_LEVEL))
        .containsExactly(true, 0);
    int within = alice.openAttachment(outer.handle(), 0, 0);
    int inner = alice.openEmbedded(within, RopOpenEmbeddedMessage.READ_ONLY).handle();
    assertThat(alice.one(inner, PidTag.SUBJECT)).isEqualTo("inner");
    assertThat((String) alice.one(inner, PidTag.BODY)).startsWith("inner text");
    assertThat(alice.recipients(inner))
        .extracting(MessageClient.Read::name)
        .containsExactly("Dave");
    int file = alice.openAttachment(message, 1, 0);
    assertThat(
            alice.refused(
                file, RopOpenEmbeddedMessage.ROP, new RopOpenEmbeddedMessage.Request(1, 0xFFF, 0)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(
            alice.refused(
                file, RopOpenEmbeddedMessage.ROP, new RopOpenEmbeddedMessage.Request(1, 0xFFF, 2)))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(
            alice.refused(
                attachment,
                RopOpenEmbeddedMessage.ROP,
                new RopOpenEmbeddedMessage.Request(1, 4711, 0)))
        .isEqualTo(ErrorCode.UNKNOWN_CODE_PAGE);
  }

  /** What was wrapped into winmail.dat comes out of it. */
  @Test
  void winmail() throws IOException {
    byte[] mail = Files.readAllBytes(MAILS.resolve("tnef.eml"));
    String subject =
        new String(mail, UTF_8)
            .lines()
            .filter(l -> l.startsWith("Subject: "))
            .findFirst()
            .orElseThrow()
            .substring(9);
    int message = open(stage.put(subject, 0, mail));
    List<List<Object>> rows = alice.attachments(message, NAME);
    assertThat(rows).isNotEmpty();
    assertThat(rows).noneMatch(r -> "winmail.dat".equals(r.getFirst()));
  }

  /** What is open for reading is not written: each way to try it is refused, and the mail stays. */
  @Test
  void nothingIsWritten() {
    int message = alice.open(inbox, parts, RopOpenMessage.READ_ONLY).handle();
    assertThat(alice.set(message, PidTag.SUBJECT, "other"))
        .extracting(p -> p.errorCode())
        .containsExactly(ErrorCode.ACCESS_DENIED);
    assertThat(
            alice.refused(
                message, RopRemoveAllRecipients.ROP, new RopRemoveAllRecipients.Request()))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(
            alice.refused(
                message,
                RopModifyRecipients.ROP,
                new RopModifyRecipients.Request(
                    List.of(), List.of(MessageClient.smtp(0, 1, "Eve", "eve@x.example")))))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(alice.refused(message, RopCreateAttachment.ROP, new RopCreateAttachment.Request(1)))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(alice.refused(message, RopDeleteAttachment.ROP, new RopDeleteAttachment.Request(0)))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    int file = alice.openAttachment(message, 1, RopOpenAttachment.READ_WRITE);
    assertThat(alice.set(file, NAME, "other"))
        .extracting(p -> p.errorCode())
        .containsExactly(ErrorCode.ACCESS_DENIED);
    assertThat(
            alice.refused(
                file,
                RopOpenStream.ROP,
                new RopOpenStream.Request(1, PidTag.ATTACH_DATA_BINARY, RopOpenStream.CREATE)))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(
            alice.refused(
                file, RopSaveChangesAttachment.ROP, new RopSaveChangesAttachment.Request(0, 2)))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    int again = open(parts);
    assertThat(alice.one(again, PidTag.SUBJECT)).isEqualTo("parts");
    assertThat(alice.numbers(again)).hasSize(3);
  }

  /** An attachment less and another name, and the mail at OX is another under the same id. */
  @Test
  void attachmentsOfAMailAreWritten() {
    String other = withParts().replace("Subject: parts", "Subject: written");
    Mid mail = stage.put("written", other);
    int message = alice.open(inbox, mail, RopOpenMessage.READ_WRITE).handle();
    List<Long> before = alice.numbers(message);
    int file = alice.openAttachment(message, 1, RopOpenAttachment.READ_WRITE);
    assertThat(alice.set(file, NAME, "other.txt")).isEmpty();
    alice.saveAttachment(file);
    alice.rops().get(message, RopDeleteAttachment.ROP, new RopDeleteAttachment.Request(0));
    assertThat(alice.save(message, RopSaveChangesMessage.KEEP_OPEN_READ_WRITE)).isEqualTo(mail);
    int again = open(mail);
    assertThat(alice.numbers(again)).hasSize(before.size() - 1).doesNotContain(0L);
    assertThat(alice.attachments(again, NAME)).contains(List.of("other.txt"));
  }
}
