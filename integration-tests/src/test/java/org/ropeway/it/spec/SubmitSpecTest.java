package org.ropeway.it.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.ServerId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RecipientType;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.transport.RopTransportNewMail;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.it.stage.Post.Draft;
import org.ropeway.it.stage.Post.Saved;
import org.ropeway.standin.Mailboxes;
import org.ropeway.standin.StandinUser;
import org.ropeway.store.LegacyDn;

/** [MS-OXOMSG] 3.3.5: what a server does when messages are sent. */
class SubmitSpecTest extends Sending {
  @Test
  @Must("[MS-OXOMSG] 3.3.5.1: a submitted message is sent and stands in Sent Items")
  @Must("[MS-OXOMSG] 3.3.5.1.2: PidTagClientSubmitTime is set to the current time")
  @Must("[MS-OXOMSG] 3.3.5.1.2: PidTagContentFilterSpamConfidenceLevel is -1")
  @Must("[MS-OXOMSG] 3.3.5.1.2: PidTagMessageLocaleId is the locale of the logon")
  @Must("[MS-OXCMSG] 2.2.1.6: a message that was sent is neither submitted nor unsent")
  void itIsSentAndKept() {
    Instant before = Instant.now().minusSeconds(1);
    Mid mid = post.send(new Draft(subject).to(House.BOB).to("carol@example.org"));
    assertThat(in(PrivateFolder.SENT_ITEMS)).containsEntry(subject, mid);
    assertThat(in(PrivateFolder.OUTBOX)).doesNotContainKey(subject);
    assertThat(flags(PrivateFolder.SENT_ITEMS, mid) & (SUBMITTED | UNSENT)).isZero();
    Map<PropertyTag, Object> values =
        read(
            PrivateFolder.SENT_ITEMS,
            mid,
            PidTag.CLIENT_SUBMIT_TIME,
            PidTag.CONTENT_FILTER_SPAM_CONFIDENCE_LEVEL,
            PidTag.MESSAGE_LOCALE_ID);
    assertThat(((FileTime) values.get(PidTag.CLIENT_SUBMIT_TIME)).toInstant()).isAfter(before);
    assertThat(values)
        .containsEntry(PidTag.CONTENT_FILTER_SPAM_CONFIDENCE_LEVEL, -1)
        .containsKey(PidTag.MESSAGE_LOCALE_ID);
    assertThat(departed())
        .contains("Message-ID: <", "Date: ", "From: Alice Anderson <alice@ox.test>", "Subject: ");
  }

  @Test
  @Must("[MS-OXOMSG] 2.2.4.1: what was not saved is saved by RopSubmitMessage")
  void whatWasNotSavedIsSent() {
    Saved saved = post.save(new Draft("not " + subject).to("carol@example.org"));
    outlook
        .call(
            saved.ref(),
            RopSetProperties.ROP,
            new RopSetProperties.Request(List.of(new PropertyValue(PidTag.SUBJECT, subject))))
        .response();
    assertThat(post.submit(saved.ref())).isEqualTo(ErrorCode.SUCCESS);
    assertThat(in(PrivateFolder.SENT_ITEMS)).containsEntry(subject, saved.mid());
    assertThat(departed()).contains("Subject: " + subject);
  }

  @Test
  @Must("[MS-OXOMSG] 3.3.5.1.2: PidTagSentMailSvrEID names the folder of the sent message")
  @Must("[MS-OXOMSG] 3.3.5.1.2: PidTagSentMailEntryId names the folder of the sent message")
  @Must("[MS-OXOMSG] 3.3.5.1.2: PidTagDeleteAfterSubmit deletes the message once it is sent")
  void itIsKeptWhereItSays() {
    Fid deleted = fid(PrivateFolder.DELETED_ITEMS);
    Bytes svrEid = Bytes.wrap(WireWriter.encode(ServerId.WIRE, ServerId.of(deleted)));
    Draft kept = new Draft(subject).to(House.BOB).with(PidTag.SENT_MAIL_SVR_EID, svrEid);
    Mid mid = post.send(kept);
    assertThat(in(PrivateFolder.DELETED_ITEMS)).containsEntry(subject, mid);
    assertThat(in(PrivateFolder.SENT_ITEMS)).doesNotContainKey(subject);

    MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
    Object entryId = outlook.properties(inbox, PidTag.ENTRY_ID).get(PidTag.ENTRY_ID);
    String named = subject + " by entry id";
    Mid other =
        post.send(
            new Draft(named)
                .to(House.BOB)
                .with(PidTag.SENT_MAIL_ENTRY_ID, requireNonNull(entryId)));
    assertThat(in(PrivateFolder.INBOX)).containsEntry(named, other);

    String gone = subject + " gone";
    post.send(new Draft(gone).to(House.BOB).with(PidTag.DELETE_AFTER_SUBMIT, true));
    assertThat(in(PrivateFolder.SENT_ITEMS)).doesNotContainKey(gone);
    assertThat(in(PrivateFolder.OUTBOX)).doesNotContainKey(gone);
  }

  @Test
  @Must("[MS-OXOMSG] 3.3.5.1.2: a resent message goes to those recipients marked for it alone")
  void whatIsSentAgainGoesToSome() {
    int before = house.ox().mailboxes().departed().size();
    post.send(
        new Draft(subject)
            .with(PidTag.MESSAGE_FLAGS, 0x89)
            .recipient(RecipientType.TO | 0x80, "has-it@example.org")
            .recipient(RecipientType.TO | 0x10, "again@example.org"));
    if (house.isByHttpApi()) { // the header is the envelope there: nobody gets it twice
      assertThat(in(PrivateFolder.INBOX)).containsKey("Undeliverable: " + subject);
      assertThat(house.ox().mailboxes().departed()).hasSize(before);
      return;
    }
    Mailboxes.Departed last = house.ox().mailboxes().departed().getLast();
    assertThat(last.recipients()).containsExactly("again@example.org");
    assertThat(departed()).contains("has-it@example.org").contains("again@example.org");
  }

  @Test
  @Must("[MS-OXOMSG] 3.3.5.1: a message without recipients is not sent")
  @Must("[MS-OXOMSG] 3.3.5.1: a message to somebody without an address is not sent")
  @Must("[MS-OXOMSG] 3.3.5.1: a message to too many recipients is not sent")
  void toNobodyOrTooMany() {
    assertThat(post.submit(post.save(new Draft(subject)).ref())).isEqualTo(ErrorCode.NO_RECIPIENTS);
    assertThat(post.submit(post.save(new Draft(subject + 1).toName("Somebody")).ref()))
        .isEqualTo(ErrorCode.INVALID_RECIPIENTS);
    Draft crowd = new Draft(subject + 2);
    for (int i = 0; i < 501; i++) {
      crowd.to("r" + i + "@example.org");
    }
    assertThat(post.submit(post.save(crowd).ref())).isEqualTo(ErrorCode.TOO_MANY_RECIPS);
    assertThat(in(PrivateFolder.OUTBOX)).containsKeys(subject, subject + 1, subject + 2);
  }

  @Test
  @Must("[MS-OXOMSG] 3.3.5.1: users of the house are reached by the names of the address book")
  void aUserByItsName() {
    post.send(new Draft(subject).toUser("Bob Builder", LegacyDn.ofUser(House.BOB)));
    eventually(() -> {
      try (Outlook bob = house.outlook(House.BOB)) {
        bob.awaitMessages(
            bob.folder(PrivateFolder.INBOX), house.ox().mailboxes().count(House.BOB, House.INBOX));
      }
    });
    assertThat(in(PrivateFolder.SENT_ITEMS)).containsKey(subject);
  }

  /** OX's groups have no addresses, and those here are in one another. */
  @Test
  void aGroupIsReplacedByItsMembers() {
    house.ox().mailboxes().put(List.of(new StandinUser("dora", House.PASSWORD, "Dora Diver")));
    house.ox().directory().putGroup("inner", "Inner", List.of("dora", "bob"));
    int outer = house.ox().directory().putGroup("outer", "Outer", List.of("inner", "alice"));
    house.ox().directory().putGroup("inner", "Inner", List.of("dora", "bob", "outer"));
    String dn = LegacyDn.ofGroup(outer);
    post.send(new Draft(subject).toUser("Outer", dn).to("dora@ox.test").to("eve@example.org"));
    for (String user : List.of("alice", "bob", "dora")) {
      eventually(() -> assertThat(received(user)).as(user).isEqualTo(1));
    }
    assertThat(departed()).contains("dora@ox.test", "Bob Builder <bob@ox.test>");
    Saved nobodys = post.save(new Draft("no " + subject).toUser("Gone", LegacyDn.ofGroup(999)));
    assertThat(post.submit(nobodys.ref())).isEqualTo(ErrorCode.INVALID_RECIPIENTS);
    Saved all = post.save(new Draft("all " + subject).toUser("All users", LegacyDn.ofGroup(0)));
    assertThat(post.submit(all.ref())).isEqualTo(ErrorCode.INVALID_RECIPIENTS);
  }

  private long received(String user) {
    return house.ox().mailboxes().contents(user, House.INBOX).stream()
        .filter(mail -> new String(mail, UTF_8).contains("Subject: " + subject + "\r\n"))
        .count();
  }

  @Test
  @Must("[MS-OXOMSG] 3.3.5.1: a message that is open for reading is not sent")
  @Must("[MS-OXCROPS] 2.2.7.1: RopSubmitMessage is for messages")
  void onlyMessagesForWriting() {
    Saved saved = post.save(new Draft(subject).to(House.BOB));
    MapiRef reading =
        Outlook.opened(outlook.message(saved.folder(), saved.mid(), RopOpenMessage.READ_ONLY));
    assertThat(post.submit(reading)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(post.submit(outlook.folder(PrivateFolder.OUTBOX)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(post.submit(outlook.logon())).isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  @Limit(18)
  @Test
  @Must("[MS-OXOMSG] 3.3.5.1.1: nobody sends as, or on behalf of, somebody without permission")
  @Must("[MS-OXOMSG] 3.3.5.1.1: who sends on behalf of another is named as the sender")
  void nobodySendsAsSomebodyElse() {
    Draft forged = from(new Draft(subject).to("carol@example.org"), "dave@ox.test");
    Saved saved = post.save(forged);
    assertThat(post.submit(saved.ref())).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(flags(PrivateFolder.OUTBOX, saved.mid()) & SUBMITTED).isZero();
    house.ox().mailboxes().letSendOnBehalf(House.ALICE, House.BOB);
    String allowed = subject + " allowed";
    Draft onBehalf = from(new Draft(allowed).to("carol@example.org"), House.BOB);
    if (house.isByHttpApi()) { // OX takes the user's own addresses only
      assertThat(post.submit(post.save(onBehalf).ref())).isEqualTo(ErrorCode.ACCESS_DENIED);
      return;
    }
    post.send(onBehalf);
    assertThat(departed())
        .contains("From: Somebody <bob@ox.test>")
        .contains("Sender: Alice Anderson <alice@ox.test>");
    Mid mid = in(PrivateFolder.SENT_ITEMS).get(allowed);
    assertThat(
            read(
                PrivateFolder.SENT_ITEMS,
                requireNonNull(mid),
                PidTag.SENDER_EMAIL_ADDRESS,
                PidTag.SENT_REPRESENTING_EMAIL_ADDRESS))
        .containsEntry(PidTag.SENDER_EMAIL_ADDRESS, House.ALICE)
        .containsEntry(PidTag.SENT_REPRESENTING_EMAIL_ADDRESS, House.BOB);
  }

  private static Draft from(Draft draft, String address) {
    return draft
        .with(PidTag.SENT_REPRESENTING_NAME, "Somebody")
        .with(PidTag.SENT_REPRESENTING_ADDRESS_TYPE, "SMTP")
        .with(PidTag.SENT_REPRESENTING_EMAIL_ADDRESS, address);
  }

  @Test
  @Must("[MS-OXOMSG] 3.3.5.1: who listens is told that a submitted message moves")
  @Must("[MS-OXOMSG] 2.2.5.5: RopTransportNewMail lets the server tell of a new mail")
  void othersAreTold() {
    try (Outlook other = outlook.again()) {
      other
          .open(
              other.logon(),
              RopRegisterNotification.ROP,
              out ->
                  new RopRegisterNotification.Request(
                      out,
                      RopRegisterNotification.OBJECT_MOVED | RopRegisterNotification.NEW_MAIL,
                      1,
                      Optional.empty()))
          .response();
      Mid mid = post.send(new Draft(subject).to("carol@example.org"));
      NotificationData.ObjectMoved moved = event(other, NotificationData.ObjectMoved.class);
      assertThat(moved.object().folderId()).isEqualTo(fid(PrivateFolder.SENT_ITEMS));
      assertThat(moved.old().oldFolderId()).isEqualTo(fid(PrivateFolder.OUTBOX));
      outlook
          .call(
              outlook.logon(),
              RopTransportNewMail.ROP,
              new RopTransportNewMail.Request(mid, fid(PrivateFolder.SENT_ITEMS), "IPM.Note", 0))
          .response();
      assertThat(event(other, NotificationData.NewMail.class).messageClass()).isEqualTo("IPM.Note");
    }
  }

  private static <T extends NotificationData> T event(Outlook session, Class<T> kind) {
    List<NotificationData> all = new ArrayList<>();
    Awaitility.await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> {
          session.client().list().send();
          session.client().takeEvents().stream().map(RopNotify::notificationData).forEach(all::add);
          return all.stream().anyMatch(kind::isInstance);
        });
    return all.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  @Test
  @Must("[MS-OXOMSG] 2.2.2: what cannot be delivered comes back as a non-delivery report")
  void aReportSaysWhy() {
    Mid mid = post.send(new Draft(subject).to("nobody@ox.test"));
    assertThat(in(PrivateFolder.OUTBOX)).containsEntry(subject, mid);
    assertThat(flags(PrivateFolder.OUTBOX, mid) & SUBMITTED).isZero();
    Mid report = in(PrivateFolder.INBOX).get("Undeliverable: " + subject);
    Map<PropertyTag, Object> ndr =
        read(
            PrivateFolder.INBOX,
            requireNonNull(report),
            PidTag.MESSAGE_CLASS,
            PidTag.ORIGINAL_SUBJECT,
            PidTag.ORIGINAL_MESSAGE_ID);
    assertThat(ndr)
        .containsEntry(PidTag.MESSAGE_CLASS, "REPORT.IPM.Note.NDR")
        .containsEntry(PidTag.ORIGINAL_SUBJECT, subject)
        .containsKey(PidTag.ORIGINAL_MESSAGE_ID);
  }

  @Test
  @Must("[MS-OXPROPS] 1.3.3: properties of ranges that are not transmitted go to nobody")
  @Must("[MS-OXPROPS] 1.3.3: properties of all other ranges go with the message")
  void whatIsTransmitted() {
    List<PropertyTag> go = List.of(string(0x6805), string(0x7BFE));
    List<PropertyTag> stay = List.of(string(0x6005), string(0x6605), string(0x7C05));
    Draft contact = new Draft(subject).to(House.BOB).with(PidTag.MESSAGE_CLASS, "IPM.Contact");
    Stream.concat(go.stream(), stay.stream()).forEach(tag -> contact.with(tag, tag.toString()));
    assertThat(post.submit(post.save(contact).ref())).isEqualTo(ErrorCode.SUCCESS);
    try (Outlook bob = house.outlook(House.BOB)) {
      Clerk clerk = new Clerk(bob);
      Fid inbox = bob.store().folderId(PrivateFolder.INBOX);
      Mid mid =
          Clerk.eventually(() -> clerk.messages(inbox), m -> m.containsKey(subject)).get(subject);
      MapiRef message = Outlook.opened(bob.message(inbox, mid, RopOpenMessage.READ_ONLY));
      PropertyTag[] all = Stream.concat(go.stream(), stay.stream()).toArray(PropertyTag[]::new);
      assertThat(bob.properties(message, all)).containsOnlyKeys(go);
    }
  }

  @Test
  @Must(
      "[MS-OXOFLAG] 2.2.1.7: PidTagSwappedToDoData stays with the sender's copy and goes to nobody")
  @Must("[MS-OXOFLAG] 2.2.1.8: and so does PidTagSwappedToDoStore")
  void aFlagOfTheSender() {
    Bytes data = Bytes.ofHex("0100000000000000");
    Bytes store = Bytes.ofHex("0011");
    PropertyTag[] swapped = {PidTag.SWAPPED_TO_DO_DATA, PidTag.SWAPPED_TO_DO_STORE};
    Mid sent =
        post.send(new Draft(subject).to(House.BOB).with(swapped[0], data).with(swapped[1], store));
    assertThat(read(PrivateFolder.SENT_ITEMS, sent, swapped))
        .containsEntry(swapped[0], data)
        .containsEntry(swapped[1], store);
    try (Outlook bob = house.outlook(House.BOB)) {
      Clerk clerk = new Clerk(bob);
      Fid inbox = bob.store().folderId(PrivateFolder.INBOX);
      Mid mid =
          Clerk.eventually(() -> clerk.messages(inbox), m -> m.containsKey(subject)).get(subject);
      MapiRef message = Outlook.opened(bob.message(inbox, mid, RopOpenMessage.READ_ONLY));
      assertThat(bob.properties(message, swapped)).isEmpty();
    }
  }

  private static PropertyTag string(int id) {
    return PropertyTag.of(id, PropertyType.STRING);
  }
}
