package org.ropeway.store.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.store.property.PropertyBag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands rules of the inbox to OX's mail filter, which runs them whether or not anybody is logged on
 * here, and takes them back. OX runs before us, so that it gets the rules from the first one on, up
 * to one it cannot do. In no moment is a rule both active at OX and ours: it is made there
 * inactive, noted here as OX's, then activated; and taken from there before it is noted here as
 * ours.
 */
final class FilterSync {
  private static final Logger LOG = LoggerFactory.getLogger(FilterSync.class);

  /** OX gets so many rules; its scripts are not made for more. */
  private static final int MOST = 50;

  private final RuleBook book;
  private final Filters filters;
  private final Targets targets;
  private final String owner;
  private final Set<OxMailFilter> refused = ConcurrentHashMap.newKeySet();

  FilterSync(RuleBook book, Filters filters, Targets targets, String owner) {
    this.book = book;
    this.filters = filters;
    this.targets = targets;
    this.owner = owner;
  }

  private FilterMapper mapper() {
    return new FilterMapper(targets, owner, filters.folders());
  }

  /**
   * Makes OX's filter and the rules of the inbox agree; {@code runDue} runs the rules on what has
   * arrived. What OX refuses stays here. Throws {@link OxException}, and then it is to be done
   * again.
   */
  void settle(long inbox, Runnable runDue) {
    while (!settled(inbox, runDue)) {
      LOG.info("OX does not take a rule; it runs here");
    }
  }

  /** False if OX refused one; then others may have to stay here, too. */
  private boolean settled(long inbox, Runnable runDue) {
    List<Rule> rules = book.of(inbox);
    List<Rule> gone = book.gone(inbox);
    if (rules.isEmpty() && gone.isEmpty()) {
      return true;
    }
    Optional<List<OxMailFilter>> there = filters.list();
    if (there.isEmpty()) {
      return true; // what OX was given, if ever, it may still run
    }
    List<OxMailFilter> known = there.get();
    Map<Rule, OxMailFilter> wanted = handed(rules, mapped());
    Set<Long> kept = wanted.values().stream().map(OxMailFilter::id).collect(Collectors.toSet());
    for (OxMailFilter filter : known) {
      if (isOurs(filter) && !kept.contains(filter.id())) {
        filters.delete(filter.id());
      }
    }
    gone.forEach(rule -> book.forget(inbox, rule));
    takeBack(inbox, rules, wanted, known, runDue);
    if (!update(wanted, known) || !hand(inbox, wanted, known, runDue)) {
      return false;
    }
    if (!wanted.isEmpty()) {
      order(inbox);
    }
    return true;
  }

  /** What the user's own filters do, as far as rules can say it; with ids of their own. */
  List<PropertyBag> foreign() {
    List<PropertyBag> rows = new ArrayList<>();
    List<OxMailFilter> known = filters.list().orElse(List.of());
    if (known.stream().allMatch(FilterSync::isOurs)) {
      return rows;
    }
    FilterMapper mapper = mapper();
    for (OxMailFilter filter : known) {
      if (!isOurs(filter)) {
        long id = GlobalCounter.join(RuleBook.FOREIGN, filter.id() + 1);
        mapper
            .toMapi(filter)
            .ifPresent(rule -> rows.add(rule.toBuilder().put(PidTag.RULE_ID, id).build()));
      }
    }
    return rows;
  }

  static boolean isOurs(OxMailFilter filter) {
    return filter.flags().contains(FilterMapper.FLAG);
  }

  /**
   * The rules OX can run, from the first on. If others stay here, what OX hands on to them must be
   * what a rule before them would: what it moves away or marks as read they never meet, and what it
   * stops at they do.
   */
  static Map<Rule, OxMailFilter> handed(
      List<Rule> rules, Function<Rule, Optional<OxMailFilter>> mapper) {
    List<Rule> running =
        rules.stream()
            .filter(rule -> (rule.state() & (RuleState.ENABLED | RuleState.ONLY_WHEN_OOF)) != 0)
            .toList();
    boolean forAway =
        running.stream().anyMatch(rule -> (rule.state() & RuleState.ONLY_WHEN_OOF) != 0);
    Map<Rule, OxMailFilter> all = new LinkedHashMap<>();
    for (Rule rule : running) {
      Optional<OxMailFilter> filter = mapper.apply(rule);
      if (filter.isEmpty() || all.size() == MOST) {
        return beforeOthers(all, forAway);
      }
      all.put(rule, filter.get());
    }
    return all;
  }

  private static Map<Rule, OxMailFilter> beforeOthers(
      Map<Rule, OxMailFilter> all, boolean forAway) {
    Map<Rule, OxMailFilter> some = new LinkedHashMap<>();
    for (Map.Entry<Rule, OxMailFilter> entry : all.entrySet()) {
      boolean stays = FilterMapper.leavesInInbox(entry.getValue());
      boolean stops = FilterMapper.stops(entry.getValue());
      if (stays == stops
          || (stays && FilterMapper.reads(entry.getValue()))
          || (forAway && !stays)) {
        break;
      }
      some.put(entry.getKey(), entry.getValue());
    }
    return some;
  }

  /** What OX has met must have met the rules here, too, before they count as ours again. */
  private void takeBack(
      long inbox,
      List<Rule> rules,
      Map<Rule, OxMailFilter> wanted,
      List<OxMailFilter> known,
      Runnable runDue) {
    Set<Long> there = known.stream().map(OxMailFilter::id).collect(Collectors.toSet());
    List<Rule> back =
        rules.stream()
            .filter(rule -> rule.oxId() != null)
            .filter(rule -> !wanted.containsKey(rule) || !there.contains(rule.oxId()))
            .toList();
    if (!back.isEmpty()) {
      filters.fetch(inbox);
      runDue.run();
      back.forEach(rule -> book.doneBy(inbox, rule, null));
    }
  }

  private boolean update(Map<Rule, OxMailFilter> wanted, List<OxMailFilter> known) {
    Map<Long, OxMailFilter> there =
        known.stream().collect(Collectors.toMap(OxMailFilter::id, filter -> filter, (a, b) -> a));
    for (OxMailFilter filter : wanted.values()) {
      OxMailFilter now = there.get(filter.id());
      if (filter.id() != OxMailFilter.NEW && now != null && !now.equals(filter)) {
        try {
          filters.update(filter);
        } catch (OxException.Refused e) {
          refused.add(with(filter, OxMailFilter.NEW, true));
          return false;
        }
      }
    }
    return true;
  }

  private boolean hand(
      long inbox, Map<Rule, OxMailFilter> wanted, List<OxMailFilter> known, Runnable runDue) {
    Set<Long> there = known.stream().map(OxMailFilter::id).collect(Collectors.toSet());
    List<Map.Entry<Rule, OxMailFilter>> fresh =
        wanted.entrySet().stream().filter(entry -> !there.contains(entry.getValue().id())).toList();
    if (fresh.isEmpty()) {
      return true;
    }
    filters.fetch(inbox);
    runDue.run();
    for (Map.Entry<Rule, OxMailFilter> entry : fresh) {
      OxMailFilter asleep = with(entry.getValue(), OxMailFilter.NEW, false);
      try {
        long id = filters.create(asleep);
        if (book.doneBy(inbox, entry.getKey(), id)) {
          filters.update(with(asleep, id, true));
        } else {
          filters.delete(id);
        }
      } catch (OxException.Refused e) {
        refused.add(with(asleep, OxMailFilter.NEW, true));
        return false;
      }
    }
    return true;
  }

  private Function<Rule, Optional<OxMailFilter>> mapped() {
    FilterMapper mapper = mapper();
    return rule ->
        mapper.toOx(rule).filter(filter -> !refused.contains(with(filter, OxMailFilter.NEW, true)));
  }

  private static OxMailFilter with(OxMailFilter filter, long id, boolean active) {
    return new OxMailFilter(
        id, filter.name(), active, filter.flags(), filter.test(), filter.actions());
  }

  /** The user's own filters first, then the rules in their order. */
  private void order(long inbox) {
    List<Long> now = new ArrayList<>();
    List<Long> wanted = new ArrayList<>();
    for (OxMailFilter filter : filters.list().orElse(List.of())) {
      now.add(filter.id());
      if (!isOurs(filter)) {
        wanted.add(filter.id());
      }
    }
    book.of(inbox).stream()
        .map(Rule::oxId)
        .filter(Objects::nonNull)
        .filter(now::contains)
        .forEach(wanted::add);
    if (!now.equals(wanted)) {
      filters.reorder(wanted);
    }
  }
}
