package org.ropeway.store.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.orule.RuleActions;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.store.Danger;
import org.ropeway.store.MapiException;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.guard.Dangers;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.RestrictionEvaluator;
import org.ropeway.store.table.TableLimits;

/** Checks what clients send as rules. [MS-OXORULE] 2.2.1.3.1, 3.2.5.2. */
final class RuleChecks {
  private static final Map<Integer, PropertyTag> TAGS =
      List.of(
              PidTag.RULE_SEQUENCE,
              PidTag.RULE_STATE,
              PidTag.RULE_NAME,
              PidTag.RULE_PROVIDER,
              PidTag.RULE_LEVEL,
              PidTag.RULE_USER_FLAGS,
              PidTag.RULE_PROVIDER_DATA,
              PidTag.RULE_CONDITION,
              PidTag.RULE_ACTIONS)
          .stream()
          .collect(Collectors.toUnmodifiableMap(PropertyTag::id, tag -> tag));

  private final StoreLimits.Rules limits;
  private final Set<Danger> allowed;

  RuleChecks(StoreLimits limits) {
    this.limits = limits.rules();
    this.allowed = limits.local().allowed();
  }

  /** A new rule; ecInvalidParameter if it lacks what it must have, or has what it must not. */
  PropertyBag added(List<PropertyValue> values) {
    PropertyBag rule = put(PropertyBag.EMPTY, values);
    for (PropertyTag tag :
        List.of(PidTag.RULE_PROVIDER, PidTag.RULE_CONDITION, PidTag.RULE_ACTIONS)) {
      if (rule.get(tag) == null) {
        throw invalid("a rule without " + tag);
      }
    }
    return checked(rule);
  }

  /** A rule with other values. */
  PropertyBag modified(PropertyBag before, List<PropertyValue> values) {
    return checked(put(before, values));
  }

  private static PropertyBag put(PropertyBag before, List<PropertyValue> values) {
    PropertyBag.Builder rule = before.toBuilder();
    for (PropertyValue value : values) {
      PropertyTag known = TAGS.get(value.tag().id());
      if (known == null || !PropertyBag.fits(value.tag(), known.typeCode())) {
        throw invalid("no property of a rule: " + value.tag());
      }
      rule.put(value.tag(), value.value());
    }
    return rule.build();
  }

  /** The error bits are the server's: an edited rule has not failed yet. */
  private PropertyBag checked(PropertyBag rule) {
    Restriction condition = (Restriction) rule.get(PidTag.RULE_CONDITION);
    if (condition == null) {
      throw invalid("a rule without condition");
    }
    new Measure().of(condition, 1);
    List<RuleAction> actions = actions(rule.get(PidTag.RULE_ACTIONS, Bytes.EMPTY));
    for (Danger danger : Dangers.in(actions)) {
      if (!allowed.contains(danger)) {
        throw Dangers.refused(danger);
      }
    }
    int own = rule.get(PidTag.RULE_STATE, 0) & ~(RuleState.ERROR | RuleState.PARSE_ERROR);
    int state = isUnderstood(condition, actions) ? own : own | RuleState.PARSE_ERROR;
    return rule.toBuilder().put(PidTag.RULE_STATE, state).build();
  }

  private static List<RuleAction> actions(Bytes value) {
    try {
      List<RuleAction> actions = RuleActions.of(value).actions();
      if (actions.isEmpty()) {
        throw invalid("a rule without actions");
      }
      return actions;
    } catch (WireException e) {
      throw invalid("actions: " + e.getMessage());
    }
  }

  /** Whether the server could run it. */
  static boolean isUnderstood(Restriction condition, List<RuleAction> actions) {
    if (actions.stream().anyMatch(action -> action.data() instanceof RuleAction.Unknown)) {
      return false;
    }
    try {
      RestrictionEvaluator.of(condition, Locale.ROOT, TableLimits.DEFAULT);
      return true;
    } catch (MapiException e) {
      return false;
    }
  }

  /** Counts the parts of a condition; ecTooComplex beyond the limits. */
  private final class Measure {
    private int parts;

    void of(Restriction r, int depth) {
      if (depth > limits.depth() || ++parts > limits.conditions()) {
        throw new MapiException(ErrorCode.TOO_COMPLEX, "condition of depth " + depth);
      }
      switch (r) {
        case Restriction.And v -> v.restrictions().forEach(inner -> of(inner, depth + 1));
        case Restriction.Or v -> v.restrictions().forEach(inner -> of(inner, depth + 1));
        case Restriction.Not v -> of(v.restriction(), depth + 1);
        case Restriction.SubObject v -> of(v.restriction(), depth + 1);
        case Restriction.Count v -> of(v.subRestriction(), depth + 1);
        case Restriction.Comment v -> {
          Restriction inner = v.restriction();
          if (inner != null) {
            of(inner, depth + 1);
          }
        }
        default -> {}
      }
    }
  }

  private static MapiException invalid(String why) {
    return new MapiException(ErrorCode.INVALID_PARAMETER, why);
  }
}
