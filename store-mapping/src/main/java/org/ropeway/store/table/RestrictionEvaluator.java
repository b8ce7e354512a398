package org.ropeway.store.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.MapiException;

/**
 * A restriction made ready to be evaluated on many rows ([MS-OXCDATA] 2.12). A condition on a
 * property a row lacks does not hold, "not equal" excepted. Thread-safe.
 */
public final class RestrictionEvaluator {
  /** A row that can also tell of the recipients and attachments of its message. */
  public interface WithSubobjects extends Row {
    /**
     * The rows of PidTagMessageRecipients or PidTagMessageAttachments; null where they are not
     * known without asking OX.
     */
    @Nullable List<Row> subobjects(PropertyTag which);
  }

  /** Tells which rows meet conditions that the values of rows do not tell. */
  @FunctionalInterface
  public interface Answers {
    /** Values tell all. */
    Answers NONE = condition -> null;

    /** Which rows meet a condition, by their ids; null if their values tell. */
    @Nullable LongPredicate met(Restriction condition);
  }

  private final TableLimits limits;
  private final Answers answers;
  private final PropertyComparison comparison;
  private final List<PropertyTag> columns = new ArrayList<>();
  private final Predicate<Row> predicate;
  private int nodes;

  private RestrictionEvaluator(
      Restriction restriction, Locale locale, TableLimits limits, Answers answers) {
    this.limits = limits;
    this.answers = answers;
    this.comparison = new PropertyComparison(KeyEncoder.collator(locale));
    this.predicate = compile(restriction, 1);
  }

  /**
   * Makes a restriction ready: ecTooComplex if it is too deep or too long, compares different types
   * or needs what no table can tell.
   */
  public static RestrictionEvaluator of(
      Restriction restriction, Locale locale, TableLimits limits) {
    return of(restriction, locale, limits, Answers.NONE);
  }

  /** The same, some of whose conditions are answered. */
  public static RestrictionEvaluator of(
      Restriction restriction, Locale locale, TableLimits limits, Answers answers) {
    return new RestrictionEvaluator(restriction, locale, limits, answers);
  }

  /** Whether the row meets the restriction. */
  public boolean matches(Row row) {
    return predicate.test(row);
  }

  /** The columns it looks at. */
  List<PropertyTag> columns() {
    return List.copyOf(columns);
  }

  private Predicate<Row> compile(Restriction restriction, int depth) {
    if (depth > limits.restrictionDepth() || ++nodes > limits.restrictionNodes()) {
      throw tooComplex("restriction of depth " + depth + ", " + nodes + " conditions");
    }
    LongPredicate met = answers.met(restriction);
    if (met != null) {
      return row -> met.test(row.id());
    }
    return switch (restriction) {
      case Restriction.And r -> all(compile(r.restrictions(), depth));
      case Restriction.Or r -> any(compile(r.restrictions(), depth));
      case Restriction.Not r -> compile(r.restriction(), depth + 1).negate();
      case Restriction.Content r -> content(r);
      case Restriction.Property r -> property(r);
      case Restriction.CompareProperties r -> compareProperties(r);
      case Restriction.BitMask r -> bitMask(r);
      case Restriction.Size r -> size(r);
      case Restriction.Exist r -> exist(r);
      case Restriction.SubObject r -> subobject(r, depth);
      case Restriction.Comment r -> comment(r.restriction(), depth);
      case Restriction.Count r -> count(r, depth);
    };
  }

  /** How many rows may meet it is for whoever lists them; it cannot be none and one row meet it. */
  private Predicate<Row> count(Restriction.Count r, int depth) {
    Predicate<Row> inner = compile(r.subRestriction(), depth + 1);
    return r.count() == 0 ? row -> false : inner;
  }

  private List<Predicate<Row>> compile(List<Restriction> restrictions, int depth) {
    List<Predicate<Row>> list = new ArrayList<>();
    for (Restriction r : restrictions) {
      list.add(compile(r, depth + 1));
    }
    return list;
  }

  private static Predicate<Row> all(List<Predicate<Row>> list) {
    return row -> {
      for (Predicate<Row> p : list) {
        if (!p.test(row)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Predicate<Row> any(List<Predicate<Row>> list) {
    return row -> {
      for (Predicate<Row> p : list) {
        if (p.test(row)) {
          return true;
        }
      }
      return false;
    };
  }

  /** Classes are matched without regard to case ([MS-OXCMSG] 2.2.1.3). */
  private Predicate<Row> content(Restriction.Content r) {
    PropertyTag tag = column(r.propertyTag());
    PropertyType type = TableSort.storedType(tag).element();
    PropertyType needle = TableSort.storedType(column0(r.taggedValue())).element();
    if (type != needle || (type != PropertyType.STRING && type != PropertyType.BINARY)) {
      throw tooComplex("content of " + tag + " and " + r.taggedValue().tag());
    }
    int high =
        tag.id() == PidTag.MESSAGE_CLASS.id()
            ? r.fuzzyLevelHigh() | Restriction.Content.IGNORE_CASE
            : r.fuzzyLevelHigh();
    Object wanted = r.taggedValue().value();
    if (wanted instanceof List<?> list) {
      return any(
          list.stream()
              .map(v -> contains(tag, new TextMatch(r.fuzzyLevelLow(), high, v)))
              .toList());
    }
    return contains(tag, new TextMatch(r.fuzzyLevelLow(), high, wanted));
  }

  private static Predicate<Row> contains(PropertyTag tag, TextMatch match) {
    return row -> {
      Object value = row.get(tag);
      return value instanceof List<?> many
          ? many.stream().anyMatch(match::matches)
          : value != null && match.matches(value);
    };
  }

  private Predicate<Row> property(Restriction.Property r) {
    PropertyTag tag = column(r.propertyTag());
    RelOp op = r.relOp();
    PropertyType type = TableSort.storedType(tag);
    PropertyType constant = TableSort.storedType(column0(r.taggedValue()));
    if (isUnsupported(op) || (type != constant && type.element() != constant)) {
      throw tooComplex(tag + " " + op + " " + r.taggedValue().tag());
    }
    Object right = r.taggedValue().value();
    return row -> comparison.holds(op, row.get(tag), right);
  }

  private Predicate<Row> compareProperties(Restriction.CompareProperties r) {
    PropertyTag a = column(r.propertyTag1());
    PropertyTag b = column(r.propertyTag2());
    RelOp op = r.relOp();
    if (isUnsupported(op)
        || (TableSort.storedType(a) != TableSort.storedType(b)
            && TableSort.storedType(a).element() != TableSort.storedType(b))) {
      throw tooComplex(a + " " + op + " " + b);
    }
    return row -> comparison.holds(op, row.get(a), row.get(b));
  }

  private static boolean isUnsupported(RelOp op) {
    return op == RelOp.MATCHES_REGEX || op == RelOp.MEMBER_OF_DL;
  }

  private Predicate<Row> bitMask(Restriction.BitMask r) {
    PropertyTag tag = column(r.propertyTag());
    if (tag.cellType() != PropertyType.INTEGER32) {
      throw tooComplex("bits of " + tag);
    }
    int mask = r.mask();
    boolean notZero = r.notZero();
    return row -> row.get(tag) instanceof Integer v && (v & mask) != 0 == notZero;
  }

  private Predicate<Row> size(Restriction.Size r) {
    PropertyTag tag = column(r.propertyTag());
    PropertyType type = TableSort.storedType(tag);
    RelOp op = r.relOp();
    if (isUnsupported(op)) {
      throw tooComplex("size " + op);
    }
    Long wanted = r.size();
    return row -> {
      Object value = row.get(tag);
      return value != null && comparison.holds(op, PropertyComparison.size(type, value), wanted);
    };
  }

  private Predicate<Row> exist(Restriction.Exist r) {
    PropertyTag tag = r.propertyTag();
    columns.add(tag);
    return row -> row.get(tag) != null;
  }

  private Predicate<Row> subobject(Restriction.SubObject r, int depth) {
    int from = columns.size();
    Predicate<Row> inner = compile(r.restriction(), depth + 1);
    columns.subList(from, columns.size()).clear();
    PropertyTag which = r.subobject();
    return row -> {
      List<Row> rows = row instanceof WithSubobjects w ? w.subobjects(which) : null;
      return rows != null && rows.stream().anyMatch(inner);
    };
  }

  private Predicate<Row> comment(@Nullable Restriction inner, int depth) {
    return inner == null ? row -> true : compile(inner, depth + 1);
  }

  private PropertyTag column(PropertyTag tag) {
    if (!tag.hasKnownType()) {
      throw tooComplex("type of " + tag);
    }
    columns.add(tag);
    return tag;
  }

  private static PropertyTag column0(PropertyValue value) {
    if (!value.tag().hasKnownType()) {
      throw tooComplex("type of " + value.tag());
    }
    return value.tag();
  }

  private static MapiException tooComplex(String why) {
    return new MapiException(ErrorCode.TOO_COMPLEX, why);
  }
}
