package org.ropeway.gateway.emsmdb.folder;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;

/** Makes all strings of a restriction those that a client reads: Unicode or 8-bit ones. */
enum RestrictionStrings {
  /** PtypString. */
  UNICODE(
      PropertyType.STRING8,
      PropertyType.STRING,
      PropertyType.MULTIPLE_STRING8,
      PropertyType.MULTIPLE_STRING),
  /** PtypString8. */
  EIGHT_BIT(
      PropertyType.STRING,
      PropertyType.STRING8,
      PropertyType.MULTIPLE_STRING,
      PropertyType.MULTIPLE_STRING8);

  private final PropertyType from;
  private final PropertyType to;
  private final PropertyType manyFrom;
  private final PropertyType manyTo;

  RestrictionStrings(
      PropertyType from, PropertyType to, PropertyType manyFrom, PropertyType manyTo) {
    this.from = from;
    this.to = to;
    this.manyFrom = manyFrom;
    this.manyTo = manyTo;
  }

  static RestrictionStrings of(boolean unicode) {
    return unicode ? UNICODE : EIGHT_BIT;
  }

  /** A restriction with these strings. */
  Restriction in(Restriction restriction) {
    return switch (restriction) {
      case Restriction.And r -> new Restriction.And(in(r.restrictions()));
      case Restriction.Or r -> new Restriction.Or(in(r.restrictions()));
      case Restriction.Not r -> new Restriction.Not(in(r.restriction()));
      case Restriction.Content r ->
          new Restriction.Content(
              r.fuzzyLevelLow(), r.fuzzyLevelHigh(), tag(r.propertyTag()), value(r.taggedValue()));
      case Restriction.Property r ->
          new Restriction.Property(r.relOp(), tag(r.propertyTag()), value(r.taggedValue()));
      case Restriction.CompareProperties r ->
          new Restriction.CompareProperties(
              r.relOp(), tag(r.propertyTag1()), tag(r.propertyTag2()));
      case Restriction.BitMask r -> r;
      case Restriction.Size r -> new Restriction.Size(r.relOp(), tag(r.propertyTag()), r.size());
      case Restriction.Exist r -> new Restriction.Exist(tag(r.propertyTag()));
      case Restriction.SubObject r -> new Restriction.SubObject(r.subobject(), in(r.restriction()));
      case Restriction.Comment r -> comment(r);
      case Restriction.Count r -> new Restriction.Count(r.count(), in(r.subRestriction()));
    };
  }

  private List<Restriction> in(List<Restriction> restrictions) {
    return restrictions.stream().map(this::in).toList();
  }

  private Restriction comment(Restriction.Comment r) {
    Restriction inner = r.restriction();
    return new Restriction.Comment(
        r.taggedValues().stream().map(this::value).toList(), inner == null ? null : in(inner));
  }

  private PropertyValue value(PropertyValue value) {
    PropertyTag tag = tag(value.tag());
    return tag.equals(value.tag()) ? value : new PropertyValue(tag, value.value());
  }

  private PropertyTag tag(PropertyTag tag) {
    if (!tag.hasKnownType()) {
      return tag;
    }
    if (tag.type() == from) {
      return tag.withType(to);
    }
    return tag.type() == manyFrom ? tag.withType(manyTo) : tag;
  }
}
