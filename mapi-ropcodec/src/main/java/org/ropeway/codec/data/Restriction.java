package org.ropeway.codec.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** A condition on the rows of a table. [MS-OXCDATA] 2.12. */
public sealed interface Restriction {
  /** As in ROP buffers, with 16-bit counts. */
  WireType<Restriction> WIRE =
      WireType.of(1, r -> read(r, ValueCodec.ROP), (w, v) -> v.write(w, ValueCodec.ROP));

  /** As in extended rules, with 32-bit counts. */
  WireType<Restriction> WIDE =
      WireType.of(1, r -> read(r, ValueCodec.WIDE), (w, v) -> v.write(w, ValueCodec.WIDE));

  /** As in MAPI/HTTP address book bodies. */
  WireType<Restriction> ADDRESS_BOOK =
      WireType.of(
          1, r -> read(r, ValueCodec.ADDRESS_BOOK), (w, v) -> v.write(w, ValueCodec.ADDRESS_BOOK));

  /** All of them hold; true if there is none. 2.12.1. */
  record And(List<Restriction> restrictions) implements Restriction {
    public And {
      restrictions = List.copyOf(restrictions);
    }
  }

  /** One of them holds; false if there is none. 2.12.2. */
  record Or(List<Restriction> restrictions) implements Restriction {
    public Or {
      restrictions = List.copyOf(restrictions);
    }
  }

  /** It does not hold. 2.12.3. */
  record Not(Restriction restriction) implements Restriction {}

  /**
   * A string or binary property contains a value. 2.12.4.
   *
   * @param fuzzyLevelLow {@link #FULL_STRING}, {@link #SUBSTRING} or {@link #PREFIX}
   * @param fuzzyLevelHigh bits {@link #IGNORE_CASE}, {@link #IGNORE_NON_SPACE} and {@link #LOOSE}
   * @param propertyTag the property that is searched; the tag of the value may differ from it
   */
  record Content(
      int fuzzyLevelLow, int fuzzyLevelHigh, PropertyTag propertyTag, PropertyValue taggedValue)
      implements Restriction {
    /** The whole value. */
    public static final int FULL_STRING = 0;

    /** Anywhere in it. */
    public static final int SUBSTRING = 1;

    /** At its beginning. */
    public static final int PREFIX = 2;

    /** Without regard to case. */
    public static final int IGNORE_CASE = 1;

    /** Without regard to combining characters. */
    public static final int IGNORE_NON_SPACE = 2;

    /** As leniently as possible. */
    public static final int LOOSE = 4;
  }

  /** A property compares to a value. 2.12.5; the tag of the value may differ from the property. */
  record Property(RelOp relOp, PropertyTag propertyTag, PropertyValue taggedValue)
      implements Restriction {}

  /** Two properties compare to each other. 2.12.6. */
  record CompareProperties(RelOp relOp, PropertyTag propertyTag1, PropertyTag propertyTag2)
      implements Restriction {}

  /** The masked bits of a property are all zero, or not. 2.12.7. */
  record BitMask(boolean notZero, PropertyTag propertyTag, int mask) implements Restriction {}

  /** The size of a property's value in bytes compares to a number. 2.12.8. */
  record Size(RelOp relOp, PropertyTag propertyTag, long size) implements Restriction {}

  /** The property exists. 2.12.9. */
  record Exist(PropertyTag propertyTag) implements Restriction {}

  /** One of a message's recipients or attachments meets a restriction. 2.12.10. */
  record SubObject(PropertyTag subobject, Restriction restriction) implements Restriction {}

  /** A restriction with the client's notes to it, or only notes. 2.12.11. */
  record Comment(List<PropertyValue> taggedValues, @Nullable Restriction restriction)
      implements Restriction {
    public Comment {
      taggedValues = List.copyOf(taggedValues);
    }
  }

  /** At most so many rows that meet a restriction. 2.12.12. */
  record Count(long count, Restriction subRestriction) implements Restriction {}

  /** How restrictions stand in a context. */
  static WireType<Restriction> shared(ValueCodec codec) {
    return switch (codec) {
      case ROP -> WIRE;
      case WIDE -> WIDE;
      case ADDRESS_BOOK -> ADDRESS_BOOK;
    };
  }

  /** Reads a restriction as it stands in a context. */
  static Restriction read(WireReader r, ValueCodec codec) {
    r.count(1, 1);
    r.enter();
    Restriction restriction = RestrictionCodec.read(r, codec);
    r.leave();
    return restriction;
  }

  /** Writes it as it stands in a context. */
  default void write(WireWriter w, ValueCodec codec) {
    RestrictionCodec.write(w, this, codec);
  }
}
