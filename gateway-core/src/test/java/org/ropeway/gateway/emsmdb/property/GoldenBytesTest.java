package org.ropeway.gateway.emsmdb.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.property.PropertySet;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestObject;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.gateway.mapihttp.ExecuteResult;

/**
 * Requests of [MS-OXCROPS] 2.2.8 and 2.2.9 byte by byte, and the responses to them: those of the
 * codec's vectors (mapi-ropcodec, vectors/rop/property.txt and stream.txt), which are by the
 * sections named; logon 0, the object at index 0 or 1.
 */
class GoldenBytesTest {
  private static final String STREAM_REQUESTS =
      "2B 00 00 01 02010137 02" // open
          + " 2D 00 01 0300 AABBCC" // write
          + " A3 00 01 0100 DD"
          + " 5D 00 01" // commit
          + " 5E 00 01" // size
          + " 2F 00 01 0500000000000000"
          + " 2E 00 01 02 FEFFFFFFFFFFFFFF" // seek
          + " 2C 00 01 0010" // read
          + " 2C 00 01 BEBA 00000200"
          + " 2E 00 01 00 FFFFFFFFFFFFFFFF"
          + " 2E 00 01 07 0000000000000000"
          + " 90 00 01 0000"
          + " 3B 00 01 02" // clone
          + " 3A 00 01 02 6400000000000000" // copy
          + " 3A 00 01 03 6400000000000000"
          + " 5B 00 01 0100000000000000 0200000000000000 01000000"
          + " 5C 00 01 0100000000000000 0200000000000000 01000000"
          + " 2B 00 00 03 02010237 00";

  private static final String STREAM_RESPONSES =
      "2B 01 00000000 00000000"
          + "2D 01 00000000 0300"
          + "A3 01 00000000 01000000"
          + "5D 01 00000000"
          + "5E 01 00000000 04000000"
          + "2F 01 00000000"
          + "2E 01 00000000 0300000000000000"
          + "2C 01 00000000 0200 DD00"
          + "2C 01 00000000 0000"
          + "2E 01 19000380"
          + "2E 01 57000380"
          + "90 01 00000000 0000"
          + "3B 02 00000000"
          + "3A 01 00000000 0000000000000000 0000000000000000"
          + "3A 01 03050000 03000000 0000000000000000 0000000000000000"
          + "5B 01 00000000"
          + "5C 01 00000000"
          + "2B 03 0F010480";

  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private int logon;
  private int handle;
  private int other;

  @BeforeEach
  void begin() {
    RopCall<?> call = new RopCall<>(RopLogon.ROP, 0, 0, RopClient.logonRequest());
    logon = client.execute(HandleTable.of(HandleTable.NONE), call).handles().get(0);
    handle =
        alice.open(
            new TestObject(alice.logon(0), ObjectKind.MESSAGE)
                .with(PidTag.SUBJECT, "Hi")
                .with(PropertyTag.of(0x0031, PropertyType.INTEGER32), 7)
                .with(PropertyTag.of(0x300C, PropertyType.BINARY), Bytes.ofHex("AABB")));
    other =
        alice.open(
            new TestObject(alice.logon(0), ObjectKind.MESSAGE)
                .withComputed(PropertyTag.of(0x0E1D, PropertyType.STRING), "old"));
    alice
        .mailbox()
        .names()
        .idsOf(
            List.of(
                PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "x"),
                PropertyName.of(PropertySet.PSETID_COMMON, 0x8503)),
            true);
  }

  @AfterEach
  void end() {
    alice.close();
  }

  /** The responses to requests whose handle indices stand for these handles. */
  private String answer(String requests, int... handles) {
    Bytes list = Bytes.ofHex(requests.replace(" ", ""));
    WireWriter w = WireWriter.of(1000).u16(2 + list.length()).bytes(list.array());
    for (int h : handles) {
      w.u32(h);
    }
    ExecuteResult result = client.raw(Bytes.wrap(w.toBytes()));
    assertThat(result.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    Bytes out = result.ropBuffers().getFirst();
    int size = out.at(0) | out.at(1) << 8;
    return out.slice(2, size).toHex().toUpperCase(Locale.ROOT);
  }

  private void check(String requests, String responses, int... handles) {
    assertThat(answer(requests, handles)).isEqualTo(responses.replace(" ", ""));
  }

  /** 2.2.8.3: one value of each sort; then with errors in a flagged row. */
  @Test
  void getPropertiesSpecific() {
    check(
        "07 00 01 0010 0100 0300 1F003700 00003100 02010C30",
        "07 01 00000000 00 480069000000 0300 07000000 0200 AABB",
        logon,
        handle);
    check(
        "07 00 01 0000 0100 0300 1F003700 00003200 02010C31",
        "07 01 00000000 01 00 480069000000 0A00 0A 0F010480 0A 0F010480",
        logon,
        handle);
  }

  /** 2.2.8.4, 2.2.8.5. */
  @Test
  void getPropertiesAllAndList() {
    check(
        "08 00 01 0000 0000",
        "08 01 00000000 0300 03003100 07000000 1E003700 486900 02010C30 0200 AABB",
        logon,
        handle);
    check("09 00 01", "09 01 00000000 0300 03003100 1F003700 02010C30", logon, handle);
  }

  /** [MS-OXCPRPT] 4.3.1, 2.2.8.6.2: the second is refused. */
  @Test
  void setProperties() {
    check(
        "0A 00 00 2400 0200 1F003D00 0000 1F001D0E 480065006C006C006F00200057006F0072006C0064000000",
        "0A 00 00000000 0100 0100 1F001D0E 1A010480",
        other);
    check("79 00 00 0A00 0100 03001700 02000000", "79 00 00000000 0000", handle);
  }

  /** 2.2.8.8, 2.2.8.9. */
  @Test
  void deleteProperties() {
    check("0B 00 00 0100 1F003700", "0B 00 00000000 0000", handle);
    check("7A 00 00 0100 1F001D0E", "7A 00 00000000 0100 0000 1F001D0E 1A010480", other);
  }

  /** 2.2.8.1, 2.2.8.2, 2.2.8.10. */
  @Test
  void names() {
    String x = "01 2903020000000000C000000000000046 04 78000000";
    check(
        "56 00 00 00 0200 00 0820060000000000C000000000000046 03850000"
            + " 01 2903020000000000C000000000000046 04 79000000",
        "56 00 00000000 0200 0280 0000",
        handle);
    check(
        "55 00 00 0300 0180 3700 FEFF",
        "55 00 00000000 0300 " + x + " 00 2803020000000000C000000000000046 37000000 FF",
        handle);
    check(
        "5F 00 00 00 00",
        "5F 00 00000000 0200 0180 0280 " + x + " 00 0820060000000000C000000000000046 03850000",
        logon);
    check(
        "5F 00 00 02 01 2903020000000000C000000000000046", "5F 00 00000000 0100 0180 " + x, logon);
    check("5F 00 00 00 00", "5F 00 00000000 0000", handle);
  }

  /** 2.2.8.11, 2.2.8.12: to another object; to none. */
  @Test
  void copies() {
    check("67 00 00 01 00 02 0100 1F003700", "67 00 00000000 0000", handle, other);
    check(
        "67 00 00 01 00 00 0100 1F000010",
        "67 00 00000000 0100 0000 1F000010 0F010480",
        other,
        handle);
    check("39 00 00 01 01 01 01 0200 0D00120E 1F003700", "39 00 00000000 0000", handle, other);
    check("39 00 00 01 00 00 00 0000", "39 00 03050000 01000000", handle, HandleTable.NONE);
    check("67 00 00 01 00 00 0000", "67 00 03050000 01000000", handle, HandleTable.NONE);
  }

  /** 2.2.8.13. */
  @Test
  void progress() {
    check("50 00 00 00", "50 00 02010480", handle);
  }

  /** 2.2.9: open, write, seek, read and so on, in one list. */
  @Test
  void streams() {
    check(
        STREAM_REQUESTS,
        STREAM_RESPONSES,
        handle,
        HandleTable.NONE,
        HandleTable.NONE,
        HandleTable.NONE);
  }

  /** 2.2.9.2.2, 2.2.9.3.2, 2.2.9.9.2: failures that have fields. */
  @Test
  void failedStreams() {
    check(
        "2C 00 00 0010 2D 00 00 0300 AABBCC A3 00 00 0300 AABBCC 90 00 00 0000"
            + " 3A 00 00 01 6400000000000000 2F 00 00 0000000001000000",
        "2C 00 B9040000 0000"
            + "2D 00 B9040000 0000"
            + "A3 00 B9040000 00000000"
            + "90 00 B9040000 0000"
            + "3A 00 B9040000 0000000000000000 0000000000000000"
            + "2F 00 B9040000",
        HandleTable.NONE);
  }
}
