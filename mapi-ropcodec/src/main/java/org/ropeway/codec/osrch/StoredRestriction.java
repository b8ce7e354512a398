package org.ropeway.codec.osrch;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A restriction as Outlook keeps it in a binary property: types, operators and counts have 32 bits,
 * values are those of {@link StoredProperty}. [MS-OXOSRCH] 2.2.1.2.8 (SearchRestriction), the
 * examples in 4.1.
 */
public final class StoredRestriction {
  private static final int AND = 0;
  private static final int OR = 1;
  private static final int NOT = 2;
  private static final int CONTENT = 3;
  private static final int PROPERTY = 4;
  private static final int COMPARE_PROPERTIES = 5;
  private static final int BIT_MASK = 6;
  private static final int SIZE = 7;
  private static final int EXIST = 8;
  private static final int SUB_OBJECT = 9;
  private static final int COMMENT = 10;
  private static final int COUNT = 11;

  /** A restriction with all below it. */
  public static final WireType<Restriction> WIRE =
      WireType.of(4, StoredRestriction::read, StoredRestriction::write);

  private static final WireType<PropertyTag> TAG = PropertyTag.WIRE;
  private static final WireType<PropertyValue> VALUE = StoredProperty.WIRE;

  private static final WireType<RelOp> REL_OP =
      WireType.of(4, StoredRestriction::relOp, (w, v) -> w.u32(v.code()));

  private StoredRestriction() {}

  private static RelOp relOp(WireReader r) {
    RelOp op = RelOp.WIRE.read(r);
    if (r.u8() != 0 || r.u16() != 0) {
      throw r.badValue("RelOp");
    }
    return op;
  }

  private static Restriction read(WireReader r) {
    r.count(1, 1);
    r.enter();
    Restriction restriction = read(r, r.field("RestrictType", Wire.I32));
    r.leave();
    return restriction;
  }

  private static Restriction read(WireReader r, int type) {
    return switch (type) {
      case AND -> new Restriction.And(Wire.list32(WIRE).read(r));
      case OR -> new Restriction.Or(Wire.list32(WIRE).read(r));
      case NOT -> new Restriction.Not(nested(r));
      case CONTENT ->
          new Restriction.Content(
              r.field("FuzzyLevelLow", Wire.U16),
              r.field("FuzzyLevelHigh", Wire.U16),
              tag(r, "PropertyTag"),
              value(r));
      case PROPERTY -> new Restriction.Property(op(r), tag(r, "PropTag"), value(r));
      case COMPARE_PROPERTIES ->
          new Restriction.CompareProperties(op(r), tag(r, "PropTag1"), tag(r, "PropTag2"));
      case BIT_MASK ->
          new Restriction.BitMask(
              r.field("BitmapRelOp", Wire.U32) != 0, tag(r, "PropTag"), r.field("Mask", Wire.I32));
      case SIZE -> new Restriction.Size(op(r), tag(r, "PropTag"), r.field("Size", Wire.U32));
      case EXIST -> new Restriction.Exist(tag(r, "PropTag"));
      case SUB_OBJECT -> new Restriction.SubObject(tag(r, "Subobject"), nested(r));
      case COMMENT -> {
        List<PropertyValue> values =
            r.field("TaggedValuesCount", "TaggedValues", Wire.list32(VALUE));
        boolean present = r.field("RestrictionPresent", Wire.BOOL);
        yield new Restriction.Comment(values, present ? nested(r) : null);
      }
      case COUNT -> new Restriction.Count(r.field("Count", Wire.U32), nested(r));
      default -> throw r.badValue("restriction type " + type);
    };
  }

  private static PropertyTag tag(WireReader r, String name) {
    return r.field(name, TAG);
  }

  private static RelOp op(WireReader r) {
    return r.field("RelOp", REL_OP);
  }

  private static PropertyValue value(WireReader r) {
    return r.field("TaggedValue", VALUE);
  }

  private static Restriction nested(WireReader r) {
    return r.field("Restriction", WIRE);
  }

  private static void write(WireWriter w, Restriction restriction) {
    switch (restriction) {
      case Restriction.And v -> Wire.list32(WIRE).write(w.u32(AND), v.restrictions());
      case Restriction.Or v -> Wire.list32(WIRE).write(w.u32(OR), v.restrictions());
      case Restriction.Not v -> write(w.u32(NOT), v.restriction());
      case Restriction.Content v -> {
        w.u32(CONTENT).u16(v.fuzzyLevelLow()).u16(v.fuzzyLevelHigh()).u32(v.propertyTag().value());
        VALUE.write(w, v.taggedValue());
      }
      case Restriction.Property v -> {
        w.u32(PROPERTY).u32(v.relOp().code()).u32(v.propertyTag().value());
        VALUE.write(w, v.taggedValue());
      }
      case Restriction.CompareProperties v ->
          w.u32(COMPARE_PROPERTIES)
              .u32(v.relOp().code())
              .u32(v.propertyTag1().value())
              .u32(v.propertyTag2().value());
      case Restriction.BitMask v ->
          w.u32(BIT_MASK).u32(v.notZero() ? 1 : 0).u32(v.propertyTag().value()).u32(v.mask());
      case Restriction.Size v ->
          w.u32(SIZE).u32(v.relOp().code()).u32(v.propertyTag().value()).u32(v.size());
      case Restriction.Exist v -> w.u32(EXIST).u32(v.propertyTag().value());
      case Restriction.SubObject v ->
          write(w.u32(SUB_OBJECT).u32(v.subobject().value()), v.restriction());
      case Restriction.Comment v -> {
        Wire.list32(VALUE).write(w.u32(COMMENT), v.taggedValues());
        Restriction inner = v.restriction();
        w.bool(inner != null);
        if (inner != null) {
          write(w, inner);
        }
      }
      case Restriction.Count v -> write(w.u32(COUNT).u32(v.count()), v.subRestriction());
    }
  }
}
