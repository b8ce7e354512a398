package org.ropeway.gateway.emsmdb.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.emsmdb.MemoryMessage;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.gateway.mapihttp.ExecuteResult;
import org.ropeway.store.Associated;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.property.PropertyBag;

/**
 * Requests of [MS-OXCROPS] 2.2.6 byte by byte, and the responses to them; recipients as in the
 * codec's vectors (mapi-ropcodec, vectors/rop/message.txt), logon 0.
 */
class GoldenBytesTest {
  private static final String ADDRESS = "610040006200 2E006500780061006D0070006C0065000000";

  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private MemoryMessage fai;
  private int logon;
  private int folder;
  private int message;

  @BeforeEach
  void begin() {
    logon = opened(new RopCall<>(RopLogon.ROP, 0, 0, RopClient.logonRequest()), HandleTable.NONE);
    RopOpenFolder.Request inbox =
        new RopOpenFolder.Request(1, alice.mailbox().special(SpecialFolder.INBOX), 0);
    folder = opened(new RopCall<>(RopOpenFolder.ROP, 0, 0, inbox), logon, HandleTable.NONE);
    fai =
        alice
            .mailbox()
            .folder(SpecialFolder.INBOX)
            .add(
                Associated.FAI,
                PropertyBag.builder()
                    .put(PidTag.SUBJECT_PREFIX, "RE: ")
                    .put(PidTag.NORMALIZED_SUBJECT, "€")
                    .build());
    fai.attach(new Attachment(1, PropertyBag.EMPTY, MessageContent.EMPTY));
    message = handle("03 00 00 01 FF0F" + fid() + "01" + mid(), logon, HandleTable.NONE);
  }

  @AfterEach
  void end() {
    alice.close();
  }

  private int opened(RopCall<?> call, int... handles) {
    int[] after = client.execute(HandleTable.of(handles), call).handles().toArray();
    return after[after.length - 1];
  }

  private String fid() {
    return little(alice.mailbox().special(SpecialFolder.INBOX).value());
  }

  private String mid() {
    return little(fai.mid().value());
  }

  private static String little(long v) {
    return Bytes.wrap(WireWriter.of(8).i64(v).toBytes()).toHex();
  }

  private Bytes answered(String requests, int... handles) {
    Bytes list = Bytes.ofHex(requests.replace(" ", ""));
    WireWriter w = WireWriter.of(1000).u16(2 + list.length()).bytes(list.array());
    for (int h : handles) {
      w.u32(h);
    }
    ExecuteResult result = client.raw(Bytes.wrap(w.toBytes()));
    assertThat(result.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    return result.ropBuffers().getFirst();
  }

  /** The handle at the last index. */
  private int handle(String requests, int... handles) {
    Bytes out = answered(requests, handles);
    int at = out.length() - 4;
    return out.at(at) | out.at(at + 1) << 8 | out.at(at + 2) << 16 | out.at(at + 3) << 24;
  }

  private void check(String requests, String responses, int... handles) {
    Bytes out = answered(requests, handles);
    int size = out.at(0) | out.at(1) << 8;
    assertThat(out.slice(2, size).toHex().toUpperCase(Locale.ROOT))
        .isEqualTo(responses.replace(" ", "").toUpperCase(Locale.ROOT));
  }

  /** 2.2.6.1: a string in its shortest form, and no recipients; then nothing to be found. */
  @Test
  void openMessage() {
    check(
        "03 00 00 01 FF0F" + fid() + "03" + mid(),
        "03 01 00000000 00 03 52453A2000 04 AC200000 0000 0000 00",
        logon,
        HandleTable.NONE);
    check(
        "03 00 00 01 FF0F" + fid() + "00 0100000000FFFFFF",
        "03 01 0F010480",
        logon,
        HandleTable.NONE);
  }

  /** 2.2.6.2, 2.2.6.3: the response of the save stands for the folder and names the message. */
  @Test
  void createAndSave() {
    int created = handle("06 00 00 01 FF0F" + fid() + "01", folder, HandleTable.NONE);
    check("06 00 00 01 FF0F" + fid() + "01", "06 01 00000000 00", folder, HandleTable.NONE);
    String answer = answered("0C 00 00 01 0A", folder, created).toHex();
    assertThat(answer).startsWith("11000c000000000001");
    check("0C 00 00 00 0A", "0C 00 02010480", folder);
  }

  /** 2.2.6.5, 2.2.6.6, 2.2.6.4: what was written is read; the prefix of a DN has become a whole. */
  @Test
  void recipients() {
    check(
        "0E 00 00 0100 1F00FE39 0400"
            + "00000000 01 2900 1883 464F4F00 61000000 41000000 0100 00"
            + ADDRESS
            + "01000000 02 1000 9604 0200 0102 0100 03 4C00 6C00 0000 00"
            + "02000000 83 0C00 2100 05 01 7800 585800 0000 00"
            + "07000000 03 0000",
        "0E 00 00000000",
        message);
    check(
        "0F 00 00 00000000 0000",
        "0F 00 00000000 03"
            + "00000000 01 E404 0000 3900 1883 464F4F00 61000000 41000000 0400"
            + "01 00 06000000 00 00000000 00"
            + ADDRESS
            + "0A 0F010480"
            + "01000000 02 E404 0000 2500 9606 0200 0102 0100 03 4C000000 6C000000 0400"
            + "01 00 08000000 00 00000000 0A 0F010480 00 01"
            + "02000000 83 E404 0000 2800 2102 00 01 2F6F3D526F7800 580058000000 0400"
            + "01 00 08000000 00 01000000 0A 0F010480 0A 0F010480",
        message);
    check("0D 00 00 00000000", "0D 00 00000000", message);
    check("0F 00 00 00000000 0000", "0F 00 0F010480", message);
    check("10 00 00 0000", "10 00 00000000 00 03 52453A2000 04 AC200000 0000 0000 00", message);
  }

  /** 2.2.6.8 to 2.2.6.11; the answer to RopGetMessageStatus is named RopSetMessageStatus. */
  @Test
  void flags() {
    check("20 00 00" + mid() + "00100000 00300000", "20 00 00000000 00000000", folder);
    check("1F 00 00" + mid(), "20 00 00000000 00100000", folder);
    check("66 00 00 01 05 0100" + mid(), "66 00 00000000 00", folder);
    check("66 00 00 00 10 0100" + mid(), "66 00 00000000 00", folder);
    check("11 00 00 01 01", "11 00 00000000 00", folder, message);
  }

  /** 2.2.6.12 to 2.2.6.18. */
  @Test
  void attachments() {
    check("52 00 00", "52 00 00000000 0100 01000000", message);
    check("21 00 00 01 40", "21 01 00000000", message, HandleTable.NONE);
    check("22 00 00 01 03 02000000", "22 01 0F010480", message, HandleTable.NONE);
    int created = handle("23 00 00 01", message, HandleTable.NONE);
    check("23 00 00 01", "23 01 00000000 03000000", message, HandleTable.NONE);
    check(
        "46 00 00 01 FF0F 02",
        "46 01 00000000 00 0000000000000000 00 01 01 0000 0000 00",
        created,
        HandleTable.NONE);
    check("25 00 00 01 0A", "25 00 00000000", message, created);
    check("52 00 00", "52 00 00000000 0200 01000000 02000000", message);
    check("24 00 00 02000000", "24 00 00000000", message);
    check("24 00 00 02000000", "24 00 0F010480", message);
    check("23 00 00 01", "23 01 B9040000", folder, HandleTable.NONE);
  }
}
