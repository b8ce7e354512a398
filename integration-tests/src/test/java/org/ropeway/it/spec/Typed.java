package org.ropeway.it.spec;

import java.time.Instant;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Currency;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.FloatingTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;

/** Types whose values have an order, each with a property and four values in their order. */
record Typed(PropertyTag tag, List<Object> ascending) {
  static final Typed SHORT =
      of(0x7C20, PropertyType.INTEGER16, (short) -300, (short) -1, (short) 0, (short) 9);
  static final Typed INT =
      of(0x7C21, PropertyType.INTEGER32, Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE);
  static final Typed LONG =
      of(0x7C22, PropertyType.INTEGER64, Long.MIN_VALUE, -1L, 1L, Long.MAX_VALUE);
  static final Typed FLOAT = of(0x7C23, PropertyType.FLOATING32, -2.5f, -1f, 0f, 1e30f);
  static final Typed DOUBLE = of(0x7C24, PropertyType.FLOATING64, -1e300, -0.5, 0.0, 0.25);
  static final Typed MONEY =
      of(
          0x7C25,
          PropertyType.CURRENCY,
          new Currency(-10_000),
          new Currency(0),
          new Currency(1),
          new Currency(99_999_999_999L));
  static final Typed DATE =
      of(
          0x7C26,
          PropertyType.FLOATING_TIME,
          new FloatingTime(-1.5),
          new FloatingTime(0),
          new FloatingTime(1.25),
          new FloatingTime(45_000));
  static final Typed TEXT = of(0x7C27, PropertyType.STRING, "Äpfel", "apple", "Birne", "cherry");
  static final Typed TIME =
      of(
          0x7C28,
          PropertyType.TIME,
          FileTime.of(Instant.parse("1999-12-31T23:59:59Z")),
          FileTime.of(Instant.parse("2026-01-01T00:00:00Z")),
          FileTime.of(Instant.parse("2026-01-01T00:00:01Z")),
          FileTime.NEVER);
  static final Typed GUID =
      of(
          0x7C29,
          PropertyType.GUID,
          MapiGuid.parse("00000000-0000-0000-0000-000000000001"),
          MapiGuid.parse("00000000-0000-0000-0000-0000000000ff"),
          MapiGuid.parse("00000000-0000-0000-0100-000000000000"),
          MapiGuid.parse("01000000-0000-0000-0000-000000000000"));
  static final Typed DATA =
      of(
          0x7C2A,
          PropertyType.BINARY,
          Bytes.of(new byte[] {0}),
          Bytes.of(new byte[] {0, 1}),
          Bytes.of(new byte[] {1}),
          Bytes.of(new byte[] {(byte) 0x80}));

  private static Typed of(int id, PropertyType type, Object... values) {
    return new Typed(PropertyTag.of(id, type), List.of(values));
  }

  /** All of them. */
  static List<Typed> values() {
    return List.of(SHORT, INT, LONG, FLOAT, DOUBLE, MONEY, DATE, TEXT, TIME, GUID, DATA);
  }

  @Override
  public String toString() {
    return tag.toString();
  }
}
