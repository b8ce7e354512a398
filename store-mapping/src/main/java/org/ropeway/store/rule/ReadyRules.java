package org.ropeway.store.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.orule.ExtendedRuleActions;
import org.ropeway.codec.orule.ExtendedRuleCondition;
import org.ropeway.codec.orule.NamedPropertyInformation;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.store.MapiException;
import org.ropeway.store.NamedProperties;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.guard.HiddenMessages;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.local.LocalMessage;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.RestrictionEvaluator;
import org.ropeway.store.table.TableLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules of a folder as they are run: the standard ones done here, and extended ones. */
final class ReadyRules {
  private static final Logger LOG = LoggerFactory.getLogger(ReadyRules.class);

  private final MailboxIndex index;
  private final RuleBook book;
  private final NamedProperties names;
  private final StoreLimits.Local limits;

  ReadyRules(MailboxIndex index, RuleBook book, NamedProperties names, StoreLimits.Local limits) {
    this.index = index;
    this.book = book;
    this.names = names;
    this.limits = limits;
  }

  /** In the order in which they run. */
  List<ReadyRule> of(long fid) {
    List<ReadyRule> ready = new ArrayList<>();
    for (Rule rule : book.of(fid)) {
      if (rule.oxId() == null && (rule.state() & RuleState.PARSE_ERROR) == 0) {
        ready.add(
            new ReadyRule(
                rule.id(),
                false,
                rule.sequence(),
                rule.state(),
                rule.provider(),
                evaluator(rule.condition()),
                rule.actions().actions()));
      }
    }
    for (ItemRow row : HiddenRows.of(index, fid, HiddenMessages.EXTENDED_RULE)) {
      add(ready, row);
    }
    ready.sort(Comparator.comparingInt(ReadyRule::sequence).thenComparingLong(ReadyRule::id));
    return ready;
  }

  private static RestrictionEvaluator evaluator(Restriction condition) {
    return RestrictionEvaluator.of(
        Conditions.byAddress(condition), Locale.ROOT, TableLimits.DEFAULT);
  }

  /** One that is beyond us is left out. [MS-OXORULE] 2.2.4. */
  private void add(List<ReadyRule> ready, ItemRow row) {
    PropertyBag rule = LocalMessage.open(index, limits, index.row(row)).properties();
    try {
      ExtendedRuleCondition when =
          ExtendedRuleCondition.WIRE.readAll(
              rule.get(PidTag.EXTENDED_RULE_MESSAGE_CONDITION, Bytes.EMPTY).unsafeArray());
      ExtendedRuleActions what =
          ExtendedRuleActions.WIRE.readAll(
              rule.get(PidTag.EXTENDED_RULE_MESSAGE_ACTIONS, Bytes.EMPTY).unsafeArray());
      ready.add(
          new ReadyRule(
              row.mid(),
              true,
              rule.get(PidTag.RULE_MESSAGE_SEQUENCE, 0),
              rule.get(PidTag.RULE_MESSAGE_STATE, 0),
              rule.get(PidTag.RULE_MESSAGE_PROVIDER, ""),
              evaluator(named(when)),
              named(what)));
    } catch (WireException | MapiException e) {
      LOG.debug("mailbox {}: extended rule {}: {}", index.mailbox(), row.mid(), e.getMessage());
    }
  }

  /** Property ids of the rule as those of this mailbox. 2.2.4.2. */
  private Restriction named(ExtendedRuleCondition condition) {
    Map<Integer, Integer> ids = ids(condition.namedProperties());
    return Conditions.map(condition.restriction(), tag -> named(tag, ids), v -> v);
  }

  private List<RuleAction> named(ExtendedRuleActions actions) {
    Map<Integer, Integer> ids = ids(actions.namedProperties());
    return actions.actions().actions().stream()
        .map(action ->
            action.data() instanceof RuleAction.Tag(PropertyValue value)
                ? new RuleAction(
                    action.actionFlavor(),
                    action.actionFlags(),
                    new RuleAction.Tag(new PropertyValue(named(value.tag(), ids), value.value())))
                : action)
        .toList();
  }

  private Map<Integer, Integer> ids(NamedPropertyInformation named) {
    Map<Integer, Integer> ids = new HashMap<>();
    if (!named.entries().isEmpty()) {
      List<PropertyName> wanted =
          named.entries().stream().map(NamedPropertyInformation.Entry::name).toList();
      int[] found = names.idsOf(wanted, true);
      for (int i = 0; i < found.length; i++) {
        ids.put(named.entries().get(i).propId(), found[i]);
      }
    }
    return ids;
  }

  private static PropertyTag named(PropertyTag tag, Map<Integer, Integer> ids) {
    int id = ids.getOrDefault(tag.id(), tag.id());
    return new PropertyTag((id << 16) | tag.typeCode());
  }
}
