package org.ropeway.store.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.orule.RuleActions;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/**
 * A standard rule as it is stored.
 *
 * @param id its counter, never used before
 * @param properties those of [MS-OXORULE] 2.2.1.3.1, but for PidTagRuleId
 * @param oxId the filter of OX that does what it says; null where it is done here
 */
public record Rule(long id, PropertyBag properties, @Nullable Long oxId) {
  /** PidTagRuleState. */
  public int state() {
    return properties.get(PidTag.RULE_STATE, 0);
  }

  /** PidTagRuleSequence. */
  public int sequence() {
    return properties.get(PidTag.RULE_SEQUENCE, 0);
  }

  /** PidTagRuleProvider. */
  public String provider() {
    return properties.get(PidTag.RULE_PROVIDER, "");
  }

  /** PidTagRuleCondition. */
  public Restriction condition() {
    return (Restriction) properties.get(PidTag.RULE_CONDITION, (Object) NOTHING);
  }

  /** PidTagRuleActions; {@link org.ropeway.codec.wire.WireException} if they are none. */
  public RuleActions actions() {
    return RuleActions.of(properties.get(PidTag.RULE_ACTIONS, Bytes.EMPTY));
  }

  private static final Restriction NOTHING = new Restriction.Or(List.of());

  /** The same rule with other properties. */
  Rule with(PropertyBag other) {
    return new Rule(id, other, oxId);
  }

  /** The same rule, done by OX, or here if null. */
  Rule doneBy(@Nullable Long filter) {
    return new Rule(id, properties, filter);
  }
}
