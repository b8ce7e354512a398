package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.property.RopDeleteProperties;
import org.ropeway.codec.rop.transport.RopAbortSubmit;
import org.ropeway.codec.rop.transport.RopGetAddressTypes;
import org.ropeway.codec.rop.transport.RopGetTransportFolder;
import org.ropeway.codec.rop.transport.RopOptionsData;
import org.ropeway.codec.rop.transport.RopSetSpooler;
import org.ropeway.codec.rop.transport.RopSpoolerLockMessage;
import org.ropeway.codec.rop.transport.RopSubmitMessage;
import org.ropeway.codec.rop.transport.RopTransportNewMail;
import org.ropeway.codec.rop.transport.RopTransportSend;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.it.stage.Post.Draft;
import org.ropeway.it.stage.Post.Saved;
import org.ropeway.store.Transport;

/** [MS-OXOMSG] 2.2.3 to 2.2.5: messages that wait to be sent, and who may send them. */
class SubmitQueueSpecTest extends Sending {
  private Saved later() {
    return post.save(
        new Draft(subject)
            .to(House.BOB)
            .with(PidTag.DEFERRED_SEND_TIME, FileTime.of(Instant.now().plusSeconds(9_999))));
  }

  @Test
  @Must("[MS-OXOMSG] 2.2.3.2: PidTagDeferredSendTime keeps a message in the Outbox until then")
  @Must("[MS-OXCMSG] 2.2.1.6: a message that is marked for sending is submitted")
  @Must("[MS-OXOMSG] 2.2.4.2: RopAbortSubmit takes back a message that is queued")
  @Must("[MS-OXOMSG] 2.2.4.2: RopAbortSubmit refuses a message that is not queued")
  @Must("[MS-OXOMSG] 3.3.5.1: a message that was submitted is not submitted again")
  void itWaitsAndIsTakenBack() {
    Saved saved = later();
    assertThat(post.submit(saved.ref())).isEqualTo(ErrorCode.SUCCESS);
    assertThat(in(PrivateFolder.OUTBOX)).containsEntry(subject, saved.mid());
    assertThat(flags(PrivateFolder.OUTBOX, saved.mid()) & SUBMITTED).isEqualTo(SUBMITTED);
    MapiRef again =
        Outlook.opened(outlook.message(saved.folder(), saved.mid(), RopOpenMessage.READ_WRITE));
    assertThat(post.submit(again)).isEqualTo(ErrorCode.ALREADY_SENT);
    assertThat(post.abort(saved.folder(), saved.mid())).isEqualTo(ErrorCode.SUCCESS);
    assertThat(flags(PrivateFolder.OUTBOX, saved.mid()) & (SUBMITTED | UNSENT)).isEqualTo(UNSENT);
    assertThat(post.abort(saved.folder(), saved.mid())).isEqualTo(Transport.NOT_IN_QUEUE);
    assertThat(post.abort(saved.folder(), Mid.of(1, 0x7777_7777))).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  @Must("[MS-OXOMSG] 2.2.3.2: a message goes when its time has come")
  void itGoesInTime() {
    Draft soon =
        new Draft(subject)
            .to(House.BOB)
            .with(PidTag.DEFERRED_SEND_TIME, FileTime.of(Instant.now().plusMillis(800)));
    Mid mid = post.send(soon);
    assertThat(in(PrivateFolder.OUTBOX)).containsKey(subject);
    eventually(() -> assertThat(in(PrivateFolder.SENT_ITEMS)).containsEntry(subject, mid));
  }

  @Test
  @Must("[MS-OXOMSG] 2.2.3.2: PidTagDeferredSendNumber and -Units count more than a time")
  @Must("[MS-OXOMSG] 2.2.3.7: PidTagExpiryTime is reckoned of PidTagExpiryNumber and -Units")
  void numberAndUnits() {
    Mid mid =
        post.send(
            new Draft(subject)
                .to(House.BOB)
                .with(PidTag.DEFERRED_SEND_NUMBER, 3)
                .with(PidTag.DEFERRED_SEND_UNITS, 2)
                .with(PidTag.DEFERRED_SEND_TIME, new FileTime(1))
                .with(PidTag.EXPIRY_NUMBER, 5)
                .with(PidTag.EXPIRY_UNITS, 1)
                .with(PidTag.EXPIRY_TIME, new FileTime(1)));
    Map<PropertyTag, Object> times =
        read(
            PrivateFolder.OUTBOX,
            mid,
            PidTag.CLIENT_SUBMIT_TIME,
            PidTag.DEFERRED_SEND_TIME,
            PidTag.EXPIRY_TIME);
    assertThat(sinceSubmission(times, PidTag.DEFERRED_SEND_TIME)).isEqualTo(Duration.ofDays(3));
    assertThat(sinceSubmission(times, PidTag.EXPIRY_TIME)).isEqualTo(Duration.ofHours(5));
    assertThat(post.abort(fid(PrivateFolder.OUTBOX), mid)).isEqualTo(ErrorCode.SUCCESS);
  }

  @Test
  @Must("[MS-OXOMSG] 2.2: a message is not delivered before its PidTagDeferredDeliveryTime")
  void notBeforeItsTime() {
    Mid mid =
        post.send(
            new Draft(subject)
                .to(House.BOB)
                .with(
                    PidTag.DEFERRED_DELIVERY_TIME, FileTime.of(Instant.now().plusSeconds(9_999))));
    assertThat(in(PrivateFolder.OUTBOX)).containsEntry(subject, mid);
    assertThat(post.abort(fid(PrivateFolder.OUTBOX), mid)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(read(PrivateFolder.OUTBOX, mid, PidTag.DEFERRED_SEND_TIME))
        .doesNotContainKey(PidTag.DEFERRED_SEND_TIME);
    MapiRef again =
        Outlook.opened(outlook.message(fid(PrivateFolder.OUTBOX), mid, RopOpenMessage.READ_WRITE));
    assertThat(
            outlook
                .call(
                    again,
                    RopDeleteProperties.ROP,
                    new RopDeleteProperties.Request(List.of(PidTag.DEFERRED_DELIVERY_TIME)))
                .returnValue())
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(post.submit(again)).isEqualTo(ErrorCode.SUCCESS);
    eventually(() -> assertThat(in(PrivateFolder.SENT_ITEMS)).containsEntry(subject, mid));
  }

  private static Duration sinceSubmission(Map<PropertyTag, Object> times, PropertyTag tag) {
    long ticks =
        ((FileTime) times.get(tag)).ticks()
            - ((FileTime) times.get(PidTag.CLIENT_SUBMIT_TIME)).ticks();
    return Duration.ofNanos(ticks * 100);
  }

  @Test
  @Must("[MS-OXOMSG] 2.2.3.4: a message whose PidTagDeferredSendTime is over is sent at once")
  void itsTimeIsOver() {
    Mid mid =
        post.send(
            new Draft(subject)
                .to(House.BOB)
                .with(
                    PidTag.DEFERRED_SEND_TIME, FileTime.of(Instant.parse("2020-01-01T00:00:00Z"))));
    assertThat(in(PrivateFolder.SENT_ITEMS)).containsEntry(subject, mid);
  }

  @Test
  @Must("[MS-OXOMSG] 2.2.5.3: a message that was unlocked can be taken back")
  void whatIsUnlockedIsTakenBack() {
    Saved saved = later();
    assertThat(post.submit(saved.ref())).isEqualTo(ErrorCode.SUCCESS);
    assertThat(lock(saved.mid(), RopSpoolerLockMessage.LOCK)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(lock(saved.mid(), RopSpoolerLockMessage.UNLOCK)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(post.abort(saved.folder(), saved.mid())).isEqualTo(ErrorCode.SUCCESS);
    assertThat(flags(PrivateFolder.OUTBOX, saved.mid()) & (SUBMITTED | UNSENT)).isEqualTo(UNSENT);
  }

  @Test
  @Must("[MS-OXOMSG] 2.2.4.2: the transport is asked of a logon, and no other object, NotSupported")
  @Must("[MS-OXOMSG] 2.2.4.1: only messages are sent, NotSupported")
  @Must("[MS-OXOMSG] 3.3.5.7: a type that the server does not send to has no options, NotFound")
  void ofWhatObject() {
    MapiRef folder = outlook.folder(PrivateFolder.OUTBOX);
    Fid outbox = fid(PrivateFolder.OUTBOX);
    Mid mid = Mid.of(1, 0x7777_7777);
    assertThat(
            Stream.of(
                outlook.call(folder, RopAbortSubmit.ROP, new RopAbortSubmit.Request(outbox, mid)),
                outlook.call(folder, RopSetSpooler.ROP, new RopSetSpooler.Request()),
                outlook.call(
                    folder, RopGetTransportFolder.ROP, new RopGetTransportFolder.Request()),
                outlook.call(
                    folder,
                    RopSpoolerLockMessage.ROP,
                    new RopSpoolerLockMessage.Request(mid, RopSpoolerLockMessage.LOCK)),
                outlook.call(
                    folder,
                    RopTransportNewMail.ROP,
                    new RopTransportNewMail.Request(mid, outbox, "IPM.Note", 0)),
                outlook.call(folder, RopOptionsData.ROP, new RopOptionsData.Request("EX", true)),
                outlook.call(folder, RopSubmitMessage.ROP, new RopSubmitMessage.Request(0)),
                outlook.call(folder, RopTransportSend.ROP, new RopTransportSend.Request())))
        .extracting(RopFuture::returnValue)
        .containsOnly(ErrorCode.NOT_SUPPORTED);
    assertThat(
            outlook
                .call(
                    outlook.logon(), RopOptionsData.ROP, new RopOptionsData.Request("NOTES", true))
                .returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  @Must("[MS-OXOMSG] 2.2.5.3: a locked message cannot be taken back")
  @Must("[MS-OXOMSG] 2.2.5.3: a message that its spooler has finished is treated as sent")
  @Must("[MS-OXOMSG] 2.2.5.1: RopSetSpooler succeeds")
  void aSpoolerLocksAndFinishes() {
    outlook.call(outlook.logon(), RopSetSpooler.ROP, new RopSetSpooler.Request()).response();
    Saved saved = later();
    assertThat(lock(saved.mid(), RopSpoolerLockMessage.LOCK)).isEqualTo(Transport.NOT_IN_QUEUE);
    assertThat(post.submit(saved.ref())).isEqualTo(ErrorCode.SUCCESS);
    assertThat(lock(saved.mid(), RopSpoolerLockMessage.LOCK)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(post.abort(saved.folder(), saved.mid())).isEqualTo(ErrorCode.ABORT_FAILED);
    assertThat(lock(saved.mid(), RopSpoolerLockMessage.FINISHED)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(in(PrivateFolder.SENT_ITEMS)).containsEntry(subject, saved.mid());
    assertThat(in(PrivateFolder.OUTBOX)).doesNotContainKey(subject);
    assertThat(flags(PrivateFolder.SENT_ITEMS, saved.mid()) & (SUBMITTED | UNSENT)).isZero();
  }

  private ErrorCode lock(Mid mid, int state) {
    return outlook
        .call(
            outlook.logon(),
            RopSpoolerLockMessage.ROP,
            new RopSpoolerLockMessage.Request(mid, state))
        .returnValue();
  }

  @Test
  @Must("[MS-OXOMSG] 2.2.5.4: RopTransportSend sends at once and tells whom the message is from")
  void sentAtOnce() {
    Saved saved = later();
    assertThat(post.submit(saved.ref())).isEqualTo(ErrorCode.SUCCESS);
    assertThat(lock(saved.mid(), RopSpoolerLockMessage.LOCK)).isEqualTo(ErrorCode.SUCCESS);
    MapiRef open =
        Outlook.opened(outlook.message(saved.folder(), saved.mid(), RopOpenMessage.READ_WRITE));
    RopTransportSend.Response sent =
        outlook.call(open, RopTransportSend.ROP, new RopTransportSend.Request()).response();
    assertThat(sent.propertyValues().orElseThrow())
        .contains(new PropertyValue(PidTag.SENDER_EMAIL_ADDRESS, House.ALICE))
        .contains(new PropertyValue(PidTag.SENT_REPRESENTING_NAME, "Alice Anderson"));
    assertThat(lock(saved.mid(), RopSpoolerLockMessage.FINISHED)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(in(PrivateFolder.SENT_ITEMS)).containsEntry(subject, saved.mid());
  }

  @Test
  @Must("[MS-OXOMSG] 2.2.5.2: RopGetTransportFolder tells the folder messages are sent from")
  @Must("[MS-OXOMSG] 2.2.4.3: RopGetAddressTypes tells the types the server sends to")
  @Must("[MS-OXOMSG] 2.2.4.3: RopGetAddressTypes ignores of what object it is asked")
  @Must("[MS-OXOMSG] 3.3.5.7: RopOptionsData answers for types there are")
  void whatTheTransportIs() {
    MapiRef logon = outlook.logon();
    assertThat(
            outlook
                .call(logon, RopGetTransportFolder.ROP, new RopGetTransportFolder.Request())
                .response()
                .folderId())
        .isEqualTo(fid(PrivateFolder.OUTBOX));
    for (MapiRef any : List.of(logon, outlook.folder(PrivateFolder.OUTBOX))) {
      assertThat(
              outlook
                  .call(any, RopGetAddressTypes.ROP, new RopGetAddressTypes.Request())
                  .response()
                  .addressTypes())
          .containsExactly("SMTP", "EX");
    }
    assertThat(
            outlook
                .call(logon, RopOptionsData.ROP, new RopOptionsData.Request("EX", true))
                .returnValue())
        .isEqualTo(ErrorCode.SUCCESS);
  }

  @Test
  @Must("[MS-OXOMSG] 2.2.4.1.1: messages that are to be preprocessed or spooled are sent as others")
  @Must("[MS-OXCROPS] 2.2.7.1: unknown SubmitFlags are invalid")
  void submitFlags() {
    Saved saved = post.save(new Draft(subject).to(House.BOB));
    assertThat(submit(saved, 0xF0)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(submit(saved, RopSubmitMessage.PRE_PROCESS | RopSubmitMessage.NEEDS_SPOOLER))
        .isEqualTo(ErrorCode.SUCCESS);
    eventually(() -> assertThat(in(PrivateFolder.SENT_ITEMS)).containsEntry(subject, saved.mid()));
  }

  private ErrorCode submit(Saved saved, int flags) {
    return outlook
        .call(saved.ref(), RopSubmitMessage.ROP, new RopSubmitMessage.Request(flags))
        .returnValue();
  }
}
