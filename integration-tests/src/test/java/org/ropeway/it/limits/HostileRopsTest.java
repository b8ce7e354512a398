package org.ropeway.it.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.client.MapiHttpException;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.mapihttp.MapiHttpLimits;
import org.ropeway.it.spec.Limit;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/** Requests that lie about sizes and counts, or want more than they pay for. */
class HostileRopsTest {
  private static House house;

  @BeforeAll
  static void build() {
    house = House.build(b -> {});
  }

  @AfterAll
  static void end() {
    house.close();
  }

  private static ErrorCode execute(Outlook outlook, byte[] ropBuffer) {
    WireWriter w = WireWriter.of(Integer.MAX_VALUE);
    ExtendedBuffer.packOne(w, ropBuffer, ExtendedBuffer.Packing.PLAIN);
    return packed(outlook, Bytes.wrap(w.toBytes()));
  }

  private static ErrorCode packed(Outlook outlook, Bytes ropBuffer) {
    return outlook
        .client()
        .endpoint()
        .call(Execute.TYPE, new Execute.Request(3, ropBuffer, 0x8008, Bytes.EMPTY))
        .errorCode();
  }

  /** Case 3: an undecodable buffer is refused as a whole, and the session goes on. */
  @Limit(3)
  @ParameterizedTest
  @CsvSource({
    "'01', no RopSize",
    "'0100', RopSize below its own two bytes",
    "'FFFF0100', RopSize beyond the payload",
    "'020001', handle table of 1 byte",
    "'0200010000000200', handle table of 6 bytes",
    "'0400010000000000', RopRelease cut off",
    "'06000E0000FFFF00000000', RopModifyRecipients: 65535 columns in no bytes",
    "'0B000A0000020001000000000000', RopSetProperties: a value count without values",
    "'0B00070000000001FFFF00000000', RopGetPropertiesSpecific: 65535 tags in no bytes",
    "'07001E0000000000000000', RopDeleteMessages cut off",
    "'0900410000FFFF0000000000000000', RopModifyRules: 65535 rules in no bytes",
    "'0800FC0000000000000000', a ROP that nobody knows",
  })
  void sizesThatLie(String hex, String what) {
    try (Outlook outlook = house.outlook(House.ALICE)) {
      assertThat(execute(outlook, Bytes.ofHex(hex).array()))
          .as(what)
          .isEqualTo(ErrorCode.RPC_FORMAT);
      outlook.release(outlook.folder(PrivateFolder.INBOX));
    }
  }

  /** Case 5: a user who only ever connects ends his own sessions, the ones idle longest first. */
  @Limit(5)
  @Test
  void sessionsOfOneUser() {
    int most = MapiHttpLimits.defaults().contextsPerUser();
    List<Outlook> sessions = new ArrayList<>();
    try (Outlook stranger = house.outlook(House.ALICE);
        Outlook first = house.outlook(House.BOB)) {
      for (int i = 0; i < most; i++) {
        sessions.add(first.again());
      }
      assertThatThrownBy(() -> first.folder(PrivateFolder.INBOX))
          .isInstanceOfSatisfying(
              MapiHttpException.class, e -> assertThat(e.responseCode()).isEqualTo(10));
      sessions.getLast().folder(PrivateFolder.INBOX);
      stranger.folder(PrivateFolder.INBOX);
      sessions.forEach(Outlook::close);
    } catch (MapiHttpException e) {
      assertThat(e.responseCode()).isEqualTo(10); // of closing the first, which is gone
    }
  }

  /** Case 10: a buffer of a few bytes that claims, or unpacks to, more than it may. */
  @Limit(10)
  @ParameterizedTest
  @CsvSource({
    "000005000B00FFFF 0000004041 07000FFFFFFF, 64 KiB claimed",
    "000005000B00007F 0000004041 07000FFFFFFF, a match longer than what is claimed",
    "000007000B00007F A5A5A5E5E4 A2A5AA5A5A5A, the same obfuscated",
    "000005000B00007F 0000004041 FFFF0FFFFFFF, a match before the beginning",
    "000005000500007F 0000004041, nothing behind the flags",
  })
  void buffersThatUnpack(String hex, String what) {
    try (Outlook outlook = house.outlook(House.ALICE)) {
      assertThat(packed(outlook, Bytes.ofHex(hex.replace(" ", ""))))
          .as(what)
          .isEqualTo(ErrorCode.RPC_FORMAT);
      outlook.release(outlook.folder(PrivateFolder.INBOX));
    }
  }

  /** Case 10: rich text that claims 4 GiB is stored as it is, and nobody unpacks it. */
  @Limit(10)
  @Test
  void richTextBombs() {
    try (Outlook outlook = house.outlook(House.ALICE)) {
      for (String bomb :
          List.of(
              "10000000FFFFFFFF4C5A4675" + "00000000" + "00000000",
              "F0FFFFFFF0FFFFFF4C5A4675" + "00000000" + "AABBCCDD",
              "10000000000000804D454C41" + "00000000" + "41424344")) {
        MapiRef message = create(outlook);
        outlook
            .call(
                message,
                RopSetProperties.ROP,
                new RopSetProperties.Request(
                    List.of(
                        new PropertyValue(PidTag.SUBJECT, "bomb"),
                        new PropertyValue(PidTag.RTF_COMPRESSED, Bytes.ofHex(bomb)))))
            .response();
        ErrorCode saved = save(outlook, message);
        assertThat(saved).isIn(ErrorCode.SUCCESS, ErrorCode.INVALID_PARAMETER);
        assertThat(outlook.properties(message, PidTag.SUBJECT)).containsValue("bomb");
        outlook.stream(message, PidTag.BODY);
        outlook.release(message);
      }
    }
  }

  private static MapiRef create(Outlook outlook) {
    return Outlook.opened(
        outlook.open(
            outlook.folder(PrivateFolder.INBOX),
            RopCreateMessage.ROP,
            out ->
                new RopCreateMessage.Request(
                    out,
                    RopOpenMessage.LOGON_CODE_PAGE,
                    outlook.store().folderId(PrivateFolder.INBOX),
                    false)));
  }

  private static ErrorCode save(Outlook outlook, MapiRef message) {
    var list = outlook.client().list();
    var answer =
        list.call(
            message,
            message,
            RopSaveChangesMessage.ROP,
            in ->
                new RopSaveChangesMessage.Request(in, RopSaveChangesMessage.KEEP_OPEN_READ_WRITE));
    list.send();
    return answer.returnValue();
  }
}
