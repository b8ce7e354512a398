package org.ropeway.codec.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** The RestrictType bytes and the bodies of restrictions. [MS-OXCDATA] 2.12. */
final class RestrictionCodec {
  private static final int AND = 0x00;
  private static final int OR = 0x01;
  private static final int NOT = 0x02;
  private static final int CONTENT = 0x03;
  private static final int PROPERTY = 0x04;
  private static final int COMPARE_PROPERTIES = 0x05;
  private static final int BIT_MASK = 0x06;
  private static final int SIZE = 0x07;
  private static final int EXIST = 0x08;
  private static final int SUB_OBJECT = 0x09;
  private static final int COMMENT = 0x0A;
  private static final int COUNT = 0x0B;

  /** RES_ANNOTATION of the MAPI headers: a comment by another number. */
  private static final int ANNOTATION = 0x0C;

  private static final int PRESENT = 0xFF;

  private static final WireType<Long> COUNT16 = Wire.U16.map(Integer::longValue, Long::intValue);

  private RestrictionCodec() {}

  static Restriction read(WireReader r, ValueCodec codec) {
    int type = r.field("RestrictType", Wire.U8);
    return switch (type) {
      case AND -> new Restriction.And(readList(r, codec));
      case OR -> new Restriction.Or(readList(r, codec));
      case NOT -> new Restriction.Not(nested(r, "Restriction", codec));
      case CONTENT ->
          new Restriction.Content(
              r.field("FuzzyLevelLow", Wire.U16),
              r.field("FuzzyLevelHigh", Wire.U16),
              tag(r, "PropertyTag"),
              value(r, codec));
      case PROPERTY -> new Restriction.Property(relOp(r), tag(r, "PropTag"), value(r, codec));
      case COMPARE_PROPERTIES ->
          new Restriction.CompareProperties(relOp(r), tag(r, "PropTag1"), tag(r, "PropTag2"));
      case BIT_MASK ->
          new Restriction.BitMask(readNotZero(r), tag(r, "PropTag"), r.field("Mask", Wire.I32));
      case SIZE -> new Restriction.Size(relOp(r), tag(r, "PropTag"), r.field("Size", Wire.U32));
      case EXIST -> new Restriction.Exist(tag(r, "PropTag"));
      case SUB_OBJECT ->
          new Restriction.SubObject(tag(r, "Subobject"), nested(r, "Restriction", codec));
      case COMMENT, ANNOTATION -> readComment(r, codec);
      case COUNT ->
          new Restriction.Count(r.field("Count", Wire.U32), nested(r, "SubRestriction", codec));
      default -> throw r.badValue("RestrictType " + type);
    };
  }

  static void write(WireWriter w, Restriction restriction, ValueCodec codec) {
    switch (restriction) {
      case Restriction.And v -> writeList(w.u8(AND), v.restrictions(), codec);
      case Restriction.Or v -> writeList(w.u8(OR), v.restrictions(), codec);
      case Restriction.Not v -> v.restriction().write(w.u8(NOT), codec);
      case Restriction.Content v -> {
        w.u8(CONTENT).u16(v.fuzzyLevelLow()).u16(v.fuzzyLevelHigh()).u32(v.propertyTag().value());
        value(w, v.taggedValue(), codec);
      }
      case Restriction.Property v -> {
        w.u8(PROPERTY).u8(v.relOp().code()).u32(v.propertyTag().value());
        value(w, v.taggedValue(), codec);
      }
      case Restriction.CompareProperties v ->
          w.u8(COMPARE_PROPERTIES)
              .u8(v.relOp().code())
              .u32(v.propertyTag1().value())
              .u32(v.propertyTag2().value());
      case Restriction.BitMask v ->
          w.u8(BIT_MASK).bool(v.notZero()).u32(v.propertyTag().value()).u32(v.mask());
      case Restriction.Size v ->
          w.u8(SIZE).u8(v.relOp().code()).u32(v.propertyTag().value()).u32(v.size());
      case Restriction.Exist v -> w.u8(EXIST).u32(v.propertyTag().value());
      case Restriction.SubObject v ->
          v.restriction().write(w.u8(SUB_OBJECT).u32(v.subobject().value()), codec);
      case Restriction.Comment v -> writeComment(w.u8(COMMENT), v, codec);
      case Restriction.Count v -> v.subRestriction().write(w.u8(COUNT).u32(v.count()), codec);
    }
  }

  private static PropertyTag tag(WireReader r, String name) {
    return r.field(name, PropertyTag.WIRE);
  }

  private static RelOp relOp(WireReader r) {
    return r.field("RelOp", RelOp.WIRE);
  }

  private static Restriction nested(WireReader r, String name, ValueCodec codec) {
    return r.field(name, Restriction.shared(codec));
  }

  /**
   * The value a property is compared with. In address book bodies Exchange puts a presence byte
   * before it, which the specification does not mention; no property type begins with that byte, so
   * a value without it is understood as well.
   */
  private static PropertyValue value(WireReader r, ValueCodec codec) {
    if (codec == ValueCodec.ADDRESS_BOOK && r.peekU8() == PRESENT) {
      r.field("HasValue", Wire.U8);
    }
    return r.field("TaggedValue", PropertyValue.shared(codec));
  }

  private static void value(WireWriter w, PropertyValue value, ValueCodec codec) {
    if (codec == ValueCodec.ADDRESS_BOOK) {
      w.u8(PRESENT);
    }
    PropertyValue.shared(codec).write(w, value);
  }

  private static boolean readNotZero(WireReader r) {
    int op = r.field("BitmapRelOp", Wire.U8);
    if (op > 1) {
      throw r.badValue("BitmapRelOp " + op);
    }
    return op == 1;
  }

  private static List<Restriction> readList(WireReader r, ValueCodec codec) {
    int n = r.count(r.field("RestrictCount", codec == ValueCodec.ROP ? COUNT16 : Wire.U32), 1);
    List<Restriction> list = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      list.add(r.element(i, Restriction.shared(codec)));
    }
    return list;
  }

  private static void writeList(WireWriter w, List<Restriction> list, ValueCodec codec) {
    codec.writeCount(w, list.size());
    for (Restriction restriction : list) {
      restriction.write(w, codec);
    }
  }

  private static Restriction readComment(WireReader r, ValueCodec codec) {
    int n = r.count(r.field("TaggedValuesCount", Wire.U8), 4);
    List<PropertyValue> values = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      values.add(value(r, codec));
    }
    @Nullable Restriction restriction =
        r.field("RestrictionPresent", Wire.BOOL) ? nested(r, "Restriction", codec) : null;
    return new Restriction.Comment(values, restriction);
  }

  private static void writeComment(WireWriter w, Restriction.Comment v, ValueCodec codec) {
    int n = v.taggedValues().size();
    if (n > 0xFF) {
      throw new IllegalArgumentException(n + " values in a comment restriction");
    }
    w.u8(n);
    for (PropertyValue value : v.taggedValues()) {
      value(w, value, codec);
    }
    Restriction restriction = v.restriction();
    w.bool(restriction != null);
    if (restriction != null) {
      restriction.write(w, codec);
    }
  }
}
