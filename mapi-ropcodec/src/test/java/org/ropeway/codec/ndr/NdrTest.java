package org.ropeway.codec.ndr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Primitives, strings and pointers as parameters. C706 14.2, 14.3.4, 14.3.10, 14.3.11. */
class NdrTest {
  private record Mixed(int small, int shortOne, int second, long longOne) {
    static final WireType<Mixed> WIRE =
        struct(
            Mixed::new,
            field("small", Ndr.U8, Mixed::small),
            field("short", Ndr.U16, Mixed::shortOne),
            field("small2", Ndr.U8, Mixed::second),
            field("long", Ndr.U32, Mixed::longOne));
  }

  @Test
  void primitivesAreAligned() {
    Mixed value = new Mixed(0x11, 0x2233, 0x44, 0x8899AABBL);
    NdrBytes.both(
        Mixed.WIRE, value, "11 00 3322 44 000000 bbaa9988", "11 00 2233 44 000000 8899aabb");
  }

  @Test
  void longIsSigned() {
    NdrBytes.both(Ndr.I32, -2, "feffffff", "fffffffe");
  }

  @Test
  void alignmentCountsFromWhereItIsTold() {
    WireWriter w = WireWriter.of(100).u8(1).alignFromHere();
    Mixed.WIRE.write(w, new Mixed(1, 2, 3, 4));
    assertThat(Bytes.wrap(w.toBytes()).toHex())
        .isEqualTo("01" + "01000200" + "03000000" + "04000000");
    WireReader r = WireReader.of(w.toBytes());
    r.skip(1);
    WireReader slice = r.alignFromHere().slice(12);
    assertThat(Mixed.WIRE.read(slice)).isEqualTo(new Mixed(1, 2, 3, 4));
    slice.end();
  }

  @Test
  void paddingHasNoMeaning() {
    WireReader r = WireReader.of(Bytes.ofHex("11ff332244ffffffbbaa9988").array());
    assertThat(Mixed.WIRE.read(r)).isEqualTo(new Mixed(0x11, 0x2233, 0x44, 0x8899AABBL));
  }

  @Test
  void aUuidFollowsTheByteOrderInPart() {
    MapiGuid uuid = MapiGuid.parse("00112233-4455-6677-8899-aabbccddeeff");
    NdrBytes.both(
        Ndr.UUID,
        uuid,
        "33221100 5544 7766 8899aabbccddeeff",
        "00112233 4455 6677 8899aabbccddeeff");
  }

  @Test
  void aContextHandle() {
    MapiGuid uuid = MapiGuid.parse("00112233-4455-6677-8899-aabbccddeeff");
    NdrBytes.both(
        ContextHandle.WIRE,
        ContextHandle.of(uuid),
        "00000000 33221100 5544 7766 8899aabbccddeeff",
        "00000000 00112233 4455 6677 8899aabbccddeeff");
    assertThat(WireWriter.encode(ContextHandle.WIRE, ContextHandle.NIL)).isEqualTo(new byte[20]);
  }

  @Test
  void stringsHaveThreeCountsAndATerminator() {
    NdrBytes.both(
        Ndr.STRING8,
        "Ab",
        "03000000 00000000 03000000 416200",
        "00000003 00000000 00000003 416200");
    NdrBytes.both(
        Ndr.STRING16,
        "A\u20ac",
        "03000000 00000000 03000000 4100 ac20 0000",
        "00000003 00000000 00000003 0041 20ac 0000");
    NdrBytes.both(
        Ndr.STRING8, "", "01000000 00000000 01000000 00", "00000001 00000000 00000001 00");
    NdrBytes.both(
        Ndr.STRING16, "", "01000000 00000000 01000000 0000", "00000001 00000000 00000001 0000");
  }

  @Test
  void aStringMayHaveRoomForMore() {
    WireReader r = WireReader.of(Bytes.ofHex("ff00000000000000" + "02000000" + "4100").array());
    assertThat(Ndr.STRING8.read(r)).isEqualTo("A");
  }

  @Test
  void theCharacterSetOf8BitStrings() {
    WireWriter w = WireWriter.of(100).withString8Charset(StandardCharsets.UTF_8);
    Ndr.STRING8.write(w, "\u00e4");
    assertThat(Bytes.wrap(w.toBytes()).toHex()).isEqualTo("030000000000000003000000" + "c3a400");
    WireReader r = WireReader.of(w.toBytes()).withString8Charset(StandardCharsets.UTF_8);
    assertThat(Ndr.STRING8.read(r)).isEqualTo("\u00e4");
  }

  @Test
  void stringsThatLie() {
    refused(Ndr.STRING8, "02000000 00000000 03000000 414200", "more than it has room for");
    refused(Ndr.STRING8, "03000000 01000000 02000000 4100", "not from the beginning");
    refused(Ndr.STRING8, "02000000 00000000 02000000 4142", "no terminator");
    refused(Ndr.STRING8, "00000000 00000000 00000000", "not even a terminator");
    refused(Ndr.STRING8, "03000000 00000000 03000000 410042", "a terminator within");
    refused(Ndr.STRING16, "02000000 00000000 02000000 4100 4200", "no terminator");
    refused(Ndr.STRING16, "03000000 00000000 03000000 4100 0000 4200", "a terminator within");
    refused(Ndr.STRING16, "ffffffff 00000000 ffffffff 4100 0000", "too long");
    refused(Ndr.STRING16, "00000080 00000000 00000080 4100 0000", "longer than an int in bytes");
  }

  @Test
  void arraysOfBytes() {
    Bytes bytes = Bytes.ofHex("010203");
    NdrBytes.both(Ndr.BYTES, bytes, "03000000 010203", "00000003 010203");
    NdrBytes.both(
        Ndr.VARYING_BYTES,
        bytes,
        "03000000 00000000 03000000 010203",
        "00000003 00000000 00000003 010203");
    refused(Ndr.BYTES, "04000000 010203", "more than there are");
    refused(Ndr.BYTES, "ffffffff 010203", "far more than there are");
    refused(Ndr.VARYING_BYTES, "02000000 00000000 03000000 010203", "more than it has room for");
    refused(Ndr.VARYING_BYTES, "04000000 01000000 03000000 010203", "not from the beginning");
  }

  @Test
  void aRangeHasAnEnd() {
    assertThat(Ndr.ranged(3).readAll(Bytes.ofHex("03000000").array())).isEqualTo(3L);
    refused(Ndr.ranged(3), "04000000", "over the range");
    refused(Ndr.ranged(3), "ffffffff", "over the range, not negative");
  }

  @Test
  void aUniquePointerAsAParameter() {
    WireType<Optional<Integer>> type = Ndr.unique(Ndr.U16);
    NdrBytes.both(type, Optional.of(7), "00000200 0700", "00020000 0007");
    NdrBytes.both(type, Optional.empty(), "00000000", "00000000");
    assertThat(type.readAll(Bytes.ofHex("01000000" + "0700").array())).contains(7);
  }

  @Test
  void referentsAreNumberedOverAllParameters() {
    record Two(Optional<String> first, Optional<String> second) {}
    WireType<Two> type =
        struct(
            Two::new,
            field("first", Ndr.unique(Ndr.STRING8), Two::first),
            field("second", Ndr.unique(Ndr.STRING8), Two::second));
    NdrBytes.both(
        type,
        new Two(Optional.of("A"), Optional.of("B")),
        "00000200 02000000 00000000 02000000 4100 0000 04000200 02000000 00000000 02000000 4200",
        "00020000 00000002 00000000 00000002 4100 0000 00020004 00000002 00000000 00000002 4200");
  }

  private static void refused(WireType<?> type, String hex, String why) {
    byte[] bytes = Bytes.ofHex(hex.replace(" ", "")).array();
    assertThatThrownBy(() -> type.readAll(bytes)).as(why).isInstanceOf(WireException.class);
  }
}
