package org.ropeway.store.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.property.PropertyBag;

/** What a forced save overwrites of a message, at OX and here. */
@Timeout(60)
class ConflictItemsTest {
  private static final Bytes DATA = Bytes.wrap("a file".getBytes(UTF_8));
  private final Stage stage = new Stage();

  @AfterEach
  void end() {
    stage.close();
  }

  private static void set(Message message, PropertyTag tag, Object value) {
    assertThat(message.setProperties(List.of(new PropertyValue(tag, value)))).isEmpty();
  }

  private static Message saved(Mailbox mailbox, SpecialFolder where, Associated associated) {
    Message message = mailbox.createMessage(mailbox.special(where), associated);
    set(message, PidTag.SUBJECT, "first");
    set(message, PidTag.BODY, "text");
    message.setAttachments(
        List.of(
            new Attachment(
                0,
                PropertyBag.builder()
                    .put(PidTag.ATTACH_METHOD, 1)
                    .put(PidTag.ATTACH_LONG_FILENAME, "a.bin")
                    .put(PidTag.ATTACH_DATA_BINARY, DATA)
                    .build(),
                null)));
    message.save(false);
    return message;
  }

  private static Message reopened(Mailbox mailbox, Message message) {
    return mailbox.openMessage(message.fid(), message.mid());
  }

  private static List<Message> conflicts(Mailbox mailbox) {
    Fid folder = mailbox.special(SpecialFolder.CONFLICTS);
    return Stage.column(mailbox, folder, PidTag.SUBJECT).keySet().stream()
        .map((Mid mid) -> mailbox.openMessage(folder, mid))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFTS", "NOTES"})
  void whatIsOverwrittenIsKeptWhole(SpecialFolder where) {
    Mailbox mailbox = stage.synced();
    Message message = saved(mailbox, where, Associated.NORMAL);
    Message mine = reopened(mailbox, message);
    Message theirs = reopened(mailbox, message);
    set(mine, PidTag.SUBJECT, "mine");
    set(theirs, PidTag.SUBJECT, "theirs");
    set(theirs, PidTag.IMPORTANCE, 2);
    theirs.save(false);
    assertThatThrownBy(() -> mine.save(false))
        .isInstanceOfSatisfying(
            MapiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OBJECT_CHANGED));
    assertThat(conflicts(mailbox)).isEmpty();
    mine.save(true);
    PropertyBag now = reopened(mailbox, message).properties();
    assertThat(now.get(PidTag.SUBJECT)).isEqualTo("mine");
    assertThat(now.get(PidTag.IMPORTANCE)).isEqualTo(2);
    assertThat(conflicts(mailbox))
        .singleElement()
        .satisfies(kept -> {
          PropertyBag p = kept.properties();
          assertThat(p.get(PidTag.SUBJECT)).isEqualTo("theirs");
          assertThat(p.get(PidTag.IMPORTANCE)).isEqualTo(2);
          assertThat(p.get(PidTag.BODY, "").strip()).isEqualTo("text");
          assertThat(p.get(PidTag.CONFLICT_ITEMS)).isEqualTo(List.of(now.get(PidTag.ENTRY_ID)));
          assertThat(kept.content().attachments())
              .extracting(a -> a.properties().get(PidTag.ATTACH_DATA_BINARY))
              .containsExactly(DATA);
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFTS", "NOTES"})
  void whatIsInTheMessageStillIsNotKept(SpecialFolder where) {
    Mailbox mailbox = stage.synced();
    Message message = saved(mailbox, where, Associated.NORMAL);
    Message mine = reopened(mailbox, message);
    Message theirs = reopened(mailbox, message);
    set(mine, PidTag.SENSITIVITY, 2);
    set(mine, PidTag.SUBJECT, "both");
    set(theirs, PidTag.SUBJECT, "both");
    set(theirs, PidTag.IMPORTANCE, 2);
    theirs.save(false);
    mine.save(true);
    PropertyBag now = reopened(mailbox, message).properties();
    assertThat(now.get(PidTag.IMPORTANCE)).isEqualTo(2);
    assertThat(now.get(PidTag.SENSITIVITY)).isEqualTo(2);
    assertThat(conflicts(mailbox)).isEmpty();
  }

  @Test
  void aSaveThatIsRepeatedKeepsItOnce() {
    Mailbox mailbox = stage.synced();
    Message message = saved(mailbox, SpecialFolder.DRAFTS, Associated.NORMAL);
    Message mine = reopened(mailbox, message);
    Message theirs = reopened(mailbox, message);
    set(mine, PidTag.SUBJECT, "mine");
    set(theirs, PidTag.SUBJECT, "theirs");
    theirs.save(false);
    stage.ox().faults().dropBeforeEffect("syncUpdate", 100);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> mine.save(true)).isInstanceOf(OxException.Unavailable.class);
    }
    stage.ox().faults().clear();
    mine.save(true);
    assertThat(conflicts(mailbox))
        .extracting(kept -> kept.properties().get(PidTag.SUBJECT))
        .containsExactly("theirs");
    assertThat(reopened(mailbox, message).properties().get(PidTag.SUBJECT)).isEqualTo("mine");
  }

  private static void overwrite(Mailbox mailbox, Message message) {
    Message mine = reopened(mailbox, message);
    Message theirs = reopened(mailbox, message);
    set(mine, PidTag.SUBJECT, "mine");
    set(theirs, PidTag.SUBJECT, "theirs");
    theirs.save(false);
    mine.save(true);
    assertThat(reopened(mailbox, message).properties().get(PidTag.SUBJECT)).isEqualTo("mine");
  }

  @Test
  void theLastWriterWinsWhereThatIsSaid() {
    Mailbox mailbox = stage.synced();
    overwrite(mailbox, saved(mailbox, SpecialFolder.NOTES, Associated.FAI));
    Fid notes = mailbox.special(SpecialFolder.NOTES);
    mailbox.folder(notes).setProperties(List.of(new PropertyValue(PidTag.RESOLVE_METHOD, 1)));
    overwrite(mailbox, saved(mailbox, SpecialFolder.NOTES, Associated.NORMAL));
    assertThat(conflicts(mailbox)).isEmpty();
    overwrite(mailbox, saved(mailbox, SpecialFolder.DRAFTS, Associated.NORMAL));
    List<Message> kept = conflicts(mailbox);
    assertThat(kept).hasSize(1);
    overwrite(mailbox, kept.getFirst());
    assertThat(conflicts(mailbox)).hasSize(1);
  }

  @Test
  void whatCannotBeKeptIsNotOverwritten() {
    stage.restart(Stage.limits().withLocal(new StoreLimits.Local(3, 10_000, 10, 10_000, 9, 10)));
    Mailbox mailbox = stage.open();
    Message message = saved(mailbox, SpecialFolder.NOTES, Associated.NORMAL);
    Message mine = reopened(mailbox, message);
    Message theirs = reopened(mailbox, message);
    set(mine, PidTag.SUBJECT, "mine");
    set(theirs, PidTag.SUBJECT, "theirs");
    theirs.save(false);
    assertThatThrownBy(() -> mine.save(true))
        .isInstanceOfSatisfying(
            MapiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.QUOTA_EXCEEDED));
    assertThat(reopened(mailbox, message).properties().get(PidTag.SUBJECT)).isEqualTo("theirs");
  }
}
