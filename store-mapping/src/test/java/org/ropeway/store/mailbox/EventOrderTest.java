package org.ropeway.store.mailbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.store.mailbox.Stage.INBOX;
import static org.ropeway.store.mailbox.Stage.bySubject;
import static org.ropeway.store.mailbox.Stage.children;
import static org.ropeway.store.mailbox.Stage.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.Message;
import org.ropeway.store.Removal;

/** What is done to several messages at once is told in the order in which they were named. */
class EventOrderTest {
  private final Stage stage = new Stage();

  @AfterEach
  void end() {
    stage.close();
  }

  private static Mid fai(Mailbox mailbox, Fid folder) {
    Message message = mailbox.createMessage(folder, Associated.FAI);
    assertThat(message.setProperties(List.of(new PropertyValue(PidTag.MESSAGE_CLASS, "IPM.Some"))))
        .isEmpty();
    message.save(false);
    return message.mid();
  }

  private static <E extends MailboxEvent> List<Mid> told(
      List<MailboxEvent> events, Class<E> kind, Function<E, Mid> whom) {
    return List.copyOf(events).stream().filter(kind::isInstance).map(kind::cast).map(whom).toList();
  }

  private static void inOrder(Mailbox mailbox, Fid from, Fid to, List<Mid> named) {
    List<MailboxEvent> events = Stage.events(mailbox);
    assertThat(mailbox.folder(from).copyMessages(named, to)).isEmpty();
    assertThat(told(events, MailboxEvent.MessageCopied.class, e -> e.oldMessage()))
        .isEqualTo(named);
    assertThat(told(events, MailboxEvent.MessageCopied.class, e -> e.message()))
        .isSortedAccordingTo((a, b) -> Long.compare(a.counter(), b.counter()));
    assertThat(mailbox.folder(from).moveMessages(named, to)).isEmpty();
    assertThat(told(events, MailboxEvent.MessageMoved.class, e -> e.message())).isEqualTo(named);
    List<Mid> reversed = named.reversed();
    assertThat(mailbox.folder(to).deleteMessages(reversed, Removal.SOFT)).isEmpty();
    assertThat(told(events, MailboxEvent.MessageDeleted.class, e -> e.message()))
        .isEqualTo(reversed);
  }

  @Test
  void ofMailsAndOfWhatLivesHere() {
    stage.put(INBOX, "a", "b", "c");
    stage.ox().createFolder("alice", INBOX + "/Archive");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Fid archive = requireNonNull(children(mailbox, inbox).get("Archive"));
    List<Mid> mails = new ArrayList<>();
    List<Mid> here = new ArrayList<>();
    for (String subject : List.of("b", "c", "a")) {
      mails.add(bySubject(mailbox, inbox, subject));
      here.addFirst(fai(mailbox, inbox));
    }
    List<MailboxEvent> events = Stage.events(mailbox);
    assertThat(mailbox.folder(inbox).setRead(mails, true)).isEmpty();
    assertThat(told(events, MailboxEvent.MessageModified.class, e -> e.message())).isEqualTo(mails);
    inOrder(mailbox, inbox, archive, mails);
    inOrder(mailbox, inbox, archive, here);
  }
}
