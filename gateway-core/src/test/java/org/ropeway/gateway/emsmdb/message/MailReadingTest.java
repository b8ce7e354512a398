package org.ropeway.gateway.emsmdb.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ropeway.gateway.emsmdb.RopClient.call;
import static org.ropeway.gateway.emsmdb.message.MessageClient.openRequest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.data.TypedString;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.message.MessageInformation;
import org.ropeway.codec.rop.message.OpenRecipientRow;
import org.ropeway.codec.rop.message.RopCreateAttachment;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopDeleteAttachment;
import org.ropeway.codec.rop.message.RopGetAttachmentTable;
import org.ropeway.codec.rop.message.RopGetValidAttachments;
import org.ropeway.codec.rop.message.RopModifyRecipients;
import org.ropeway.codec.rop.message.RopOpenAttachment;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopReadRecipients;
import org.ropeway.codec.rop.message.RopReloadCachedInformation;
import org.ropeway.codec.rop.message.RopRemoveAllRecipients;
import org.ropeway.codec.rop.message.RopSaveChangesAttachment;
import org.ropeway.codec.rop.message.RopSetMessageReadFlag;
import org.ropeway.gateway.emsmdb.OxStage;
import org.ropeway.gateway.mapihttp.ExecuteRequest.Chaining;
import org.ropeway.store.SpecialFolder;

/** Mails that OX holds, opened and read: [MS-OXCMSG] 3.2.5 on real mailboxes. */
@Timeout(60)
class MailReadingTest {
  private static final int MANY = 500;

  private static OxStage stage;
  private static Fid inbox;
  private static Mid reply;
  private static Mid crowd;
  private static Mid endless;

  private MessageClient alice;

  @BeforeAll
  static void build() {
    stage = new OxStage();
    inbox = stage.folder(SpecialFolder.INBOX);
    reply = stage.put("AW: Grüße", mail("AW: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=", "Bob <bob@ox.test>"));
    crowd =
        stage.put(
            "crowd",
            mail(
                "crowd",
                IntStream.range(0, MANY)
                    .mapToObj(i -> "Person %03d <p%d@example.org>".formatted(i, i))
                    .collect(Collectors.joining(",\n "))));
    String longest = "x".repeat(60_000);
    endless =
        stage.put(longest, mail(longest, '"' + longest + "\" <a@b.example>, Bob <b@c.example>"));
  }

  @AfterAll
  static void end() {
    stage.close();
  }

  @BeforeEach
  void connect() {
    alice = new MessageClient(stage.connect());
  }

  private static String mail(String subject, String to) {
    return """
    From: Carol <carol@example.org>
    To: %s
    Cc: Alice <alice@ox.test>
    Subject: %s
    Date: Sun, 22 Nov 2026 09:30:00 +0100

    Text
    """
        .formatted(to, subject);
  }

  /** 3.2.5.1: prefix, subject and recipients come with the opening, and again when asked for. */
  @Test
  void openingTells() {
    MessageClient.Opened opened = alice.open(inbox, reply, RopOpenMessage.READ_ONLY);
    MessageInformation told = opened.information();
    assertThat(told.subjectPrefix())
        .isEqualTo(new TypedString(TypedString.Form.REDUCED_UNICODE, "AW: "));
    assertThat(told.normalizedSubject())
        .isEqualTo(new TypedString(TypedString.Form.REDUCED_UNICODE, "Grüße"));
    assertThat(told.recipientCount()).isEqualTo(2);
    assertThat(told.recipientRows())
        .extracting(OpenRecipientRow::recipientType, r -> r.recipientRow().displayName())
        .containsExactly(tuple(1, "Bob"), tuple(2, "Alice"));
    RecipientRow bob = told.recipientRows().getFirst().recipientRow();
    assertThat(bob.address()).isEqualTo(RecipientRow.Address.Standard.SMTP);
    assertThat(bob.emailAddress()).isEqualTo("bob@ox.test");
    assertThat(told.recipientColumns())
        .contains(PidTag.SMTP_ADDRESS, PidTag.OBJECT_TYPE)
        .doesNotContain(PidTag.ENTRY_ID, PidTag.ROWID, PidTag.DISPLAY_NAME);
    assertThat(alice.reload(opened.handle())).isEqualTo(told);
  }

  /** Any folder of the store will do as the input object. */
  @Test
  void openingFromAFolder() {
    int drafts = alice.folder(stage.folder(SpecialFolder.DRAFTS));
    int message = alice.rops().open(drafts, RopOpenMessage.ROP, openRequest(inbox, reply, 0));
    assertThat(alice.one(message, PidTag.SUBJECT)).isEqualTo("AW: Grüße");
  }

  @Test
  void openingRefused() {
    assertThat(
            alice.refused(
                alice.logon(), RopOpenMessage.ROP, openRequest(inbox, Mid.of(1, 0xFFFFFF), 0)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(alice.refused(alice.logon(), RopOpenMessage.ROP, openRequest(inbox, Mid.NONE, 0)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    int message = alice.open(inbox, reply, RopOpenMessage.BEST_ACCESS).handle();
    assertThat(alice.refused(message, RopOpenMessage.ROP, openRequest(inbox, reply, 0)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(
            alice.refused(
                message,
                RopCreateMessage.ROP,
                new RopCreateMessage.Request(1, MessageClient.LOGON_CODE_PAGE, inbox, true)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
  }

  /** 3.2.5.6: more recipients than a response has room for, each of them once and in order. */
  @Test
  void manyRecipients() {
    MessageClient.Opened opened = alice.open(inbox, crowd, RopOpenMessage.READ_ONLY);
    assertThat(opened.information().recipientCount()).isEqualTo(MANY + 1);
    assertThat(opened.information().recipientRows()).hasSizeBetween(1, 255);
    List<MessageClient.Read> all = alice.recipients(opened.handle());
    assertThat(all).hasSize(MANY + 1);
    assertThat(all)
        .extracting(MessageClient.Read::rowId)
        .containsExactlyElementsOf(IntStream.rangeClosed(0, MANY).mapToObj(i -> (long) i).toList());
    assertThat(all.get(321).name()).isEqualTo("Person 321");
    assertThat(all.getLast().type()).isEqualTo(2);
    assertThat(
            alice.refused(
                opened.handle(), RopReadRecipients.ROP, new RopReadRecipients.Request(MANY + 1)))
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  /** With less room there are fewer recipients at once, never a message that cannot be opened. */
  @Test
  void openingInASmallBuffer() {
    alice.rops().maxRopOut(1000, Chaining.SINGLE);
    MessageClient.Opened opened = alice.open(inbox, crowd, RopOpenMessage.READ_ONLY);
    assertThat(opened.information().recipientRows()).hasSizeBetween(1, 5);
    assertThat(opened.information().recipientCount()).isEqualTo(MANY + 1);
  }

  /** A subject and a name longer than any buffer are cut. */
  @Test
  void namesWithoutEnd() {
    MessageClient.Opened opened = alice.open(inbox, endless, RopOpenMessage.READ_ONLY);
    assertThat(opened.information().normalizedSubject().string()).isEqualTo("x".repeat(1000));
    List<MessageClient.Read> all = alice.recipients(opened.handle());
    assertThat(all).extracting(MessageClient.Read::name).hasSize(3).contains("Bob", "Alice");
    assertThat(all.getFirst().row().emailAddress()).isEqualTo("a@b.example");
  }

  /** [MS-OXCPRPT] 2.2.1.2: PidTagAccessLevel says how the message was opened. */
  @Test
  void openForReading() {
    int message = alice.open(inbox, reply, RopOpenMessage.READ_ONLY).handle();
    assertThat(alice.one(message, PidTag.ACCESS_LEVEL)).isEqualTo(0);
    assertThat(alice.set(message, PidTag.SUBJECT, "other"))
        .extracting(p -> p.errorCode())
        .containsExactly(ErrorCode.ACCESS_DENIED);
    assertThat(alice.saveRefused(message, 0)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(
            alice.one(
                alice.open(inbox, reply, RopOpenMessage.BEST_ACCESS).handle(), PidTag.ACCESS_LEVEL))
        .isEqualTo(1);
  }

  /** Each ROP of the chapter on an object that is none of its: ecNullObject, saving apart. */
  @Test
  void objectsOfAnotherType() {
    int folder = alice.folder(inbox);
    assertThat(
            alice.rops().execute(HandleTable.of(folder, HandleTable.NONE), ofMessages()).replies())
        .hasSize(11)
        .allSatisfy(r -> assertThat(r.returnValue()).isEqualTo(ErrorCode.NULL_OBJECT));
    assertThat(alice.saveRefused(folder, 0)).isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            alice.refused(
                folder, RopSaveChangesAttachment.ROP, new RopSaveChangesAttachment.Request(0, 0)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  private static RopCall<?>[] ofMessages() {
    return new RopCall<?>[] {
      call(RopReloadCachedInformation.ROP, 0, new RopReloadCachedInformation.Request()),
      call(RopReadRecipients.ROP, 0, new RopReadRecipients.Request(0)),
      call(RopRemoveAllRecipients.ROP, 0, new RopRemoveAllRecipients.Request()),
      call(RopModifyRecipients.ROP, 0, new RopModifyRecipients.Request(List.of(), List.of())),
      call(RopGetAttachmentTable.ROP, 0, new RopGetAttachmentTable.Request(1, 0)),
      call(RopGetValidAttachments.ROP, 0, new RopGetValidAttachments.Request()),
      call(RopOpenAttachment.ROP, 0, new RopOpenAttachment.Request(1, 0, 0)),
      call(RopCreateAttachment.ROP, 0, new RopCreateAttachment.Request(1)),
      call(RopDeleteAttachment.ROP, 0, new RopDeleteAttachment.Request(0)),
      call(RopOpenEmbeddedMessage.ROP, 0, new RopOpenEmbeddedMessage.Request(1, 0xFFF, 0)),
      call(RopSetMessageReadFlag.ROP, 0, new RopSetMessageReadFlag.Request(0, 0, Optional.empty()))
    };
  }
}
