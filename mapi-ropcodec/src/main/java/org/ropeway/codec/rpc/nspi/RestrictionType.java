package org.ropeway.codec.rpc.nspi;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.ndr.Deferred;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.ndr.NdrArrays;
import org.ropeway.codec.ndr.NdrType;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Restriction_r: its type and the arm of RestrictionUnion_r for it. Comments and counts have no
 * arm. [MS-OXNSPI] 2.2.5.
 */
final class RestrictionType implements NdrType<Restriction> {
  static final RestrictionType INSTANCE = new RestrictionType();

  private static final int AND = 0x0;
  private static final int OR = 0x1;
  private static final int NOT = 0x2;
  private static final int CONTENT = 0x3;
  private static final int PROPERTY = 0x4;
  private static final int COMPARE_PROPS = 0x5;
  private static final int BIT_MASK = 0x6;
  private static final int SIZE = 0x7;
  private static final int EXIST = 0x8;
  private static final int SUB_OBJECT = 0x9;

  private static final NdrType<List<Restriction>> LIST =
      NdrArrays.counted("cRes", "lpRes", INSTANCE, NspiTypes.MAX_ELEMENTS);
  private static final NdrType<Optional<Restriction>> RES = Ndr.pointer("lpRes", INSTANCE.whole());
  private static final NdrType<Optional<PropertyValue>> PROP =
      Ndr.pointer("lpProp", NspiTypes.VALUE.whole());
  private static final WireType<RelOp> REL_OP =
      WireType.of(4, RestrictionType::readRelOp, (w, v) -> w.align(4).u32(v.code()));

  private RestrictionType() {}

  @Override
  public Deferred<Restriction> readFlat(WireReader r) {
    r.count(1, minSize());
    int type = r.field("rt", Ndr.I32);
    if (r.field("discriminant", Ndr.I32) != type) {
      throw r.badValue("union arm of another type than that of a restriction");
    }
    Deferred<? extends Restriction> arm = readArm(r, type);
    return later -> {
      later.enter();
      Restriction restriction = arm.follow(later);
      later.leave();
      return restriction;
    };
  }

  private static Deferred<? extends Restriction> readArm(WireReader r, int type) {
    return switch (type) {
      case AND -> {
        Deferred<List<Restriction>> list = LIST.readFlat(r);
        yield later -> new Restriction.And(list.follow(later));
      }
      case OR -> {
        Deferred<List<Restriction>> list = LIST.readFlat(r);
        yield later -> new Restriction.Or(list.follow(later));
      }
      case NOT -> {
        Deferred<Optional<Restriction>> res = RES.readFlat(r);
        yield later -> new Restriction.Not(required(later, res));
      }
      case CONTENT -> readContent(r);
      case PROPERTY -> readProperty(r);
      case COMPARE_PROPS ->
          Deferred.of(
              new Restriction.CompareProperties(
                  r.field("relop", REL_OP), tag(r, "ulPropTag1"), tag(r, "ulPropTag2")));
      case BIT_MASK ->
          Deferred.of(
              new Restriction.BitMask(
                  r.field("relBMR", Ndr.ranged(1)) == 1,
                  tag(r, "ulPropTag"),
                  r.field("ulMask", Ndr.I32)));
      case SIZE ->
          Deferred.of(
              new Restriction.Size(
                  r.field("relop", REL_OP), tag(r, "ulPropTag"), r.field("cb", Ndr.U32)));
      case EXIST -> readExist(r);
      case SUB_OBJECT -> readSubObject(r);
      default -> throw r.badValue("rt " + type);
    };
  }

  private static Deferred<Restriction.Content> readContent(WireReader r) {
    int level = r.field("ulFuzzyLevel", Ndr.I32);
    PropertyTag tag = tag(r, "ulPropTag");
    Deferred<Optional<PropertyValue>> value = PROP.readFlat(r);
    return later ->
        new Restriction.Content(level & 0xFFFF, level >>> 16, tag, required(later, value));
  }

  private static Deferred<Restriction.Property> readProperty(WireReader r) {
    RelOp op = r.field("relop", REL_OP);
    PropertyTag tag = tag(r, "ulPropTag");
    Deferred<Optional<PropertyValue>> value = PROP.readFlat(r);
    return later -> new Restriction.Property(op, tag, required(later, value));
  }

  private static Deferred<Restriction.Exist> readExist(WireReader r) {
    r.field("ulReserved1", Ndr.U32);
    PropertyTag tag = tag(r, "ulPropTag");
    r.field("ulReserved2", Ndr.U32);
    return Deferred.of(new Restriction.Exist(tag));
  }

  private static Deferred<Restriction.SubObject> readSubObject(WireReader r) {
    PropertyTag tag = tag(r, "ulSubObject");
    Deferred<Optional<Restriction>> res = RES.readFlat(r);
    return later -> new Restriction.SubObject(tag, required(later, res));
  }

  private static PropertyTag tag(WireReader r, String name) {
    return r.field(name, NspiTypes.TAG);
  }

  private static <T> T required(WireReader r, Deferred<Optional<T>> pointer) {
    return pointer.follow(r).orElseThrow(() -> r.badValue("restriction without what it is about"));
  }

  private static RelOp readRelOp(WireReader r) {
    long code = Ndr.U32.read(r);
    RelOp op = code > 0xFF ? null : RelOp.find((int) code);
    if (op == null) {
      throw r.badValue("relop " + code);
    }
    return op;
  }

  @Override
  public void writeFlat(WireWriter w, Restriction restriction) {
    w.align(4).u32(type(restriction)).u32(type(restriction));
    switch (restriction) {
      case Restriction.And v -> LIST.writeFlat(w, v.restrictions());
      case Restriction.Or v -> LIST.writeFlat(w, v.restrictions());
      case Restriction.Not v -> RES.writeFlat(w, Optional.of(v.restriction()));
      case Restriction.Content v -> {
        w.u32(v.fuzzyLevelLow() | v.fuzzyLevelHigh() << 16).u32(v.propertyTag().value());
        PROP.writeFlat(w, Optional.of(v.taggedValue()));
      }
      case Restriction.Property v -> {
        w.u32(v.relOp().code()).u32(v.propertyTag().value());
        PROP.writeFlat(w, Optional.of(v.taggedValue()));
      }
      case Restriction.CompareProperties v ->
          w.u32(v.relOp().code()).u32(v.propertyTag1().value()).u32(v.propertyTag2().value());
      case Restriction.BitMask v ->
          w.u32(v.notZero() ? 1 : 0).u32(v.propertyTag().value()).u32(v.mask());
      case Restriction.Size v -> w.u32(v.relOp().code()).u32(v.propertyTag().value()).u32(v.size());
      case Restriction.Exist v -> w.u32(0).u32(v.propertyTag().value()).u32(0);
      case Restriction.SubObject v ->
          RES.writeFlat(w.u32(v.subobject().value()), Optional.of(v.restriction()));
      default -> throw noArm(restriction);
    }
  }

  @Override
  public void writeReferents(WireWriter w, Restriction restriction) {
    switch (restriction) {
      case Restriction.And v -> LIST.writeReferents(w, v.restrictions());
      case Restriction.Or v -> LIST.writeReferents(w, v.restrictions());
      case Restriction.Not v -> RES.writeReferents(w, Optional.of(v.restriction()));
      case Restriction.Content v -> PROP.writeReferents(w, Optional.of(v.taggedValue()));
      case Restriction.Property v -> PROP.writeReferents(w, Optional.of(v.taggedValue()));
      case Restriction.SubObject v -> RES.writeReferents(w, Optional.of(v.restriction()));
      default -> {}
    }
  }

  private static int type(Restriction restriction) {
    return switch (restriction) {
      case Restriction.And v -> AND;
      case Restriction.Or v -> OR;
      case Restriction.Not v -> NOT;
      case Restriction.Content v -> CONTENT;
      case Restriction.Property v -> PROPERTY;
      case Restriction.CompareProperties v -> COMPARE_PROPS;
      case Restriction.BitMask v -> BIT_MASK;
      case Restriction.Size v -> SIZE;
      case Restriction.Exist v -> EXIST;
      case Restriction.SubObject v -> SUB_OBJECT;
      case Restriction.Comment v -> throw noArm(v);
      case Restriction.Count v -> throw noArm(v);
    };
  }

  private static IllegalArgumentException noArm(Restriction restriction) {
    return new IllegalArgumentException(
        "RestrictionUnion_r has no " + restriction.getClass().getSimpleName());
  }

  @Override
  public int minSize() {
    return 12;
  }
}
