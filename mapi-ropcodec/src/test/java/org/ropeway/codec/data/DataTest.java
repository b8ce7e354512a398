package org.ropeway.codec.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.codec.Vectors.refusesPrefixes;
import static org.ropeway.codec.Vectors.roundTrip;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireWriter;

class DataTest {
  private static byte[] hex(String s) {
    return HexFormat.of().parseHex(s.replace(" ", ""));
  }

  @Test
  void idsAreReplidThenBigEndianCounter() {
    Fid fid = roundTrip(Fid.WIRE, hex("01 00 00 00 00 00 01 0d"));
    assertThat(fid).isEqualTo(Fid.of(1, 0x10D)).hasToString("1-00000000010d");
    assertThat(fid.replid()).isEqualTo(1);
    assertThat(fid.counter()).isEqualTo(0x10D);
    assertThat(Mid.of(0xFFFF, GlobalCounter.MAX).value()).isEqualTo(-1);
    assertThat(Fid.of(1, 2)).isLessThan(Fid.of(1, 0x100)).isLessThan(Fid.of(2, 1));
    assertThat(ChangeNumber.of(5, 7).counter()).isEqualTo(7);
    assertThatThrownBy(() -> Fid.of(0x10000, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Fid.of(1, 1L << 48)).isInstanceOf(IllegalArgumentException.class);
    refusesPrefixes(Fid.WIRE, hex("01 00 00 00 00 00 01 0d"));
  }

  @Test
  void longTermId() {
    byte[] bytes = hex("2e 6f 37 56 14 8b ef 4f 98 14 81 7e 2c 82 bd c2 00 00 01 50 4d f6 00 00");
    LongTermId id = roundTrip(LongTermId.WIRE, bytes);
    assertThat(id.counter()).isEqualTo(0x01504DF6);
    refusesPrefixes(LongTermId.WIRE, bytes);
  }

  @Test
  void guids() {
    String text = "00062008-0000-0000-c000-000000000046";
    MapiGuid guid = MapiGuid.parse(text);
    assertThat(guid).hasToString(text).isEqualTo(MapiGuid.parse("{" + text + "}"));
    byte[] bytes = hex("08 20 06 00 00 00 00 00 c0 00 00 00 00 00 00 46");
    assertThat(guid.toBytes()).isEqualTo(Bytes.of(bytes));
    assertThat(roundTrip(MapiGuid.WIRE, bytes)).isEqualTo(guid);
    assertThat(MapiGuid.of(bytes, 0)).isEqualTo(guid);
    MapiGuid other = MapiGuid.parse("f0e1d2c3-b4a5-9687-7869-5a4b3c2d1e0f");
    assertThat(other).hasToString("f0e1d2c3-b4a5-9687-7869-5a4b3c2d1e0f");
    assertThat(guid).isLessThan(other);
    assertThatThrownBy(() -> MapiGuid.parse("x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void times() {
    // The creation time in mfcmapi's PROPERTIES-1: 7:16:34.571 PM 1/7/2018.
    FileTime time = FileTime.WIRE.readAll(hex("30 b0 35 55 08 ec 87 d3"));
    assertThat(FileTime.of(Instant.parse("2018-01-07T19:16:34.571Z")).toInstant())
        .isEqualTo(Instant.parse("2018-01-07T19:16:34.571Z"));
    assertThat(time.ticks()).isNegative();
    assertThat(new FileTime(0).toInstant()).isEqualTo(Instant.parse("1601-01-01T00:00:00Z"));
    assertThat(FileTime.NEVER).hasToString("4501-01-01T00:00:00Z");
    assertThat(FileTime.of(Instant.EPOCH).ticks()).isEqualTo(116444736000000000L);
    assertThat(FileTime.of(Instant.MIN).ticks()).isZero();
    assertThat(FileTime.of(Instant.MAX).ticks()).isEqualTo(Long.MAX_VALUE);
    assertThat(new FileTime(-1).toInstant()).isAfter(Instant.parse("4501-01-01T00:00:00Z"));
    assertThat(new FileTime(-1)).isGreaterThan(new FileTime(1));
  }

  @Test
  void tags() {
    PropertyTag tag = roundTrip(PropertyTag.WIRE, hex("1f 00 37 00"));
    assertThat(tag).isEqualTo(PropertyTag.of(0x37, PropertyType.STRING)).hasToString("0x0037001F");
    assertThat(tag.id()).isEqualTo(0x37);
    assertThat(tag.type()).isEqualTo(PropertyType.STRING);
    assertThat(tag.withType(PropertyType.STRING8)).hasToString("0x0037001E");
    assertThat(tag.isNamed()).isFalse();
    PropertyTag instance = new PropertyTag(0x8001301F);
    assertThat(instance.isNamed()).isTrue();
    assertThat(instance.isMultivalueInstance()).isTrue();
    assertThat(instance.type()).isEqualTo(PropertyType.MULTIPLE_STRING);
    assertThat(instance.cellType()).isEqualTo(PropertyType.STRING);
    assertThat(new PropertyTag(0x00370099).hasKnownType()).isFalse();
    assertThat(instance).isGreaterThan(tag);
    for (PropertyType type : PropertyType.values()) {
      assertThat(PropertyType.of(type.code())).isSameAs(type);
      assertThat(type.isMultivalued()).isEqualTo(type.name().startsWith("MULTIPLE"));
    }
    assertThat(PropertyType.find(0xFFFF)).isNull();
    assertThat(PropertyType.BINARY.multiple()).isEqualTo(PropertyType.MULTIPLE_BINARY);
  }

  @Test
  void errorCodes() {
    assertThat(ErrorCode.NOT_FOUND).hasToString("NotFound");
    assertThat(ErrorCode.NOT_FOUND.value()).isEqualTo(0x8004010F);
    assertThat(ErrorCode.RPC_FORMAT.value()).isEqualTo(0x4B6);
    assertThat(new ErrorCode(0x12345678)).hasToString("0x12345678");
    assertThat(ErrorCode.SUCCESS.isSuccess()).isTrue();
    PropertyValue v = roundTrip(PropertyValue.WIRE, Vectors.get("mfcmapi-properties-5").bytes());
    assertThat(v.value()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(v.tag()).hasToString("0x0FF9000A");
  }

  @Test
  void bytes() {
    Bytes b = Bytes.ofHex("01ff");
    assertThat(b).isEqualTo(Bytes.of((byte) 1, (byte) -1)).hasToString("01ff");
    assertThat(b).isGreaterThan(Bytes.ofHex("017f")).isGreaterThan(Bytes.ofHex("01"));
    assertThat(b.at(1)).isEqualTo(255);
    assertThat(b.startsWith(Bytes.ofHex("01"))).isTrue();
    assertThat(b.slice(1, 2)).isEqualTo(Bytes.ofHex("ff"));
    assertThat(roundTrip(Bytes.WIRE8, hex("02 01 ff"))).isEqualTo(b);
    assertThatThrownBy(() -> WireWriter.encode(Bytes.fixed(3), b))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WireWriter.encode(Bytes.WIRE16, Bytes.wrap(new byte[0x10000])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void propertyNames() {
    MapiGuid set = MapiGuid.parse("00020329-0000-0000-c000-000000000046");
    byte[] lid = hex("00 29030200 0000 0000 c000000000000046 00 00 42 80");
    assertThat(roundTrip(PropertyName.WIRE, lid)).isEqualTo(PropertyName.of(set, 0x80420000L));
    refusesPrefixes(PropertyName.WIRE, lid);
    // From mfcmapi's RULECONDITION-4.
    byte[] named =
        hex(
            "01 29030200 0000 0000 c000000000000046 12 4b00 6500 7900 7700 6f00 7200 6400 7300"
                + " 0000");
    assertThat(roundTrip(PropertyName.WIRE, named)).isEqualTo(PropertyName.of(set, "Keywords"));
    refusesPrefixes(PropertyName.WIRE, named);
    assertThat(roundTrip(PropertyName.WIRE, hex("ff"))).isEqualTo(PropertyName.NONE);
    assertThatThrownBy(() -> PropertyName.WIRE.readAll(hex("02")))
        .isInstanceOf(WireException.class);
  }

  @Test
  void typedStrings() {
    assertThat(roundTrip(TypedString.WIRE, hex("00"))).isEqualTo(TypedString.NONE);
    assertThat(roundTrip(TypedString.WIRE, hex("01"))).isEqualTo(TypedString.of(""));
    assertThat(roundTrip(TypedString.WIRE, hex("03 52 e9 00"))).isEqualTo(TypedString.of("Ré"));
    assertThat(roundTrip(TypedString.WIRE, hex("04 ac 20 00 00"))).isEqualTo(TypedString.of("€"));
    assertThat(roundTrip(TypedString.WIRE, hex("02 41 00")).string()).isEqualTo("A");
    refusesPrefixes(TypedString.WIRE, hex("04 ac 20 00 00"));
    assertThatThrownBy(() -> TypedString.WIRE.readAll(hex("05"))).isInstanceOf(WireException.class);
  }

  @Test
  void sortOrders() {
    // [MS-OXCTABL] 4.3: by PidTagMessageDeliveryTime, newest first.
    byte[] bytes = hex("01 00 00 00 00 00 40 00 06 0e 01");
    assertThat(roundTrip(SortOrderSet.WIRE, bytes))
        .isEqualTo(
            new SortOrderSet(
                0,
                0,
                List.of(
                    new SortOrder(
                        PropertyTag.of(0x0E06, PropertyType.TIME), SortOrder.DESCENDING))));
    refusesPrefixes(SortOrderSet.WIRE, bytes);
  }

  @Test
  void propertyProblems() {
    assertThat(roundTrip(PropertyProblem.WIRE, hex("00 00 1f 00 04 30 05 00 07 80")))
        .isEqualTo(
            new PropertyProblem(
                0, PropertyTag.of(0x3004, PropertyType.STRING), new ErrorCode(0x80070005)));
  }
}
