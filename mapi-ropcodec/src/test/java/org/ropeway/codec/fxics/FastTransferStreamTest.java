package org.ropeway.codec.fxics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.codec.fxics.Streams.hex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.fxics.Streams.Example;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireOverflowException;

class FastTransferStreamTest {
  static final List<Example> EXAMPLES = Streams.EXAMPLES;

  private static final FastTransferLimits SMALL = new FastTransferLimits(4, 64, 64, 8);

  @ParameterizedTest
  @FieldSource("EXAMPLES")
  void everyTypeOfValue(Example example) {
    assertThat(Streams.lex(example.bytes(), FastTransferLimits.DEFAULT, 1000))
        .containsExactly(example.element());
    assertThat(Streams.write(List.of(example.element()))).isEqualTo(example.bytes());
    for (int n = 1; n < example.bytes().length(); n++) {
      Bytes prefix = example.bytes().slice(0, n);
      assertThatThrownBy(() -> Streams.lex(prefix, FastTransferLimits.DEFAULT, 1000))
          .isInstanceOf(WireException.class);
    }
    Attack.on(
        FastTransferStreamTest::understood, FastTransferStreamTest::lexed, example.bytes().array());
  }

  @ParameterizedTest
  @EnumSource(Marker.class)
  void everyMarker(Marker marker) {
    Bytes bytes = Streams.write(List.of(marker));
    assertThat(bytes.length()).isEqualTo(4);
    assertThat(Streams.lex(bytes, FastTransferLimits.DEFAULT, 1)).containsExactly(marker);
    assertThat(Integer.toHexString(marker.tag())).startsWith("40");
  }

  private static Bytes all() {
    List<StreamElement> elements = new ArrayList<>();
    Streams.EXAMPLES.forEach(e -> elements.addAll(List.of(Marker.START_RECIP, e.element())));
    return Streams.write(elements);
  }

  /** Pieces may end anywhere. */
  @Test
  void piecesOfAnySize() {
    List<StreamElement> whole = Streams.lex(all(), FastTransferLimits.DEFAULT, 1 << 20);
    assertThat(whole).hasSize(2 * Streams.EXAMPLES.size());
    for (int piece = 1; piece < 40; piece++) {
      assertThat(Streams.lex(all(), FastTransferLimits.DEFAULT, piece)).isEqualTo(whole);
    }
    Attack.on(FastTransferStreamTest::understood, FastTransferStreamTest::lexed, all().array());
  }

  private static List<StreamElement> lexed(byte[] stream) {
    return Streams.lex(Bytes.of(stream), new FastTransferLimits(32, 1 << 16, 1 << 16, 8), 7);
  }

  private static void understood(byte[] stream) {
    Bytes again = Streams.write(lexed(stream));
    FastTransferLimits whole = new FastTransferLimits(1 << 20, 1 << 20, 1 << 20, 8);
    assertThat(Streams.lex(again, whole, 1000))
        .isEqualTo(Streams.lex(Streams.write(Streams.lex(again, whole, 1000)), whole, 1000));
  }

  /** Between elements and within values, but not within a character. */
  @Test
  void givesOutPiecesThatEndWhereTheyMay() {
    FastTransferWriter w = new FastTransferWriter(Streams.ENCODING);
    w.marker(Marker.START_MESSAGE);
    w.property(PidTag.SUBJECT, "abcdef");
    w.property(PidTag.MESSAGE_SIZE, 5);
    assertThat(w.pending()).isEqualTo(4 + 8 + 14 + 8);
    assertThat(w.take(11)).isEqualTo(hex("03000c40"));
    assertThat(w.take(13)).isEqualTo(hex("1f003700 0e000000 61006200"));
    assertThat(w.take(12)).isEqualTo(hex("63006400 65006600 0000"));
    assertThatThrownBy(() -> w.take(7)).isInstanceOf(WireOverflowException.class);
    assertThat(w.take(8)).isEqualTo(hex("0300080e 05000000"));
    assertThat(w.take(8)).isEqualTo(Bytes.EMPTY);
    assertThat(w.pending()).isZero();
  }

  @Test
  void piecesGiveTheWholeStream() {
    for (int max = 64; max < 200; max += 7) {
      FastTransferWriter w = new FastTransferWriter(Streams.ENCODING);
      List<StreamElement> elements = Streams.lex(all(), FastTransferLimits.DEFAULT, 1000);
      elements.forEach(w::write);
      StringBuilder joined = new StringBuilder();
      while (w.pending() > 0) {
        Bytes piece = w.take(max);
        assertThat(piece.length()).isBetween(1, max);
        joined.append(piece.toHex());
      }
      assertThat(joined).hasToString(all().toHex());
    }
  }

  @Test
  void longValuesComeInParts() {
    FastTransferWriter w = new FastTransferWriter(Streams.ENCODING);
    w.begin(new LongValue(PidTag.ATTACH_DATA_BINARY, Optional.empty(), 6));
    w.part(hex("0102")).part(hex("03040506"));
    w.marker(Marker.END_ATTACH);
    List<StreamElement> elements = Streams.lex(w.takeAll(), SMALL, 9);
    assertThat(elements)
        .containsExactly(
            new LongValue(PidTag.ATTACH_DATA_BINARY, Optional.empty(), 6),
            new LongValue.Part(hex("01")),
            new LongValue.Part(hex("02030405 06")),
            Marker.END_ATTACH);
  }

  @Test
  void valuesInPartsHaveTheirLength() {
    FastTransferWriter w = new FastTransferWriter(Streams.ENCODING);
    w.begin(new LongValue(PidTag.ATTACH_DATA_BINARY, Optional.empty(), 2));
    assertThatThrownBy(() -> w.marker(Marker.END_ATTACH)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> w.part(hex("010203"))).isInstanceOf(IllegalArgumentException.class);
    LongValue number = new LongValue(PidTag.MESSAGE_SIZE, Optional.empty(), 2);
    w.part(hex("0102"));
    assertThatThrownBy(() -> w.begin(number)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LongValue(PidTag.SUBJECT, Optional.empty(), 1L << 32))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesAndTypesMustFit() {
    PropertyTag named = new PropertyTag(0x8001001F);
    assertThatThrownBy(() -> StreamProperty.of(named, ""))
        .isInstanceOf(IllegalArgumentException.class);
    FastTransferWriter w = new FastTransferWriter(Streams.ENCODING);
    PropertyTag restriction = PropertyTag.of(0x6800, PropertyType.RESTRICTION);
    assertThatThrownBy(() -> w.property(restriction, Bytes.EMPTY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Types without values, names of no kind, lengths beyond the limits or odd, endless names. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000 0068",
        "0100 0068",
        "fd00 0068 0000",
        "0400 fe00 0001",
        "0c10 0068",
        "0b10 0068 00000000",
        "0b00 0185 08200600 0000 0000 c000000000000046 02 06850000",
        "1f00 0068 03000000 610000",
        "1f10 0068 01000000 03000000 610000",
        "0201 0068 41000000",
        "0211 0068 11000000",
        "0211 0068 02000000 21000000",
        "0211 0068 ffffffff",
        "0211 0068 01000000 ffffffff"
      })
  void refusesOtherElements(String digits) {
    Bytes bytes = hex(digits + "00".repeat(digits.startsWith("0211 0068 02") ? 100 : 0));
    assertThatThrownBy(() -> Streams.lex(bytes, SMALL, 1)).isInstanceOf(WireException.class);
    assertThatThrownBy(() -> Streams.lex(bytes, SMALL, 1000)).isInstanceOf(WireException.class);
  }

  @Test
  void refusesEndlessNames() {
    Bytes bytes = hex("0b00 0185" + Streams.SET.toBytes() + "01" + "6b00".repeat(600));
    assertThatThrownBy(() -> Streams.lex(bytes, FastTransferLimits.DEFAULT, 10))
        .isInstanceOf(WireException.class)
        .hasMessageContaining("name");
  }
}
