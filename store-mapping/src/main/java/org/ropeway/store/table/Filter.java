package org.ropeway.store.table;

import java.util.Locale;
import org.ropeway.codec.data.Restriction;
import org.ropeway.store.table.RestrictionEvaluator.Answers;

/** A restriction, and who tells those of its conditions that the values of rows do not. */
record Filter(Restriction restriction, Answers answers) {
  /** A restriction of the rows of a source, once all is found out for it; ecTooComplex. */
  static Filter of(Restriction restriction, RowSource source, Locale locale, TableLimits limits) {
    RestrictionEvaluator.of(restriction, locale, limits);
    return new Filter(restriction, source.answers(restriction));
  }

  /** Whether a later table may have an equal one: what was found out is for one table. */
  boolean isLasting() {
    return answers.equals(Answers.NONE);
  }

  /** It made ready. */
  RestrictionEvaluator evaluator(Locale locale, TableLimits limits) {
    return RestrictionEvaluator.of(restriction, locale, limits, answers);
  }
}
