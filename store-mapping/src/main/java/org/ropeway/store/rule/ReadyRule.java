package org.ropeway.store.rule;

import java.util.List;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.store.table.RestrictionEvaluator;

/**
 * A rule that can be run, standard or extended.
 *
 * @param id its counter; of an extended rule that of its message
 * @param state bits of {@link RuleState}
 */
record ReadyRule(
    long id,
    boolean extended,
    int sequence,
    int state,
    String provider,
    RestrictionEvaluator condition,
    List<RuleAction> actions) {
  boolean has(int bits) {
    return (state & bits) != 0;
  }
}
