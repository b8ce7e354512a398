package org.ropeway.gateway.emsmdb.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.transport.RopAbortSubmit;
import org.ropeway.codec.rop.transport.RopGetAddressTypes;
import org.ropeway.codec.rop.transport.RopGetTransportFolder;
import org.ropeway.codec.rop.transport.RopOptionsData;
import org.ropeway.codec.rop.transport.RopSetSpooler;
import org.ropeway.codec.rop.transport.RopSpoolerLockMessage;
import org.ropeway.codec.rop.transport.RopSubmitMessage;
import org.ropeway.codec.rop.transport.RopTransportNewMail;
import org.ropeway.codec.rop.transport.RopTransportSend;
import org.ropeway.gateway.emsmdb.MemoryMessage;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.Associated;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.Transport;

/** [MS-OXCROPS] 2.2.7, [MS-OXOMSG] 2.2.5, 3.3.5. */
class TransportRopsTest {
  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private final int logon = client.logon();
  private final int folder = client.openFolder(logon, alice.mailbox().special(SpecialFolder.INBOX));

  @AfterEach
  void end() {
    alice.close();
  }

  /** [MS-OXCROPS] 2.2.7.3.2: a count, a size with the zero bytes, the strings. */
  @Test
  void addressTypesByteByByte() {
    Bytes sent =
        RopClient.encode(
            HandleTable.of(logon),
            RopClient.call(RopGetAddressTypes.ROP, 0, new RopGetAddressTypes.Request()));
    assertThat(client.raw(sent).ropBuffers().getFirst().toHex())
        .startsWith("1400" + "490000000000" + "0200" + "0800" + "534d545000" + "455800");
  }

  @Test
  void spoolerAndTransportFolder() {
    client.get(logon, RopSetSpooler.ROP, new RopSetSpooler.Request());
    assertThat(
            client
                .get(logon, RopGetTransportFolder.ROP, new RopGetTransportFolder.Request())
                .folderId())
        .isEqualTo(alice.mailbox().special(SpecialFolder.OUTBOX));
  }

  /** Addresses of the types there are have no options, and those of others are unknown. */
  @ParameterizedTest
  @ValueSource(strings = {"SMTP", "EX", "smtp", "ex"})
  void options(String type) {
    RopOptionsData.Response response =
        client.get(logon, RopOptionsData.ROP, new RopOptionsData.Request(type, true));
    assertThat(response).isEqualTo(new RopOptionsData.Response(1, Bytes.EMPTY, Bytes.EMPTY, ""));
    for (String other : new String[] {"FAX", "", "SMTPX"}) {
      assertThat(client.refused(logon, RopOptionsData.ROP, new RopOptionsData.Request(other, true)))
          .isEqualTo(ErrorCode.NOT_FOUND);
    }
  }

  @Test
  void onlyOfALogonButTheAddressTypes() {
    assertThat(client.refused(folder, RopSetSpooler.ROP, new RopSetSpooler.Request()))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            client.refused(folder, RopGetTransportFolder.ROP, new RopGetTransportFolder.Request()))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(client.get(folder, RopGetAddressTypes.ROP, new RopGetAddressTypes.Request()))
        .isEqualTo(new RopGetAddressTypes.Response(List.of("SMTP", "EX")));
    assertThat(
            client.refused(
                HandleTable.NONE, RopGetAddressTypes.ROP, new RopGetAddressTypes.Request()))
        .isEqualTo(ErrorCode.NULL_OBJECT);
  }

  private MemoryMessage saved() {
    MemoryMessage message =
        alice
            .mailbox()
            .createMessage(alice.mailbox().special(SpecialFolder.OUTBOX), Associated.NORMAL);
    message.save(false);
    return message;
  }

  private int open(MemoryMessage message, int mode) {
    return client.open(
        logon,
        RopOpenMessage.ROP,
        new RopOpenMessage.Request(
            1, RopOpenMessage.LOGON_CODE_PAGE, message.fid(), mode, message.mid()));
  }

  @Test
  void submittedAndTakenBack() {
    MemoryMessage message = saved();
    int handle = open(message, RopOpenMessage.READ_WRITE);
    client.get(handle, RopSubmitMessage.ROP, new RopSubmitMessage.Request(0));
    assertThat(alice.mailbox().transport().queue()).containsExactly(message.mid());
    assertThat(message.properties().get(PidTag.MESSAGE_LOCALE_ID)).isEqualTo(0x409);
    assertThat(client.refused(handle, RopSubmitMessage.ROP, new RopSubmitMessage.Request(0)))
        .as("nobody writes to it any more")
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    RopAbortSubmit.Request abort = new RopAbortSubmit.Request(message.fid(), message.mid());
    client.get(logon, RopAbortSubmit.ROP, abort);
    assertThat(alice.mailbox().transport().queue()).isEmpty();
    assertThat(client.refused(logon, RopAbortSubmit.ROP, abort)).isEqualTo(Transport.NOT_IN_QUEUE);
  }

  @Test
  void aSpoolerLocksWhatItSends() {
    MemoryMessage message = saved();
    int handle = open(message, RopOpenMessage.READ_WRITE);
    client.get(handle, RopSubmitMessage.ROP, new RopSubmitMessage.Request(0x03));
    lock(message.mid(), RopSpoolerLockMessage.LOCK);
    lock(message.mid(), RopSpoolerLockMessage.LOCK);
    RopAbortSubmit.Request abort = new RopAbortSubmit.Request(message.fid(), message.mid());
    assertThat(client.refused(logon, RopAbortSubmit.ROP, abort)).isEqualTo(ErrorCode.ABORT_FAILED);
    lock(message.mid(), RopSpoolerLockMessage.UNLOCK);
    lock(message.mid(), RopSpoolerLockMessage.LOCK);
    lock(message.mid(), RopSpoolerLockMessage.FINISHED);
    assertThat(alice.mailbox().transport().sent()).containsExactly(message.mid());
    assertThat(
            client.refused(
                logon,
                RopSpoolerLockMessage.ROP,
                new RopSpoolerLockMessage.Request(message.mid(), RopSpoolerLockMessage.FINISHED)))
        .isEqualTo(Transport.NOT_IN_QUEUE);
    assertThat(
            client.refused(
                logon,
                RopSpoolerLockMessage.ROP,
                new RopSpoolerLockMessage.Request(message.mid(), 3)))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  private void lock(Mid mid, int state) {
    client.get(logon, RopSpoolerLockMessage.ROP, new RopSpoolerLockMessage.Request(mid, state));
  }

  /** What a logon has locked is free when it is gone. */
  @Test
  void locksEndWithTheirLogon() {
    MemoryMessage message = saved();
    int handle = open(message, RopOpenMessage.READ_WRITE);
    client.get(handle, RopSubmitMessage.ROP, new RopSubmitMessage.Request(0));
    lock(message.mid(), RopSpoolerLockMessage.LOCK);
    client.release(logon);
    alice.mailbox().transport().abort(message.mid());
    assertThat(alice.mailbox().transport().queue()).isEmpty();
  }

  @Test
  void sentAtOnce() {
    MemoryMessage message = saved();
    int handle = open(message, RopOpenMessage.READ_WRITE);
    RopTransportSend.Response response =
        client.get(handle, RopTransportSend.ROP, new RopTransportSend.Request());
    assertThat(response.propertyValues()).isPresent();
    assertThat(alice.mailbox().transport().sent()).containsExactly(message.mid());
  }

  /** Only messages of a folder are sent, and those that are open for writing. */
  @Test
  void whatCannotBeSent() {
    assertThat(client.refused(folder, RopSubmitMessage.ROP, new RopSubmitMessage.Request(0)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(client.refused(folder, RopTransportSend.ROP, new RopTransportSend.Request()))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            client.refused(HandleTable.NONE, RopSubmitMessage.ROP, new RopSubmitMessage.Request(0)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    int readOnly = open(saved(), RopOpenMessage.READ_ONLY);
    assertThat(client.refused(readOnly, RopSubmitMessage.ROP, new RopSubmitMessage.Request(0)))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    int writable = open(saved(), RopOpenMessage.READ_WRITE);
    assertThat(client.refused(writable, RopSubmitMessage.ROP, new RopSubmitMessage.Request(0x80)))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  /** [MS-OXOMSG] 2.2.5.5. */
  @Test
  void aClientTellsOfMailItDelivered() {
    MemoryMessage message = saved();
    client.get(
        logon,
        RopTransportNewMail.ROP,
        new RopTransportNewMail.Request(message.mid(), message.fid(), "IPM.Note", 0));
    assertThat(
            client.refused(
                logon,
                RopTransportNewMail.ROP,
                new RopTransportNewMail.Request(Mid.of(1, 0x777), message.fid(), "IPM.Note", 0)))
        .isEqualTo(ErrorCode.NOT_FOUND);
  }
}
