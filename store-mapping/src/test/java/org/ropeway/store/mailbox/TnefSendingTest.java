package org.ropeway.store.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.store.mailbox.Stage.INBOX;
import static org.ropeway.store.mailbox.Stage.bySubject;
import static org.ropeway.store.mailbox.Stage.eventually;
import static org.ropeway.store.mailbox.Stage.inbox;
import static org.ropeway.store.mailbox.Stage.subjects;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.Message;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/** What no mail can say goes as TNEF, and comes as what it was. */
@Timeout(60)
class TnefSendingTest {
  private static final FileTime DUE = new FileTime(133_800_000_000_000_000L);

  private final Stage stage = new Stage();

  @AfterEach
  void end() {
    stage.close();
  }

  private static PropertyTag due(Mailbox mailbox) {
    return PropertyTag.of(
        mailbox.names().idsOf(List.of(PidLid.TASK_DUE_DATE), true)[0], PropertyType.TIME);
  }

  private static PropertyBag.Builder bob() {
    return PropertyBag.builder()
        .put(PidTag.ROWID, 0)
        .put(PidTag.RECIPIENT_TYPE, 1)
        .put(PidTag.DISPLAY_NAME, "Bob")
        .put(PidTag.ADDRESS_TYPE, "SMTP")
        .put(PidTag.EMAIL_ADDRESS, "bob@ox.test");
  }

  private static Message taskRequest(Mailbox mailbox) {
    Message message =
        mailbox.createMessage(mailbox.special(SpecialFolder.OUTBOX), Associated.NORMAL);
    List<PropertyValue> values =
        List.of(
            new PropertyValue(PidTag.MESSAGE_CLASS, "IPM.TaskRequest"),
            new PropertyValue(PidTag.SUBJECT, "Task Request: Größe"),
            new PropertyValue(PidTag.BODY, "Bitte prüfen"),
            new PropertyValue(due(mailbox), DUE));
    assertThat(message.setProperties(values)).isEmpty();
    message.setRecipients(List.of(new Recipient(0, 1, bob().build())));
    PropertyBag task =
        PropertyBag.builder()
            .put(PidTag.MESSAGE_CLASS, "IPM.Task")
            .put(PidTag.SUBJECT, "Größe")
            .put(due(mailbox), DUE)
            .build();
    message.setAttachments(
        List.of(
            new Attachment(
                0,
                PropertyBag.builder().put(PidTag.ATTACH_METHOD, 5).build(),
                new MessageContent(task, List.of(), List.of())),
            new Attachment(
                1,
                PropertyBag.builder()
                    .put(PidTag.ATTACH_METHOD, 1)
                    .put(PidTag.ATTACH_LONG_FILENAME, "plan.txt")
                    .put(PidTag.ATTACH_DATA_BINARY, Bytes.wrap("plan".getBytes(UTF_8)))
                    .build(),
                null)));
    message.save(false);
    return message;
  }

  private static void isWhole(Mailbox mailbox, Fid folder) {
    Mid mid = bySubject(mailbox, folder, "Task Request: Größe");
    MessageContent content = mailbox.openMessage(folder, mid).content();
    PropertyBag p = content.properties();
    assertThat(p.get(PidTag.MESSAGE_CLASS)).isEqualTo("IPM.TaskRequest");
    assertThat(p.get(PidTag.BODY, "").strip()).isEqualTo("Bitte prüfen");
    assertThat(p.get(due(mailbox))).isEqualTo(DUE);
    assertThat(content.attachments()).hasSize(2);
    MessageContent task = Objects.requireNonNull(content.attachments().getFirst().embedded());
    assertThat(task.properties().get(PidTag.MESSAGE_CLASS)).isEqualTo("IPM.Task");
    assertThat(task.properties().get(PidTag.SUBJECT)).isEqualTo("Größe");
    assertThat(task.properties().get(due(mailbox))).isEqualTo(DUE);
    PropertyBag file = content.attachments().getLast().properties();
    assertThat(file.get(PidTag.ATTACH_LONG_FILENAME)).isEqualTo("plan.txt");
    assertThat(file.get(PidTag.ATTACH_DATA_BINARY)).isEqualTo(Bytes.wrap("plan".getBytes(UTF_8)));
  }

  @Test
  void aTaskRequestArrivesWhole() {
    Mailbox alice = stage.synced();
    alice.transport().submit(taskRequest(alice).mid());
    Fid sent = alice.special(SpecialFolder.SENT_ITEMS);
    eventually(() -> assertThat(stage.behind().count("bob", INBOX)).isEqualTo(1));
    String mail = new String(stage.behind().contents("bob", INBOX).getFirst(), ISO_8859_1);
    String id = mail.replaceAll("(?s).*\nMessage-ID: (\\S+)\r.*", "$1");
    assertThat(mail)
        .contains("X-MS-TNEF-Correlator: " + id)
        .contains("application/ms-tnef; name=\"winmail.dat\"")
        .contains("Bitte pr")
        .doesNotContain("plan.txt");
    eventually(() -> assertThat(subjects(alice, sent)).hasSize(1));
    isWhole(alice, sent);
    Mailbox bob = stage.store().open(stage.login("bob"));
    Fid inbox = inbox(bob);
    eventually(() -> assertThat(subjects(bob, inbox)).hasSize(1));
    isWhole(bob, inbox);
    bob.close();
  }

  /** A contact that is attached to a mail is one for whom receives it. */
  @Test
  void anItemInAMailIsWhole() {
    Mailbox alice = stage.synced();
    Message message = alice.createMessage(alice.special(SpecialFolder.OUTBOX), Associated.NORMAL);
    assertThat(message.setProperties(List.of(new PropertyValue(PidTag.SUBJECT, "A contact"))))
        .isEmpty();
    message.setRecipients(List.of(new Recipient(0, 1, bob().build())));
    PropertyBag contact =
        PropertyBag.builder()
            .put(PidTag.MESSAGE_CLASS, "IPM.Contact")
            .put(PidTag.SUBJECT, "Carol")
            .put(PidTag.COMPANY_NAME, "Käse & Co")
            .build();
    message.setAttachments(
        List.of(
            new Attachment(
                0,
                PropertyBag.builder().put(PidTag.ATTACH_METHOD, 5).build(),
                new MessageContent(contact, List.of(), List.of()))));
    message.save(false);
    alice.transport().submit(message.mid());
    Mailbox bob = stage.store().open(stage.login("bob"));
    Fid inbox = inbox(bob);
    eventually(() -> assertThat(subjects(bob, inbox)).containsExactly("A contact"));
    Mid mid = bySubject(bob, inbox, "A contact");
    MessageContent came = bob.openMessage(inbox, mid).content();
    PropertyBag p = Objects.requireNonNull(came.attachments().getFirst().embedded()).properties();
    assertThat(p.get(PidTag.MESSAGE_CLASS)).isEqualTo("IPM.Contact");
    assertThat(p.get(PidTag.COMPANY_NAME)).isEqualTo("Käse & Co");
    bob.close();
  }
}
