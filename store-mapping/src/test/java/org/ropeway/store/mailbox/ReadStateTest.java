package org.ropeway.store.mailbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.store.mailbox.Stage.INBOX;
import static org.ropeway.store.mailbox.Stage.bySubject;
import static org.ropeway.store.mailbox.Stage.eventually;
import static org.ropeway.store.mailbox.Stage.inbox;
import static org.ropeway.store.mailbox.Stage.row;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.Message;

/** Read and unread: at OX first, then here, and the same in both whatever happens. */
@Timeout(60)
class ReadStateTest {
  private final Stage stage = new Stage();
  @TempDir Path copies;

  @AfterEach
  void end() {
    stage.close();
  }

  private Killing killing() {
    return new Killing(stage, copies);
  }

  private boolean isReadAtOx(String uuid) {
    return (stage.behind().flags(uuid) & OxMail.SEEN) != 0;
  }

  @Test
  void aMailIsReadInBothPlaces() {
    String uuid = stage.put(INBOX, "mail").getFirst();
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid mid = bySubject(mailbox, inbox, "mail");
    List<MailboxEvent> events = Stage.events(mailbox);
    Object before = row(mailbox, inbox, mid).get(PidTag.CHANGE_NUMBER);
    Message message = mailbox.openMessage(inbox, mid);
    assertThat(message.setRead(true)).isTrue();
    assertThat(isReadAtOx(uuid)).isTrue();
    assertThat(row(mailbox, inbox, mid).get(PidTag.READ)).isEqualTo(true);
    assertThat((Integer) requireNonNull(row(mailbox, inbox, mid).get(PidTag.MESSAGE_FLAGS)) & 1)
        .isEqualTo(1);
    assertThat(row(mailbox, inbox, mid).get(PidTag.ICON_INDEX)).isEqualTo(0x100);
    assertThat(row(mailbox, inbox, mid).get(PidTag.CHANGE_NUMBER)).isEqualTo(before);
    assertThat(mailbox.folder(inbox).contents(Associated.NORMAL).unreadCount()).isZero();
    assertThat(events).contains(new MailboxEvent.MessageModified(inbox, mid, Associated.NORMAL));
    assertThat(message.setRead(true)).isFalse();
    assertThat(message.setRead(false)).isTrue();
    assertThat(isReadAtOx(uuid)).isFalse();
    assertThat(row(mailbox, inbox, mid).get(PidTag.ICON_INDEX)).isEqualTo(0x101);
  }

  @Test
  void aWholeFolderIsReadInParts() {
    String[] many = IntStream.range(0, 23).mapToObj(i -> "mail " + i).toArray(String[]::new);
    List<String> uuids = stage.put(INBOX, many);
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    assertThat(mailbox.folder(inbox).setRead(List.of(), true)).isEmpty();
    assertThat(uuids).allMatch(this::isReadAtOx);
    assertThat(mailbox.folder(inbox).contents(Associated.NORMAL).unreadCount()).isZero();
    stage.ox().resetRequestCounts();
    assertThat(mailbox.folder(inbox).setRead(List.of(), true)).isEmpty();
    assertThat(stage.ox().requestCount("updateItems")).isZero();
    Mid one = bySubject(mailbox, inbox, "mail 1");
    Mid stranger = Mid.of(1, 0xFFFFFF);
    Mid elsewhere = new Mid(3);
    assertThat(mailbox.folder(inbox).setRead(List.of(one, stranger, elsewhere), false))
        .containsExactly(stranger, elsewhere);
    assertThat(mailbox.folder(inbox).contents(Associated.NORMAL).unreadCount()).isEqualTo(1);
  }

  @Test
  void anUnreachableOxChangesNothingAndBothAgreeLater() {
    String uuid = stage.put(INBOX, "mail").getFirst();
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid mid = bySubject(mailbox, inbox, "mail");
    stage.ox().faults().dropAfterEffect("updateItems", 10);
    assertThatThrownBy(() -> mailbox.folder(inbox).setRead(List.of(mid), true))
        .isInstanceOf(OxException.Unavailable.class);
    assertThat(row(mailbox, inbox, mid).get(PidTag.READ)).isEqualTo(false);
    stage.ox().faults().clear();
    eventually(() -> assertThat(isReadAtOx(uuid)).isFalse());
    assertThat(row(mailbox, inbox, mid).get(PidTag.READ)).isEqualTo(false);
    assertThat(mailbox.folder(inbox).setRead(List.of(mid), true)).isEmpty();
    assertThat(isReadAtOx(uuid)).isTrue();
  }

  @Test
  void aKillBetweenOxAndTheIndexIsMadeGood() {
    List<String> uuids = stage.put(INBOX, "read", "unread", "told anew");
    stage.between(session -> killing().after(session, "updateMails", "after"));
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid read = bySubject(mailbox, inbox, "read");
    Mid unread = bySubject(mailbox, inbox, "unread");
    Mid anew = bySubject(mailbox, inbox, "told anew");
    mailbox.folder(inbox).setRead(List.of(read, anew), true);
    mailbox.close();
    stage.between(session -> session);
    stage.behind().mark(uuids.get(2), 0, 0);
    try (OxMailboxes killed = killing().copied("after")) {
      Mailbox again = killed.open(stage.login("alice"));
      assertThat(row(again, inbox, unread).get(PidTag.READ)).isEqualTo(false);
      eventually(() -> assertThat(row(again, inbox, read).get(PidTag.READ)).isEqualTo(true));
      eventually(() -> assertThat(row(again, inbox, anew).get(PidTag.READ)).isEqualTo(false));
      assertThat(isReadAtOx(uuids.get(0))).isTrue();
      assertThat(isReadAtOx(uuids.get(2))).isFalse();
      assertThat(again.folder(inbox).contents(Associated.NORMAL).unreadCount()).isEqualTo(2);
    }
  }

  @Test
  void aKillBeforeOxHeardOfItIsMadeGood() {
    String uuid = stage.put(INBOX, "mail").getFirst();
    stage.between(session -> killing().before(session, "updateMails", "before"));
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid mid = bySubject(mailbox, inbox, "mail");
    mailbox.folder(inbox).setRead(List.of(mid), true);
    mailbox.close();
    stage.between(session -> session);
    try (OxMailboxes killed = killing().copied("before")) {
      Mailbox again = killed.open(stage.login("alice"));
      eventually(() -> assertThat(row(again, inbox, mid).get(PidTag.READ)).isEqualTo(true));
      assertThat(isReadAtOx(uuid)).isTrue();
    }
  }

  @Test
  void aMailThatJustMovedIsLeftAlone() {
    String uuid = stage.put(INBOX, "mail").getFirst();
    stage.ox().createFolder("alice", "default0/INBOX/Archive");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid mid = bySubject(mailbox, inbox, "mail");
    Message message = mailbox.openMessage(inbox, mid);
    stage.ox().faults().delay("ping", 1, java.time.Duration.ofMillis(300));
    stage.behind().move("alice", uuid, "default0/INBOX/Archive");
    message.setRead(true);
    Fid archive = requireNonNull(Stage.children(mailbox, inbox).get("Archive"));
    eventually(() ->
        assertThat(Stage.column(mailbox, archive, PidTag.READ))
            .containsEntry(mid, String.valueOf(isReadAtOx(uuid))));
    assertThat(mailbox.folder(inbox).contents(Associated.NORMAL).count()).isZero();
  }
}
