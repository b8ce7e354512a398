package org.ropeway.codec.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.codec.Vectors.refusesPrefixes;
import static org.ropeway.codec.Vectors.roundTrip;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.data.RecipientRow.Address;
import org.ropeway.codec.data.RecipientRow.Option;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

class RowsTest {
  private static final List<PropertyTag> COLUMNS =
      List.of(PidTag.DISPLAY_NAME, PidTag.OBJECT_TYPE, PidTag.ENTRY_ID);

  private static byte[] hex(String s) {
    return HexFormat.of().parseHex(s.replace(" ", ""));
  }

  private static byte[] fast(List<PropertyTag> columns, @Nullable Object... cells) {
    WireWriter w = WireWriter.of(10_000);
    PropertyRowWriter.write(w, columns, i -> cells[i]);
    return w.toBytes();
  }

  @Test
  void standardRow() {
    byte[] bytes = hex("00 4100 0000 06000000 0200 0102");
    Bytes id = Bytes.ofHex("0102");
    assertThat(roundTrip(PropertyRow.wire(COLUMNS), bytes))
        .isEqualTo(PropertyRow.of(COLUMNS, List.of("A", 6, id)));
    assertThat(fast(COLUMNS, "A", 6, id)).isEqualTo(bytes);
    refusesPrefixes(PropertyRow.wire(COLUMNS), bytes);
  }

  @Test
  void flaggedRow() {
    byte[] bytes = hex("01 00 4100 0000 0a 0f010480 01");
    PropertyRow row = roundTrip(PropertyRow.wire(COLUMNS), bytes);
    assertThat(row.flagged()).isTrue();
    assertThat(row.values()).containsExactly("A", ErrorCode.NOT_FOUND, NoValue.ABSENT);
    assertThat(fast(COLUMNS, "A", null, NoValue.ABSENT)).isEqualTo(bytes);
    refusesPrefixes(PropertyRow.wire(COLUMNS), bytes);
  }

  @Test
  void columnsOfUnspecifiedTypeNameTheirs() {
    List<PropertyTag> columns = List.of(PropertyTag.of(0x1000, PropertyType.UNSPECIFIED));
    TypedValue text = new TypedValue(PropertyType.STRING8, "x");
    assertThat(fast(columns, text)).isEqualTo(hex("00 1e00 7800"));
    assertThat(fast(columns, ErrorCode.NOT_FOUND)).isEqualTo(hex("01 0a00 0a 0f010480"));
    assertThat(roundTrip(PropertyRow.wire(columns), hex("00 1e00 7800")).values())
        .containsExactly(text);
    assertThat(roundTrip(PropertyRow.wire(columns), hex("01 0a00 0a 0f010480")).values())
        .containsExactly(ErrorCode.NOT_FOUND);
  }

  @Test
  void multivalueInstancesAreSingleValues() {
    List<PropertyTag> columns = List.of(new PropertyTag(0x8001301F));
    assertThat(fast(columns, "x")).isEqualTo(hex("00 7800 0000"));
    assertThat(roundTrip(PropertyRow.wire(columns), hex("00 7800 0000")).values())
        .containsExactly("x");
  }

  @Test
  void anErrorInAColumnOfErrorsIsAValue() {
    List<PropertyTag> columns = List.of(PropertyTag.of(0x6800, PropertyType.ERROR));
    assertThat(fast(columns, ErrorCode.NOT_FOUND)).isEqualTo(hex("00 0f010480"));
  }

  @Test
  void badRowsAreRefused() {
    WireType<PropertyRow> type = PropertyRow.wire(COLUMNS);
    assertThatThrownBy(() -> type.readAll(hex("02"))).isInstanceOf(WireException.class);
    assertThatThrownBy(() -> type.readAll(hex("01 02"))).isInstanceOf(WireException.class);
    WireType<PropertyRow> unknown = PropertyRow.wire(List.of(new PropertyTag(0x00010099)));
    assertThatThrownBy(() -> unknown.readAll(hex("00 01"))).isInstanceOf(WireException.class);
  }

  static final List<PropertyValue> ALL_TYPES =
      List.of(
          value(PropertyType.NULL, NoValue.NULL),
          value(PropertyType.INTEGER16, (short) -2),
          value(PropertyType.INTEGER32, -3),
          value(PropertyType.FLOATING32, 1.5f),
          value(PropertyType.FLOATING64, -2.25),
          value(PropertyType.CURRENCY, new Currency(12345)),
          value(PropertyType.FLOATING_TIME, new FloatingTime(43000.5)),
          value(PropertyType.ERROR, ErrorCode.NOT_FOUND),
          value(PropertyType.BOOLEAN, true),
          value(PropertyType.OBJECT, Bytes.ofHex("0102")),
          value(PropertyType.INTEGER64, Long.MIN_VALUE),
          value(PropertyType.STRING8, "Zoë"),
          value(PropertyType.STRING, "Zoë € 𝄞"),
          value(PropertyType.TIME, new FileTime(132_000_000_000_000_000L)),
          value(PropertyType.GUID, new MapiGuid(1, 2)),
          value(PropertyType.SERVER_ID, Bytes.ofHex("01")),
          value(PropertyType.RESTRICTION, new Restriction.Exist(PidTag.SUBJECT)),
          value(PropertyType.BINARY, Bytes.ofHex("00ff")),
          value(PropertyType.MULTIPLE_INTEGER16, List.of((short) 1, (short) 2)),
          value(PropertyType.MULTIPLE_INTEGER32, List.of(1, 2)),
          value(PropertyType.MULTIPLE_FLOATING32, List.of(1f)),
          value(PropertyType.MULTIPLE_FLOATING64, List.of(1d)),
          value(PropertyType.MULTIPLE_CURRENCY, List.of(new Currency(1))),
          value(PropertyType.MULTIPLE_FLOATING_TIME, List.of(new FloatingTime(1))),
          value(PropertyType.MULTIPLE_INTEGER64, List.of(1L)),
          value(PropertyType.MULTIPLE_STRING8, List.of("a", "")),
          value(PropertyType.MULTIPLE_STRING, List.of("a", "", "𝄞")),
          value(PropertyType.MULTIPLE_TIME, List.of(new FileTime(1))),
          value(PropertyType.MULTIPLE_GUID, List.of(MapiGuid.ZERO)),
          value(PropertyType.MULTIPLE_BINARY, List.of(Bytes.EMPTY, Bytes.ofHex("01"))));

  private static PropertyValue value(PropertyType type, Object value) {
    return new PropertyValue(PropertyTag.of(0x6800, type), value);
  }

  @ParameterizedTest
  @EnumSource(ValueCodec.class)
  void everyTypeInEveryContext(ValueCodec codec) {
    WireType<PropertyValue> type = PropertyValue.wire(codec);
    List<PropertyTag> columns = new ArrayList<>();
    List<Object> cells = new ArrayList<>();
    for (PropertyValue v : ALL_TYPES) {
      byte[] bytes = WireWriter.encode(type, v);
      assertThat(roundTrip(type, bytes)).isEqualTo(v);
      refusesPrefixes(type, bytes);
      columns.add(v.tag());
      cells.add(v.value());
    }
    PropertyRow row = PropertyRow.of(columns, cells);
    WireType<PropertyRow> rows = PropertyRow.wire(columns, codec);
    assertThat(rows.readAll(WireWriter.encode(rows, row))).isEqualTo(row);
    WireWriter w = WireWriter.of(10_000);
    PropertyRowWriter.write(w, columns, cells::get, codec);
    assertThat(w.toBytes()).isEqualTo(WireWriter.encode(rows, row));
  }

  @Test
  void widthsOfCounts() {
    PropertyValue v = value(PropertyType.MULTIPLE_BINARY, List.of(Bytes.ofHex("07")));
    assertThat(WireWriter.encode(PropertyValue.WIRE, v))
        .isEqualTo(hex("0211 0068 01000000 0100 07"));
    assertThat(WireWriter.encode(PropertyValue.WIDE, v))
        .isEqualTo(hex("0211 0068 01000000 01000000 07"));
    assertThat(WireWriter.encode(PropertyValue.ADDRESS_BOOK, v))
        .isEqualTo(hex("0211 0068 ff 01000000 ff 01000000 07"));
  }

  @Test
  void ruleActionsAreKeptRaw() {
    byte[] bytes = hex("fe00 0068 0200 0100 07 0200 0809 00");
    assertThatThrownBy(() -> PropertyValue.WIRE.readAll(bytes)).isInstanceOf(WireException.class);
    byte[] lawful = hex("fe00 0068 0200 0100 07 0200 0809");
    assertThat(roundTrip(PropertyValue.WIRE, lawful).value())
        .isEqualTo(Bytes.ofHex("020001000702000809"));
    refusesPrefixes(PropertyValue.WIRE, lawful);
  }

  static Stream<RecipientRow> recipients() {
    List<Address> addresses =
        List.of(
            new Address.Other(null),
            new Address.Other("X-FAX"),
            new Address.X500(5, 0, "cn=zoe"),
            Address.Standard.SMTP,
            new Address.DistributionList(6, Bytes.ofHex("01"), Bytes.ofHex("0203")));
    List<RecipientRow> rows = new ArrayList<>();
    for (Address address : addresses) {
      for (int options : new int[] {0, Option.UNICODE | Option.NO_RICH_INFO}) {
        rows.add(
            new RecipientRow(
                address,
                options | Option.RESPONSIBLE,
                "z@x",
                "Zoë",
                "zoe",
                "Z",
                2,
                new PropertyRow(false, List.of("A", 6))));
        rows.add(
            new RecipientRow(
                address, options, null, null, null, null, 0, new PropertyRow(false, List.of())));
      }
    }
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("recipients")
  void recipientsOfEveryForm(RecipientRow row) {
    WireType<RecipientRow> type = RecipientRow.wire(COLUMNS);
    byte[] bytes = WireWriter.encode(type, row);
    assertThat(roundTrip(type, bytes)).isEqualTo(row);
    refusesPrefixes(type, bytes);
  }

  @Test
  void recipientFlags() {
    // Unicode, no rich info, e-mail, display name and SMTP: as Outlook writes an Internet
    // recipient.
    byte[] bytes = hex("1b03 7a00 4000 7800 0000 5a00 0000 0000 00");
    RecipientRow row = roundTrip(RecipientRow.wire(List.of()), bytes);
    assertThat(row.address()).isEqualTo(Address.Standard.SMTP);
    assertThat(row.flags()).isEqualTo(0x031B);
    assertThat(row.emailAddress()).isEqualTo("z@x");
    assertThat(row.displayName()).isEqualTo("Z");
    assertThat(row.transmittableDisplayName()).isNull();
    assertThatThrownBy(() -> RecipientRow.wire(List.of()).readAll(hex("0000 0100 00")))
        .as("more columns than the message has")
        .isInstanceOf(WireException.class);
  }
}
