package org.ropeway.store.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.property.PidTag;

/**
 * Finds out what the rules of a folder do with a mail. [MS-OXORULE] 3.2.5.1, 3.2.5.1.1,
 * 2.2.1.3.1.3.
 */
final class Planner {
  /** PidTagContentFilterSpamConfidenceLevel of what comes from somebody known. [MS-OXCSPAM] 2.2. */
  private static final int SAFE = -1;

  private final ArrivedMail mail;
  private final boolean away;
  private final Targets targets;
  private final int most;
  private final List<Step> steps = new ArrayList<>();
  private final List<Long> remembered = new ArrayList<>();
  private boolean deleted;

  /**
   * For one mail.
   *
   * @param away whether the user is out of office
   * @param most how many steps there may be
   */
  Planner(ArrivedMail mail, boolean away, Targets targets, int most) {
    this.mail = mail;
    this.away = away;
    this.targets = targets;
    this.most = most;
  }

  /**
   * What some rules do, in their order; {@code answered} tells which ones have met the sender since
   * the user went away. After them comes what the mail's conversation asks for: where that moves
   * the mail, no rule does.
   */
  Plan plan(List<ReadyRule> rules, Predicate<ReadyRule> answered, List<Step> conversation) {
    boolean ended = false;
    for (ReadyRule rule : rules) {
      boolean forAway = rule.has(RuleState.ONLY_WHEN_OOF);
      if (!mayRun(rule) || ((ended || deleted) && !forAway)) {
        continue;
      }
      boolean once = (away && rule.has(RuleState.KEEP_OOF_HISTORY)) || repliesForAway(rule);
      if ((once && answered.test(rule)) || !rule.condition().matches(mail)) {
        continue;
      }
      if (once) {
        remembered.add(rule.id());
      }
      add(rule);
      if (rule.has(RuleState.EXIT_LEVEL)) {
        if (forAway) {
          break;
        }
        ended = true;
      }
    }
    if (!deleted) {
      if (conversation.stream().anyMatch(step -> step.kind() == Step.Kind.MOVE)) {
        steps.removeIf(step -> step.kind() == Step.Kind.MOVE);
      }
      steps.addAll(conversation);
    }
    return Plan.of(steps);
  }

  private static boolean repliesForAway(ReadyRule rule) {
    return rule.actions().stream()
        .anyMatch(action -> action.data().actionType() == RuleAction.OOF_REPLY);
  }

  /** The rules that are to remember the sender. */
  List<Long> remembered() {
    return remembered;
  }

  private boolean mayRun(ReadyRule rule) {
    boolean forAway = rule.has(RuleState.ONLY_WHEN_OOF);
    boolean safe =
        mail.get(PidTag.CONTENT_FILTER_SPAM_CONFIDENCE_LEVEL) instanceof Integer level
            && level == SAFE;
    return rule.has(RuleState.ENABLED | RuleState.ONLY_WHEN_OOF)
        && !rule.has(RuleState.PARSE_ERROR)
        && (!forAway || away)
        && !(rule.has(RuleState.SKIP_IF_SAFE) && safe);
  }

  private void add(ReadyRule rule) {
    for (int i = 0; i < rule.actions().size() && steps.size() < most; i++) {
      RuleAction action = rule.actions().get(i);
      switch (action.data()) {
        case RuleAction.MoveCopy copy -> add(kind(copy), rule, i, action);
        case RuleAction.Reply _ -> add(Step.Kind.SEND, rule, i, action);
        case RuleAction.Forward _ -> add(Step.Kind.SEND, rule, i, action);
        case RuleAction.Defer _ -> add(Step.Kind.DEFER, rule, i, action);
        case RuleAction.Bounce _ -> {
          add(Step.Kind.SEND, rule, i, action);
          add(Step.Kind.DELETE, rule, i, action);
        }
        case RuleAction.Tag tag -> {
          mail.tag(new PropertyValue(tag.property().tag(), tag.property().value()));
          add(Step.Kind.MARK, rule, i, action);
        }
        case RuleAction.MarkAsRead _ -> add(Step.Kind.MARK, rule, i, action);
        case RuleAction.Delete _ -> add(Step.Kind.DELETE, rule, i, action);
        case RuleAction.Unknown _ -> {}
      }
    }
  }

  /** What goes to another store is left to a client. */
  private Step.Kind kind(RuleAction.MoveCopy action) {
    if (targets.isElsewhere(action)) {
      return Step.Kind.DEFER;
    }
    return action.actionType() == RuleAction.MOVE ? Step.Kind.MOVE : Step.Kind.COPY;
  }

  private void add(Step.Kind kind, ReadyRule rule, int number, RuleAction action) {
    deleted |= kind == Step.Kind.DELETE;
    steps.add(
        new Step(
            kind,
            List.of(rule.id()),
            rule.extended(),
            rule.provider(),
            number,
            UUID.randomUUID().toString(),
            List.of(action)));
  }
}
