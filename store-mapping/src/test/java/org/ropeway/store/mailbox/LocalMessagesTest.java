package org.ropeway.store.mailbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.ropeway.store.mailbox.Stage.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.MessageEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.Removal;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.Row;
import org.ropeway.store.table.RowSource;

/** FAIs and other messages that OX has no place for. */
@Timeout(60)
class LocalMessagesTest {
  private static final PropertyTag OWN = new PropertyTag(0x7C0A0102);
  private static final String LINK = "IPM.Microsoft.WunderBar.Link";

  /** LocalFreebusy and the list of categories. */
  private static final int PROVISIONED = 2;

  private final Stage stage = new Stage();

  @AfterEach
  void end() {
    stage.close();
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(MapiException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static Bytes bytes(int n) {
    byte[] bytes = new byte[n];
    new Random(n).nextBytes(bytes);
    return Bytes.wrap(bytes);
  }

  private static Message fai(Mailbox mailbox, Fid folder, PropertyValue... values) {
    Message message = mailbox.createMessage(folder, Associated.FAI);
    assertThat(
            message.setProperties(
                List.of(
                    new PropertyValue(PidTag.MESSAGE_CLASS, LINK),
                    new PropertyValue(PidTag.SUBJECT, "a link"))))
        .isEmpty();
    assertThat(message.setProperties(List.of(values))).isEmpty();
    message.save(false);
    return message;
  }

  @Test
  void anFaiIsStoredListedAndReadBackAfterARestart() {
    Mailbox mailbox = stage.open();
    Fid views = mailbox.special(SpecialFolder.COMMON_VIEWS);
    Bytes large = bytes(100_000);
    Message saved =
        fai(
            mailbox,
            views,
            new PropertyValue(PidTag.ROAMING_XML_STREAM, large),
            new PropertyValue(OWN, bytes(16)));
    Mid mid = saved.mid();
    PropertyBag before = saved.properties();
    stage.restart();
    Mailbox again = stage.open();
    RowSource source = again.folder(views).contents(Associated.FAI);
    assertThat(source.count()).isEqualTo(1);
    assertThat(again.folder(views).properties().get(PidTag.ASSOCIATED_CONTENT_COUNT)).isEqualTo(1);
    Row row = requireNonNull(source.row(mid.value()));
    assertThat(row.get(PidTag.MESSAGE_CLASS)).isEqualTo(LINK);
    assertThat(row.get(OWN)).isEqualTo(bytes(16));
    assertThat(row.get(PidTag.ROAMING_XML_STREAM)).isEqualTo(large.slice(0, 510));
    assertThat((Integer) requireNonNull(row.get(PidTag.MESSAGE_FLAGS)) & 0x41).isEqualTo(0x41);
    Message opened = again.openMessage(views, mid);
    assertThat(opened.properties()).isEqualTo(before);
    assertThat(opened.properties().get(PidTag.ROAMING_XML_STREAM)).isEqualTo(large);
    assertThat(opened.properties().get(PidTag.NORMALIZED_SUBJECT)).isEqualTo("a link");
    assertThat(opened.associated()).isEqualTo(Associated.FAI);
    assertThat(opened.content().recipients()).isEmpty();
    MessageEntryId entryId =
        (MessageEntryId) EntryId.of(opened.properties().get(PidTag.ENTRY_ID, Bytes.EMPTY));
    assertThat(again.idOf(entryId.message())).isEqualTo(mid.value());
    assertThat(again.idOf(entryId.folder())).isEqualTo(views.value());
  }

  @Test
  void nothingIsStoredBeforeTheFirstSave() {
    Mailbox mailbox = stage.open();
    Fid views = mailbox.special(SpecialFolder.COMMON_VIEWS);
    Message message = mailbox.createMessage(views, Associated.FAI);
    message.setProperties(List.of(new PropertyValue(PidTag.SUBJECT, "unsaved")));
    assertThat(message.properties().get(PidTag.SUBJECT)).isEqualTo("unsaved");
    assertThat(message.properties().get(PidTag.MESSAGE_CLASS)).isEqualTo("IPM.Note");
    assertThat(mailbox.folder(views).contents(Associated.FAI).count()).isZero();
    refused(ErrorCode.NOT_FOUND, () -> mailbox.openMessage(views, message.mid()));
  }

  @Test
  void changesOfOthersAreNoticed() {
    Mailbox mailbox = stage.open();
    Fid views = mailbox.special(SpecialFolder.COMMON_VIEWS);
    Mid mid = fai(mailbox, views).mid();
    Message one = mailbox.openMessage(views, mid);
    Message two = stage.open().openMessage(views, mid);
    one.setProperties(List.of(new PropertyValue(PidTag.SUBJECT, "one")));
    two.setProperties(List.of(new PropertyValue(OWN, bytes(3))));
    Object changeKey = one.properties().get(PidTag.CHANGE_KEY);
    one.save(false);
    assertThat(one.properties().get(PidTag.CHANGE_KEY)).isNotEqualTo(changeKey);
    refused(ErrorCode.OBJECT_CHANGED, () -> two.save(false));
    two.save(true);
    assertThat(two.properties().get(PidTag.SUBJECT)).isEqualTo("one");
    assertThat(two.properties().get(OWN)).isEqualTo(bytes(3));
    Message three = mailbox.openMessage(views, mid);
    assertThat(three.properties().get(OWN)).isEqualTo(bytes(3));
    three.deleteProperties(List.of(OWN));
    three.save(false);
    assertThat(mailbox.openMessage(views, mid).properties().get(OWN)).isNull();
    mailbox.folder(views).deleteMessages(List.of(mid), Removal.HARD);
    three.setProperties(List.of(new PropertyValue(OWN, bytes(3))));
    refused(ErrorCode.OBJECT_DELETED, () -> three.save(false));
    refused(ErrorCode.OBJECT_DELETED, () -> three.save(true));
  }

  /** What only reading a note changed is no change that another opening has to know of. */
  @Test
  void readStateIsNoConflict() {
    Mailbox mailbox = stage.open();
    Fid notes = mailbox.special(SpecialFolder.NOTES);
    Message note = mailbox.createMessage(notes, Associated.NORMAL);
    note.save(false);
    Message one = mailbox.openMessage(notes, note.mid());
    Message two = mailbox.openMessage(notes, note.mid());
    assertThat(one.setRead(false)).isTrue();
    one.setProperties(List.of(new PropertyValue(PidTag.SUBJECT, "one")));
    one.save(false);
    assertThat(two.setRead(true)).isTrue();
    assertThat(two.properties().get(PidTag.MESSAGE_FLAGS, 0) & 1).isEqualTo(1);
    two.setProperties(List.of(new PropertyValue(PidTag.SUBJECT, "two")));
    refused(ErrorCode.OBJECT_CHANGED, () -> two.save(false));
  }

  @Test
  void everySaveIsToldOf() {
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    List<MailboxEvent> events = Stage.events(mailbox);
    List<RowSource.RowChange> rows = new ArrayList<>();
    mailbox.folder(inbox).contents(Associated.FAI).subscribe(rows::add);
    Message message = fai(mailbox, inbox);
    message.setProperties(List.of(new PropertyValue(PidTag.SUBJECT, "changed")));
    message.save(false);
    message.save(false);
    mailbox.folder(inbox).deleteMessages(List.of(message.mid()), Removal.SOFT);
    assertThat(events)
        .containsExactly(
            new MailboxEvent.MessageCreated(inbox, message.mid(), Associated.FAI),
            new MailboxEvent.FolderModified(
                inbox, mailbox.special(SpecialFolder.IPM_SUBTREE), 0, 0),
            new MailboxEvent.MessageModified(inbox, message.mid(), Associated.FAI),
            new MailboxEvent.FolderModified(
                inbox, mailbox.special(SpecialFolder.IPM_SUBTREE), 0, 0),
            new MailboxEvent.MessageDeleted(inbox, message.mid(), Associated.FAI),
            new MailboxEvent.FolderModified(
                inbox, mailbox.special(SpecialFolder.IPM_SUBTREE), 0, 0));
    assertThat(rows).hasSize(3);
    assertThat(requireNonNull(rows.get(1).after()).get(PidTag.SUBJECT)).isEqualTo("changed");
    assertThat(mailbox.folder(inbox).properties().get(PidTag.DELETED_COUNT_TOTAL)).isEqualTo(1);
  }

  @Test
  void notesLiveHereAndMailsDoNot() {
    Mailbox mailbox = stage.synced();
    Fid notes = mailbox.special(SpecialFolder.NOTES);
    Message note = mailbox.createMessage(notes, Associated.NORMAL);
    note.setProperties(
        List.of(
            new PropertyValue(PidTag.MESSAGE_CLASS, "IPM.StickyNote"),
            new PropertyValue(PidTag.BODY, "x".repeat(5000)),
            new PropertyValue(PidTag.MESSAGE_FLAGS, 0)));
    note.save(false);
    assertThat(mailbox.folder(notes).contents(Associated.NORMAL).unreadCount()).isEqualTo(1);
    assertThat(note.setRead(true)).isTrue();
    assertThat(note.setRead(true)).isFalse();
    assertThat(mailbox.folder(notes).contents(Associated.NORMAL).unreadCount()).isZero();
    assertThat(mailbox.folder(notes).setRead(List.of(), false)).isEmpty();
    assertThat(mailbox.folder(notes).contents(Associated.NORMAL).unreadCount()).isEqualTo(1);
    assertThat(note.properties().get(PidTag.BODY, "")).hasSize(5000);
    for (SpecialFolder held :
        List.of(SpecialFolder.CALENDAR, SpecialFolder.IPM_SUBTREE, SpecialFolder.TODO_SEARCH)) {
      refused(
          ErrorCode.NOT_SUPPORTED,
          () -> mailbox.createMessage(mailbox.special(held), Associated.NORMAL));
    }
    for (SpecialFolder own :
        List.of(SpecialFolder.OUTBOX, SpecialFolder.JOURNAL, SpecialFolder.CONFLICTS)) {
      mailbox.createMessage(mailbox.special(own), Associated.NORMAL).save(false);
      assertThat(mailbox.folder(mailbox.special(own)).contents(Associated.NORMAL).count())
          .isEqualTo(1);
    }
  }

  @Test
  void subjectsFollowFromTheirParts() {
    Mailbox mailbox = stage.open();
    Message message = mailbox.createMessage(mailbox.special(SpecialFolder.VIEWS), Associated.FAI);
    message.setProperties(
        List.of(
            new PropertyValue(PidTag.SUBJECT_PREFIX, "RE: "),
            new PropertyValue(PidTag.NORMALIZED_SUBJECT, "lunch")));
    assertThat(message.properties().get(PidTag.SUBJECT)).isEqualTo("RE: lunch");
    message.setProperties(List.of(new PropertyValue(PidTag.SUBJECT, "RE: dinner")));
    message.save(false);
    message.setProperties(List.of(new PropertyValue(PidTag.SUBJECT, "RE: dinner?")));
    assertThat(message.properties().get(PidTag.NORMALIZED_SUBJECT)).isEqualTo("dinner?");
    message.setProperties(List.of(new PropertyValue(PidTag.SUBJECT, "breakfast")));
    message.save(false);
    assertThat(message.properties().get(PidTag.NORMALIZED_SUBJECT)).isEqualTo("breakfast");
    assertThat(message.properties().get(PidTag.SUBJECT_PREFIX)).isEqualTo("");
  }

  @Test
  void propertiesThatFollowFromOthersAreRefused() {
    Mailbox mailbox = stage.open();
    Message message = mailbox.createMessage(mailbox.special(SpecialFolder.VIEWS), Associated.FAI);
    assertThat(
            message.setProperties(
                List.of(
                    new PropertyValue(PidTag.SUBJECT, "good"),
                    new PropertyValue(PidTag.MID, 5L),
                    new PropertyValue(
                        PropertyTag.of(0x6600, PropertyType.ERROR), new ErrorCode(1)))))
        .extracting(p -> p.index(), p -> p.errorCode())
        .containsExactly(tuple(1, ErrorCode.COMPUTED_VALUE), tuple(2, ErrorCode.INVALID_PARAMETER));
    assertThat(message.properties().get(PidTag.SUBJECT)).isEqualTo("good");
    assertThat(message.deleteProperties(List.of(PidTag.CHANGE_KEY))).hasSize(1);
  }

  @Test
  void limits() {
    stage.restart(
        Stage.limits()
            .withLocal(new StoreLimits.Local(PROVISIONED + 3, 10_000, 10, 10_000, 0x7FFE, 10)));
    Mailbox mailbox = stage.open();
    Fid views = mailbox.special(SpecialFolder.VIEWS);
    Message big = mailbox.createMessage(views, Associated.FAI);
    big.setProperties(List.of(new PropertyValue(OWN, bytes(10_000))));
    refused(ErrorCode.MESSAGE_TOO_BIG, () -> big.save(false));
    big.setProperties(List.of(new PropertyValue(OWN, bytes(5_000))));
    big.save(false);
    fai(mailbox, views);
    Message oneTooMany = mailbox.createMessage(views, Associated.FAI);
    oneTooMany.save(false);
    Message fifth = mailbox.createMessage(views, Associated.FAI);
    refused(ErrorCode.QUOTA_EXCEEDED, () -> fifth.save(false));
  }

  /** What is deleted over the limit is gone, lest a client that writes anew fills the database. */
  @Test
  void softDeletedMessagesAreLimitedLikewise() {
    int most = PROVISIONED + 3;
    stage.restart(
        Stage.limits().withLocal(new StoreLimits.Local(most, 10_000, 10, 10_000, 0x7FFE, 10)));
    Mailbox mailbox = stage.open();
    Fid views = mailbox.special(SpecialFolder.VIEWS);
    for (int i = 0; i < most + 2; i++) {
      Mid mid = fai(mailbox, views).mid();
      assertThat(mailbox.folder(views).deleteMessages(List.of(mid), Removal.SOFT)).isEmpty();
      RowSource kept = mailbox.folder(views).deletedContents(Associated.FAI);
      assertThat(kept.count()).isEqualTo(Math.min(i + 1, most));
      assertThat(kept.row(mid.value()) != null).isEqualTo(i < most);
    }
  }

  @Test
  void idsAreNeverUsedAgain() {
    Set<Mid> mids = new HashSet<>();
    for (int round = 0; round < 4; round++) {
      Mailbox mailbox = stage.open();
      Fid views = mailbox.special(SpecialFolder.VIEWS);
      for (int i = 0; i < 15; i++) {
        Message message = fai(mailbox, views);
        assertThat(mids.add(message.mid())).isTrue();
        assertThat(mids).doesNotContain(new Mid(changeNumber(message)));
        mailbox.folder(views).deleteMessages(List.of(message.mid()), Removal.SOFT);
      }
      stage.restart();
    }
    assertThat(mids).hasSize(60);
  }

  private static long changeNumber(Message message) {
    return message.properties().get(PidTag.CHANGE_NUMBER, 0L);
  }
}
