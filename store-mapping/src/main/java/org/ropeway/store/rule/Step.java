package org.ropeway.store.rule;

import java.util.Arrays;
import java.util.List;
import org.ropeway.codec.orule.RuleAction;

/**
 * A part of what rules do with one mail.
 *
 * @param rules the rules that ask for it: several for a deferred action, else one
 * @param extended whether they are extended rules
 * @param number PidTagRuleActionNumber: the place of the action among those of its rule
 * @param uuid that of the mail it makes, if any, so that it makes one however often it is begun
 */
record Step(
    Kind kind,
    List<Long> rules,
    boolean extended,
    String provider,
    int number,
    String uuid,
    List<RuleAction> actions) {
  /** What is done, in the order in which it is done. */
  enum Kind {
    /** Changes what the mail says of itself. */
    MARK(1),
    /** Stores a copy. */
    COPY(2),
    /** Sends a mail. */
    SEND(3),
    /** Leaves it to a client. */
    DEFER(4),
    /** Moves the mail. */
    MOVE(5),
    /** Deletes the mail. */
    DELETE(6);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    /** How it is stored. */
    int number() {
      return number;
    }

    static Kind of(int number) {
      return Arrays.stream(values())
          .filter(kind -> kind.number == number)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no kind of step: " + number));
    }
  }

  Step {
    rules = List.copyOf(rules);
    actions = List.copyOf(actions);
  }

  RuleAction action() {
    return actions.getFirst();
  }

  Step as(Kind other) {
    return new Step(other, rules, extended, provider, number, uuid, actions);
  }
}
