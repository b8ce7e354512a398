package org.ropeway.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.PartialCompletion;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.MessageInformation;
import org.ropeway.codec.rop.message.ReadRecipientRow;
import org.ropeway.codec.rop.message.RopGetValidAttachments;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopReadRecipients;
import org.ropeway.codec.rop.message.RopReloadCachedInformation;
import org.ropeway.codec.rop.message.RopSetMessageReadFlag;
import org.ropeway.codec.rop.message.RopSetReadFlags;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.Outlook;

/** Reading a mail: recipients, bodies, attachments, what was read. */
class ReadMailTest extends TwoSessions {
  private static final String HEAD =
      "From: Bob Builder <bob@ox.test>\r\nDate: Tue, 05 Mar 2024 09:30:00 +0100\r\nMIME-Version: 1.0\r\n";

  private Fid inbox() {
    return first.store().folderId(PrivateFolder.INBOX);
  }

  /** Delivers a mail to alice and waits until it is listed; its id. */
  private Mid deliver(String subject, String rest) {
    String mail = HEAD + "Subject: " + subject + "\r\n" + rest;
    house.ox().deliver("alice@ox.test", mail.getBytes(StandardCharsets.UTF_8));
    List<Mid> found = new ArrayList<>();
    MapiRef folder = first.folder(PrivateFolder.INBOX);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> {
          MapiRef table = first.contents(folder, 0, List.of(PidTag.MID, PidTag.NORMALIZED_SUBJECT));
          for (PropertyRow row : first.rows(table)) {
            if (row.values().get(1).equals(subject)) {
              found.add(new Mid((Long) row.values().getFirst()));
            }
          }
          first.release(table);
          return !found.isEmpty();
        });
    first.release(folder);
    return found.getFirst();
  }

  @Test
  void allRecipientsAreRead() {
    StringBuilder to = new StringBuilder("To: user0@ox.test");
    for (int i = 1; i < 900; i++) {
      to.append(",\r\n User Number ").append(i).append(" <user").append(i).append("@ox.test>");
    }
    Mid mid = deliver("to many", to + "\r\n\r\nHello");
    RopFuture<MessageInformation> opened = first.message(inbox(), mid, RopOpenMessage.BEST_ACCESS);
    MessageInformation information = opened.response();
    assertThat(information.recipientCount()).isEqualTo(900);
    int known = information.recipientRows().size();
    assertThat(known).isBetween(1, 255);
    MapiRef message = opened.opened();
    List<ReadRecipientRow> rows = new ArrayList<>();
    while (known + rows.size() < 900) {
      RopReadRecipients.Response more =
          first
              .call(
                  message,
                  RopReadRecipients.ROP,
                  new RopReadRecipients.Request(known + rows.size()))
              .response();
      assertThat(more.recipientRows()).isNotEmpty();
      rows.addAll(more.recipientRows());
    }
    assertThat(rows.getLast().rowId()).isEqualTo(899);
    assertThat(
            rows.getLast()
                .recipientRow(information.recipientColumns(), StandardCharsets.ISO_8859_1)
                .displayName())
        .isEqualTo("User Number 899");
    assertThat(
            first
                .call(message, RopReadRecipients.ROP, new RopReadRecipients.Request(900))
                .returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
    first.release(message);
  }

  @Test
  void aLargeBodyIsReadByAStream() {
    String text = "All work and no play makes Jack a dull boy.\r\n".repeat(5_000);
    Mid mid = deliver("large", "To: alice@ox.test\r\n\r\n" + text);
    MapiRef message = Outlook.opened(first.message(inbox(), mid, RopOpenMessage.READ_ONLY));
    List<PropertyTag> tags = List.of(PidTag.BODY, PidTag.SUBJECT);
    PropertyRow row =
        first
            .call(
                message,
                RopGetPropertiesSpecific.ROP,
                new RopGetPropertiesSpecific.Request(0x2000, 1, tags))
            .response()
            .rowData()
            .rows(tags)
            .getFirst();
    assertThat(row.values()).containsExactly(ErrorCode.NOT_ENOUGH_MEMORY, "large");
    byte[] body = first.stream(message, PidTag.BODY).orElseThrow();
    assertThat(new String(body, StandardCharsets.UTF_16LE)).isEqualTo(text);
    assertThat(first.stream(message, PidTag.RTF_COMPRESSED)).isPresent();
    first.release(message);
  }

  @Test
  void htmlAttachmentsAndMessagesInMessagesAreRead() {
    Mid mid =
        deliver(
            "with files",
            """
            To: Alice <alice@ox.test>
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html; charset=utf-8

            <p>Gr\u00FC\u00DFe</p>
            --b
            Content-Type: application/pdf; name=a.pdf
            Content-Disposition: attachment; filename=a.pdf
            Content-Transfer-Encoding: base64

            AAECAwQ=
            --b
            Content-Type: message/rfc822

            From: carol@ox.test
            Subject: inner
            Content-Type: multipart/mixed; boundary=c

            --c

            the inner text
            --c
            Content-Type: message/rfc822

            From: dave@ox.test
            Subject: innermost

            the innermost text
            --c--
            --b--
            """
                .replace("\n", "\r\n"));
    MapiRef message = Outlook.opened(first.message(inbox(), mid, RopOpenMessage.READ_ONLY));
    assertThat(new String(first.stream(message, PidTag.HTML).orElseThrow(), StandardCharsets.UTF_8))
        .contains("Gr\u00FC\u00DFe");
    assertThat(
            first
                .call(message, RopGetValidAttachments.ROP, new RopGetValidAttachments.Request())
                .response()
                .attachmentIdArray())
        .containsExactly(0L, 1L);
    List<PropertyRow> rows =
        first.attachments(
            message,
            List.of(PidTag.ATTACH_NUMBER, PidTag.ATTACH_METHOD, PidTag.ATTACH_LONG_FILENAME));
    assertThat(rows.getFirst().values()).containsExactly(0, 1, "a.pdf");
    MapiRef pdf = first.attachment(message, 0);
    assertThat(first.stream(pdf, PidTag.ATTACH_DATA_BINARY).orElseThrow())
        .containsExactly(0, 1, 2, 3, 4);
    MapiRef holder = first.attachment(message, 1);
    RopFuture<RopOpenEmbeddedMessage.Response> inner = embedded(holder);
    assertThat(inner.response().message().normalizedSubject().string()).isEqualTo("inner");
    assertThat(body(inner.opened())).isEqualTo("the inner text");
    MapiRef innerHolder = first.attachment(inner.opened(), 0);
    RopFuture<RopOpenEmbeddedMessage.Response> innermost = embedded(innerHolder);
    assertThat(innermost.response().message().normalizedSubject().string()).isEqualTo("innermost");
    assertThat(body(innermost.opened())).isEqualTo("the innermost text");
    assertThat(embedded(pdf).returnValue()).isEqualTo(ErrorCode.NOT_FOUND);
    first.release(innermost.opened(), innerHolder, inner.opened(), holder, pdf, message);
  }

  private RopFuture<RopOpenEmbeddedMessage.Response> embedded(MapiRef attachment) {
    return first.open(
        attachment,
        RopOpenEmbeddedMessage.ROP,
        out -> new RopOpenEmbeddedMessage.Request(out, RopOpenMessage.LOGON_CODE_PAGE, 0));
  }

  private String body(MapiRef message) {
    byte[] bytes = first.stream(message, PidTag.BODY).orElseThrow();
    return new String(bytes, StandardCharsets.UTF_16LE).strip();
  }

  /** What one session reads is read in the other, and at OX. */
  @Test
  void readingAMailMarksItForAll() {
    Mid mid = deliver("to be read", "To: alice@ox.test\r\n\r\nHello");
    int unread = house.ox().mailboxes().unread("alice@ox.test", "default0/INBOX");
    MapiRef message = Outlook.opened(first.message(inbox(), mid, RopOpenMessage.BEST_ACCESS));
    assertThat(flags(second, mid) & 1).isZero();
    RopList list = first.client().list();
    list.call(
        message,
        message,
        RopSetMessageReadFlag.ROP,
        in -> new RopSetMessageReadFlag.Request(in, RopSetReadFlags.DEFAULT, Optional.empty()));
    list.send();
    assertThat(house.ox().mailboxes().unread("alice@ox.test", "default0/INBOX"))
        .isEqualTo(unread - 1);
    assertThat(flags(second, mid) & 1).isEqualTo(1);

    MapiRef folder = second.folder(PrivateFolder.INBOX);
    PartialCompletion all =
        second
            .call(
                folder,
                RopSetReadFlags.ROP,
                new RopSetReadFlags.Request(
                    false,
                    RopSetReadFlags.CLEAR_READ_FLAG | RopSetReadFlags.SUPPRESS_RECEIPT,
                    List.of(mid)))
            .response();
    assertThat(all.partialCompletion()).isFalse();
    first
        .call(message, RopReloadCachedInformation.ROP, new RopReloadCachedInformation.Request())
        .response();
    Map<PropertyTag, Object> now = first.properties(message, PidTag.MESSAGE_FLAGS);
    assertThat((Integer) now.get(PidTag.MESSAGE_FLAGS)).satisfies(f -> assertThat(f & 1).isZero());
    assertThat(house.ox().mailboxes().unread("alice@ox.test", "default0/INBOX")).isEqualTo(unread);
    second.release(folder);
    first.release(message);
  }

  private int flags(Outlook outlook, Mid mid) {
    MapiRef message = Outlook.opened(outlook.message(inbox(), mid, RopOpenMessage.READ_ONLY));
    Object flags = outlook.properties(message, PidTag.MESSAGE_FLAGS).get(PidTag.MESSAGE_FLAGS);
    outlook.release(message);
    return flags instanceof Integer i ? i : -1;
  }
}
