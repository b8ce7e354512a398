package org.ropeway.store.mailbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.store.mailbox.Stage.INBOX;
import static org.ropeway.store.mailbox.Stage.RECEIVED;
import static org.ropeway.store.mailbox.Stage.bySubject;
import static org.ropeway.store.mailbox.Stage.inbox;
import static org.ropeway.store.mailbox.Stage.row;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.standin.Mailboxes;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.Row;

/** Opening mails of OX. */
@Timeout(60)
class ContentTest {
  private final Stage stage = new Stage();

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void anOpenMailShowsWhatItsRowShows() {
    stage.put(INBOX, "subject");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid mid = bySubject(mailbox, inbox, "subject");
    Message message = mailbox.openMessage(inbox, mid);
    PropertyBag bag = message.properties();
    Row row = row(mailbox, inbox, mid);
    for (PropertyValue value : bag.toList()) {
      Object shown = row.get(value.tag());
      if (shown != null) {
        assertThat(value.value()).as(value.tag().toString()).isEqualTo(shown);
      }
    }
    for (PropertyTag tag :
        List.of(
            PidTag.SUBJECT,
            PidTag.MESSAGE_DELIVERY_TIME,
            PidTag.MESSAGE_SIZE,
            PidTag.ENTRY_ID,
            PidTag.CHANGE_KEY,
            PidTag.PARENT_ENTRY_ID,
            PidTag.SEARCH_KEY)) {
      assertThat(bag.get(tag)).as(tag.toString()).isNotNull().isEqualTo(row.get(tag));
    }
    assertThat(bag.get(PidTag.BODY, "")).contains("Text of subject");
    assertThat(message.associated()).isEqualTo(Associated.NORMAL);
  }

  @Test
  void openingATableAsksOxNothing() {
    stage.put(INBOX, "one", "two");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid one = bySubject(mailbox, inbox, "one");
    stage.ox().resetRequestCounts();
    assertThat(Stage.subjects(mailbox, inbox)).hasSize(2);
    assertThat(row(mailbox, inbox, one).get(PidTag.SENDER_NAME)).isEqualTo("Carol");
    assertThat(stage.ox().requestCount("loadData")).isZero();
    assertThat(stage.ox().requestCount("syncUpdate")).isZero();
    mailbox.openMessage(inbox, one);
    assertThat(stage.ox().requestCount("loadData")).isZero();
  }

  @Test
  void aMailIsFetchedOnceForAllWhoWantIt() throws InterruptedException {
    stage.put(INBOX, "wanted");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid mid = bySubject(mailbox, inbox, "wanted");
    stage.ox().resetRequestCounts();
    stage.ox().faults().delay("loadData", 1, java.time.Duration.ofMillis(200));
    List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(() ->
                  bodies.add(mailbox.openMessage(inbox, mid).properties().get(PidTag.BODY, ""))));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(bodies).hasSize(8).allMatch(body -> body.contains("Text of wanted"));
    assertThat(stage.ox().requestCount("loadData")).isEqualTo(1);
  }

  @Test
  void aMailLargerThanTheCacheIsFetchedOnceForAnOpening() {
    stage.restart(Stage.limits().withMemory(new StoreLimits.Memory(1 << 20, 10_000)));
    byte[] mail =
        (new String(Stage.mail("large"), US_ASCII) + "line\r\n".repeat(20_000)).getBytes(US_ASCII);
    stage.behind().append("alice", INBOX, List.of(new Mailboxes.Mail(mail, 0, 0, RECEIVED)));
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Message message = mailbox.openMessage(inbox, bySubject(mailbox, inbox, "large"));
    stage.ox().resetRequestCounts();
    assertThat(message.properties().get(PidTag.BODY, "")).contains("line");
    assertThat(message.content().attachments()).isEmpty();
    message.properties();
    assertThat(stage.ox().requestCount("loadData")).isEqualTo(1);
    mailbox.openMessage(inbox, message.mid()).properties();
    assertThat(stage.ox().requestCount("loadData")).isEqualTo(2);
  }

  @Test
  void damagedMailsAreListedAndOpen() {
    List<Mailboxes.Mail> damaged = new ArrayList<>();
    for (String text :
        List.of(
            "",
            "\0\0\0\u00ff",
            "Subject: =?utf-8?Q?=ZZ?=\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n--",
            "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: message/rfc822",
            "Content-Transfer-Encoding: base64\r\n\r\n$$$$",
            "Content-Type: text/html; charset=nonsense\r\n\r\n<html><body><p>\u00e4")) {
      damaged.add(new Mailboxes.Mail(text.getBytes(StandardCharsets.ISO_8859_1), 0, 0, RECEIVED));
    }
    stage.behind().append("alice", INBOX, damaged);
    stage.put(INBOX, "healthy");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    assertThat(mailbox.folder(inbox).contents(Associated.NORMAL).count()).isEqualTo(7);
    for (Mid mid : Stage.column(mailbox, inbox, PidTag.MID).keySet()) {
      assertThat(mailbox.openMessage(inbox, mid).properties().get(PidTag.MESSAGE_CLASS))
          .isNotNull();
    }
  }

  @Test
  void aMailThatIsGoneOrOutOfReachSaysSo() {
    List<String> uuids = stage.put(INBOX, "gone", "far");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Message gone = mailbox.openMessage(inbox, bySubject(mailbox, inbox, "gone"));
    Message far = mailbox.openMessage(inbox, bySubject(mailbox, inbox, "far"));
    stage.behind().delete(uuids.getFirst());
    assertThatThrownBy(gone::properties)
        .isInstanceOfSatisfying(
            MapiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    stage.ox().stop();
    assertThatThrownBy(far::properties).isInstanceOf(OxException.Unavailable.class);
    stage.ox().restart();
    assertThat(far.properties().get(PidTag.BODY, "")).contains("Text of far");
  }
}
