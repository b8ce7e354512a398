package org.ropeway.store.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.Row;

/** Recipients and attachments of messages that OX has no place for. */
@Timeout(60)
class LocalContentTest {
  private final Stage stage = new Stage();

  @AfterEach
  void end() {
    stage.close();
  }

  private static Recipient recipient(int rowId, int type, String name) {
    return new Recipient(
        rowId,
        type,
        PropertyBag.builder()
            .put(PidTag.ROWID, rowId)
            .put(PidTag.RECIPIENT_TYPE, type)
            .put(PidTag.DISPLAY_NAME, name)
            .put(PidTag.EMAIL_ADDRESS, name + "@ox.test")
            .build());
  }

  private static Attachment attachment(int number, Bytes data, @Nullable MessageContent embedded) {
    PropertyBag.Builder b =
        PropertyBag.builder()
            .put(PidTag.ATTACH_NUMBER, number)
            .put(PidTag.ATTACH_LONG_FILENAME, "file " + number);
    if (embedded == null) {
      b.put(PidTag.ATTACH_DATA_BINARY, data);
    }
    return new Attachment(number, b.build(), embedded);
  }

  private static Bytes bytes(int n) {
    byte[] bytes = new byte[n];
    new Random(n).nextBytes(bytes);
    return Bytes.wrap(bytes);
  }

  private static Message note(Mailbox mailbox) {
    return mailbox.createMessage(mailbox.special(SpecialFolder.NOTES), Associated.NORMAL);
  }

  private static MessageContent nested(int depth) {
    PropertyBag own = PropertyBag.builder().put(PidTag.SUBJECT, "depth " + depth).build();
    return depth == 0
        ? new MessageContent(own, List.of(recipient(0, 1, "deep")), List.of())
        : new MessageContent(
            own, List.of(), List.of(attachment(0, Bytes.EMPTY, nested(depth - 1))));
  }

  @Test
  void allOfAMessageIsReadBackAfterARestart() {
    Mailbox mailbox = stage.open();
    Message note = note(mailbox);
    Bytes data = bytes(3_000_000);
    note.setRecipients(
        List.of(recipient(7, 2, "Bob"), recipient(0, 1, "Alice"), recipient(1, 1, "Carol")));
    note.setAttachments(List.of(attachment(3, Bytes.EMPTY, nested(3)), attachment(0, data, null)));
    note.setProperties(List.of(new PropertyValue(PidTag.SUBJECT, "all")));
    MessageContent unsaved = note.content();
    assertThat(unsaved.recipients()).extracting(Recipient::rowId).containsExactly(0, 1, 7);
    assertThat(unsaved.properties().get(PidTag.DISPLAY_TO)).isEqualTo("Alice; Carol");
    note.save(false);
    stage.restart();
    Mailbox again = stage.open();
    Fid notes = again.special(SpecialFolder.NOTES);
    Message opened = again.openMessage(notes, note.mid());
    assertThat(opened.content()).isEqualTo(note.content());
    MessageContent content = opened.content();
    assertThat(content.recipients())
        .extracting(Recipient::rowId, Recipient::type, r -> r.properties().get(PidTag.DISPLAY_NAME))
        .containsExactly(tuple(0, 1, "Alice"), tuple(1, 1, "Carol"), tuple(7, 2, "Bob"));
    assertThat(content.attachments()).extracting(Attachment::number).containsExactly(0, 3);
    assertThat(content.attachments().getFirst().properties().get(PidTag.ATTACH_DATA_BINARY))
        .isEqualTo(data);
    assertThat(content.attachments().getLast().embedded()).isEqualTo(nested(3));
    assertThat(content.properties().tagOf(PidTag.MESSAGE_RECIPIENTS.id())).isNull();
    assertThat(content.properties().tagOf(PidTag.MESSAGE_ATTACHMENTS.id())).isNull();
    Row row = Stage.row(again, notes, note.mid());
    assertThat(row.get(PidTag.DISPLAY_TO)).isEqualTo("Alice; Carol");
    assertThat(row.get(PidTag.DISPLAY_CC)).isEqualTo("Bob");
    assertThat(row.get(PidTag.HAS_ATTACHMENTS)).isEqualTo(true);
    assertThat(row.get(PidTag.MESSAGE_FLAGS)).isEqualTo(0x419);
    assertThat((Integer) row.get(PidTag.MESSAGE_SIZE)).isGreaterThan(3_000_000);
  }

  @Test
  void whatIsTakenAwayIsGone() {
    Mailbox mailbox = stage.open();
    Message note = note(mailbox);
    note.setRecipients(List.of(recipient(0, 1, "Alice")));
    note.setAttachments(List.of(attachment(0, bytes(10), null)));
    note.save(false);
    note.setRecipients(List.of());
    note.setAttachments(List.of());
    assertThat(note.properties().get(PidTag.HAS_ATTACHMENTS)).isEqualTo(false);
    note.save(false);
    MessageContent content = mailbox.openMessage(note.fid(), note.mid()).content();
    assertThat(content.recipients()).isEmpty();
    assertThat(content.attachments()).isEmpty();
    assertThat(content.properties().get(PidTag.DISPLAY_TO)).isEqualTo("");
    assertThat(content.properties().get(PidTag.MESSAGE_FLAGS)).isEqualTo(0x409);
  }

  /** Each opening has its own; a forced save changes what this opening changed and nothing else. */
  @Test
  void openingsDoNotSeeEachOther() {
    Mailbox mailbox = stage.open();
    Message note = note(mailbox);
    note.setRecipients(List.of(recipient(0, 1, "Alice")));
    note.save(false);
    Message one = mailbox.openMessage(note.fid(), note.mid());
    Message two = mailbox.openMessage(note.fid(), note.mid());
    one.setRecipients(List.of(recipient(0, 1, "Bob")));
    two.setAttachments(List.of(attachment(0, bytes(10), null)));
    assertThat(two.content().recipients()).extracting(Recipient::rowId).containsExactly(0);
    assertThat(two.properties().get(PidTag.DISPLAY_TO)).isEqualTo("Alice");
    one.save(false);
    assertThatThrownBy(() -> two.save(false))
        .isInstanceOfSatisfying(
            MapiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OBJECT_CHANGED));
    two.save(true);
    MessageContent merged = mailbox.openMessage(note.fid(), note.mid()).content();
    assertThat(merged.properties().get(PidTag.DISPLAY_TO)).isEqualTo("Bob");
    assertThat(merged.attachments()).hasSize(1);
  }

  @Test
  void sizeIsThatOfTheWhole() {
    stage.restart(
        Stage.limits().withLocal(new StoreLimits.Local(100, 10_000, 10, 10_000, 0x7FFE, 10)));
    Mailbox mailbox = stage.open();
    Message note = note(mailbox);
    note.setAttachments(
        IntStream.range(0, 4).mapToObj(i -> attachment(i, bytes(3000), null)).toList());
    assertThatThrownBy(() -> note.save(false))
        .isInstanceOfSatisfying(
            MapiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MESSAGE_TOO_BIG));
    note.setAttachments(List.of(attachment(0, bytes(3000), null)));
    note.save(false);
  }

  @Test
  void flagsAreTheClientsUntilTheFirstSave() {
    Mailbox mailbox = stage.open();
    Message note = note(mailbox);
    assertThat(note.setProperties(List.of(new PropertyValue(PidTag.MESSAGE_FLAGS, 0xFFFF))))
        .isEmpty();
    assertThat(note.properties().get(PidTag.MESSAGE_FLAGS)).isEqualTo(0x489);
    note.save(false);
    assertThat(note.properties().get(PidTag.MESSAGE_FLAGS)).isEqualTo(0x489);
    assertThat(note.setProperties(List.of(new PropertyValue(PidTag.MESSAGE_FLAGS, 0))))
        .extracting(p -> p.errorCode())
        .containsExactly(ErrorCode.COMPUTED_VALUE);
    assertThat(
            note.setProperties(
                List.of(
                    new PropertyValue(PidTag.HAS_ATTACHMENTS, true),
                    new PropertyValue(PidTag.MESSAGE_SIZE, 3))))
        .hasSize(2);
  }
}
