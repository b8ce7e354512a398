package org.ropeway.it.differential;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;

/** Restrictions as clients make them. */
final class Conditions {
  private Conditions() {}

  /** A restriction that is nested so deep at most. */
  static Restriction any(Dice d, Handle.Kind kind, int depth) {
    if (depth > 0 && d.percent(40)) {
      return switch (d.below(4)) {
        case 0 -> new Restriction.And(several(d, kind, depth));
        case 1 -> new Restriction.Or(several(d, kind, depth));
        case 2 -> new Restriction.Not(any(d, kind, depth - 1));
        default -> new Restriction.Comment(List.of(), any(d, kind, depth - 1));
      };
    }
    return leaf(d, kind);
  }

  private static List<Restriction> several(Dice d, Handle.Kind kind, int depth) {
    List<Restriction> all = new ArrayList<>();
    int n = 1 + d.below(3);
    while (all.size() < n) {
      all.add(any(d, kind, depth - 1));
    }
    return all;
  }

  private static Restriction leaf(Dice d, Handle.Kind kind) {
    List<PropertyTag> all = Values.tags(kind).stream().filter(tag -> !Meant.isOne(tag)).toList();
    PropertyTag tag = d.one(all);
    return switch (d.below(8)) {
      case 0 -> new Restriction.Exist(tag);
      case 1 -> new Restriction.Size(operator(d), tag, d.of(0, 1, 4, 10, 300));
      case 2 -> new Restriction.BitMask(d.percent(50), PidTag.MESSAGE_FLAGS, d.of(1, 8, 16));
      case 3, 4 -> text(d, all);
      case 5 ->
          new Restriction.CompareProperties(operator(d), PidTag.SUBJECT, PidTag.NORMALIZED_SUBJECT);
      default -> property(d, tag);
    };
  }

  private static RelOp operator(Dice d) {
    return d.of(
        RelOp.LESS_THAN,
        RelOp.LESS_THAN_OR_EQUAL,
        RelOp.GREATER_THAN,
        RelOp.GREATER_THAN_OR_EQUAL,
        RelOp.EQUAL,
        RelOp.NOT_EQUAL);
  }

  private static Restriction property(Dice d, PropertyTag tag) {
    if (!tag.type().isMultivalued()) {
      return new Restriction.Property(operator(d), tag, Values.any(d, tag));
    }
    PropertyTag one = tag.withType(tag.type().element());
    return new Restriction.Property(operator(d), tag, Values.any(d, one));
  }

  private static Restriction text(Dice d, List<PropertyTag> all) {
    PropertyTag tag =
        d.one(
            all.stream()
                .filter(t -> t.type() == PropertyType.STRING && t.id() != PidTag.BODY.id())
                .toList());
    String word = Values.word(d);
    String part = word.isEmpty() ? word : word.substring(0, 1 + d.below(word.length()));
    return new Restriction.Content(
        d.below(3), d.of(0, 1, 1, 2, 4), tag, new PropertyValue(tag, part));
  }
}
