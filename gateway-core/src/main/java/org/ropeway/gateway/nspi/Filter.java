package org.ropeway.gateway.nspi;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.gateway.nspi.Columns.IdForm;
import org.ropeway.store.MapiException;
import org.ropeway.store.table.RestrictionEvaluator;
import org.ropeway.store.table.Row;
import org.ropeway.store.table.TableLimits;

/**
 * A restriction on the persons of a view. PidTagAnr is no property of anybody but a search of its
 * own, done once by the name index: the restriction is rewritten to ask for its outcome.
 */
final class Filter implements IntPredicate {
  private static final int FIRST_SEARCH = 0x7C10;
  private static final int MAX_SEARCHES = 32;
  private static final int MAX_DEPTH = 64;

  private final View view;
  private final List<BitSet> searches = new ArrayList<>();
  private final RestrictionEvaluator evaluator;

  /** Who alone can meet it, as the name index knows; null if anybody can. */
  private final @Nullable BitSet candidates;

  /** Makes a restriction ready; TooComplex where it is. */
  Filter(Restriction restriction, View view) {
    this.view = view;
    Restriction rewritten = rewrite(restriction, 1);
    this.evaluator = RestrictionEvaluator.of(rewritten, Locale.ROOT, TableLimits.DEFAULT);
    this.candidates = candidates(rewritten);
  }

  private @Nullable BitSet candidates(Restriction restriction) {
    return switch (restriction) {
      case Restriction.Property r -> {
        int search = r.propertyTag().id() - FIRST_SEARCH;
        boolean met = r.relOp() == RelOp.EQUAL && Boolean.TRUE.equals(r.taggedValue().value());
        yield met && search >= 0 && search < searches.size() ? searches.get(search) : null;
      }
      case Restriction.And r ->
          r.restrictions().stream()
              .map(this::candidates)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      default -> null;
    };
  }

  /** Whether a person of the view, by {@link View#at number}, meets it. */
  @Override
  public boolean test(int person) {
    return (candidates == null || candidates.get(person))
        && evaluator.matches(new Candidate(person));
  }

  private final class Candidate implements Row {
    private final int number;
    private final Entry person;

    Candidate(int number) {
      this.number = number;
      this.person = view.at(number);
    }

    @Override
    public long id() {
      return person.minimalId();
    }

    @Override
    public @Nullable Object get(PropertyTag tag) {
      int search = tag.id() - FIRST_SEARCH;
      return search >= 0 && search < searches.size()
          ? searches.get(search).get(number)
          : view.columns().value(person, tag, IdForm.PERMANENT);
    }
  }

  private Restriction rewrite(Restriction restriction, int depth) {
    if (depth > MAX_DEPTH) {
      throw new MapiException(ErrorCode.TOO_COMPLEX, "restriction of depth " + depth);
    }
    return switch (restriction) {
      case Restriction.And r -> new Restriction.And(rewrite(r.restrictions(), depth));
      case Restriction.Or r -> new Restriction.Or(rewrite(r.restrictions(), depth));
      case Restriction.Not r -> new Restriction.Not(rewrite(r.restriction(), depth + 1));
      case Restriction.Count r -> rewrite(r.subRestriction(), depth + 1);
      case Restriction.Comment r -> comment(r.restriction(), depth + 1);
      case Restriction.SubObject r ->
          throw new MapiException(ErrorCode.TOO_COMPLEX, "subobjects of a person");
      case Restriction.Content r when isNames(r.propertyTag()) -> search(r.taggedValue());
      case Restriction.Content r -> r;
      case Restriction.Property r when isNames(r.propertyTag()) -> {
        if (r.relOp() != RelOp.EQUAL) {
          throw new MapiException(ErrorCode.TOO_COMPLEX, "names " + r.relOp());
        }
        yield search(r.taggedValue());
      }
      case Restriction.Property r -> r;
      case Restriction.CompareProperties r -> r;
      case Restriction.BitMask r -> r;
      case Restriction.Size r -> r;
      case Restriction.Exist r -> r;
    };
  }

  private List<Restriction> rewrite(List<Restriction> restrictions, int depth) {
    return restrictions.stream().map(r -> rewrite(r, depth + 1)).toList();
  }

  /** A comment without a restriction is no restriction. */
  private Restriction comment(@Nullable Restriction inner, int depth) {
    return inner == null ? new Restriction.And(List.of()) : rewrite(inner, depth);
  }

  private static boolean isNames(PropertyTag tag) {
    return tag.id() == PidTag.ANR.id();
  }

  private Restriction search(PropertyValue name) {
    if (searches.size() == MAX_SEARCHES) {
      throw new MapiException(ErrorCode.TOO_COMPLEX, "names to be searched");
    }
    PropertyTag outcome = PropertyTag.of(FIRST_SEARCH + searches.size(), PropertyType.BOOLEAN);
    searches.add(
        name.value() instanceof String text ? view.matching(NameQuery.of(text)) : new BitSet());
    return new Restriction.Property(RelOp.EQUAL, outcome, new PropertyValue(outcome, true));
  }
}
