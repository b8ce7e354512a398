package org.ropeway.gateway.emsmdb.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.transport.RopAbortSubmit;
import org.ropeway.codec.rop.transport.RopGetAddressTypes;
import org.ropeway.codec.rop.transport.RopGetTransportFolder;
import org.ropeway.codec.rop.transport.RopOptionsData;
import org.ropeway.codec.rop.transport.RopSetSpooler;
import org.ropeway.codec.rop.transport.RopSpoolerLockMessage;
import org.ropeway.codec.rop.transport.RopSubmitMessage;
import org.ropeway.codec.rop.transport.RopTransportNewMail;
import org.ropeway.codec.rop.transport.RopTransportSend;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SpecialFolder;

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
  void onlyOfALogon() {
    assertThat(client.refused(folder, RopGetAddressTypes.ROP, new RopGetAddressTypes.Request()))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(client.refused(folder, RopSetSpooler.ROP, new RopSetSpooler.Request()))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            client.refused(folder, RopGetTransportFolder.ROP, new RopGetTransportFolder.Request()))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            client.refused(
                HandleTable.NONE, RopGetAddressTypes.ROP, new RopGetAddressTypes.Request()))
        .isEqualTo(ErrorCode.NULL_OBJECT);
  }

  /** A mailbox from which nothing is sent says so, and only messages can be sent. */
  @Test
  void whereNothingIsSent() {
    Mid mid = Mid.of(1, 0x777);
    assertThat(client.refused(folder, RopSubmitMessage.ROP, new RopSubmitMessage.Request(0)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(client.refused(folder, RopTransportSend.ROP, new RopTransportSend.Request()))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            client.refused(
                logon,
                RopAbortSubmit.ROP,
                new RopAbortSubmit.Request(alice.mailbox().special(SpecialFolder.OUTBOX), mid)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            client.refused(
                logon, RopSpoolerLockMessage.ROP, new RopSpoolerLockMessage.Request(mid, 1)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            client.refused(
                logon,
                RopTransportNewMail.ROP,
                new RopTransportNewMail.Request(
                    mid, alice.mailbox().special(SpecialFolder.INBOX), "IPM.Note", 0)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            client.refused(HandleTable.NONE, RopSubmitMessage.ROP, new RopSubmitMessage.Request(0)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
  }
}
