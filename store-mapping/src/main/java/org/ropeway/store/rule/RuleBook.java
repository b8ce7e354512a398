package org.ropeway.store.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.MapiException;
import org.ropeway.store.RuleChange;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.db.StateDatabase;
import org.ropeway.store.ids.MailboxIds;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.property.EncodedBag;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.BagRow;
import org.ropeway.store.table.MemoryRowSource;
import org.ropeway.store.table.RowSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The standard rules of one mailbox's folders. Thread-safe. */
public final class RuleBook {
  /** The REPLID in the ids of rules that users made at OX; no other id here has it. */
  static final int FOREIGN = 2;

  private static final Logger AUDIT = LoggerFactory.getLogger("org.ropeway.audit.rules");

  private final StateDatabase database;
  private final MailboxIndex index;
  private final StoreLimits.Rules limits;
  private final RuleChecks checks;
  private final RuleTable table;

  /** The rules of a mailbox. */
  public RuleBook(StateDatabase database, MailboxIndex index, StoreLimits limits) {
    this.database = database;
    this.index = index;
    this.limits = limits.rules();
    this.checks = new RuleChecks(limits);
    this.table = new RuleTable(index.mailbox());
  }

  /** The rules of a folder as a table shows them, in the order in which they run, behind others. */
  RowSource table(long fid, List<PropertyBag> others) {
    List<BagRow> rows = new ArrayList<>();
    others.forEach(other -> rows.add(new BagRow(rows.size() + 1L, other)));
    for (Rule rule : of(fid)) {
      PropertyBag shown =
          rule.properties().toBuilder()
              .put(PidTag.RULE_ID, index.ids().mid(rule.id()).value())
              .build();
      rows.add(new BagRow(rows.size() + 1L, shown));
    }
    return new MemoryRowSource(rows);
  }

  /** Rules are made by, and run for, the owner of the mailbox alone; else ecAccessDenied. */
  void requireOwn() {
    if (!index.owner().isSelf()) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "rules of another user");
    }
  }

  /** Those that were removed and that OX may still run. */
  List<Rule> gone(long fid) {
    return database.read(handle -> table.gone(handle, fid));
  }

  /** OX does not run a removed rule any more. */
  void forget(long fid, Rule rule) {
    index.change(change -> {
      table.remove(change.handle(), fid, rule.id());
      return 0;
    });
  }

  /**
   * OX runs a rule by a filter, or nobody but we if null. Returns false if the rule was removed
   * meanwhile.
   */
  boolean doneBy(long fid, Rule rule, @Nullable Long filter) {
    boolean there =
        index.change(change -> {
          for (Rule now : table.of(change.handle(), fid)) {
            if (now.id() == rule.id()) {
              table.put(change.handle(), fid, now.doneBy(filter));
              return true;
            }
          }
          return false;
        });
    if (!there) {
      return false;
    }
    AUDIT.info(
        "mailbox {}: rule {} of folder {} is run {}",
        index.mailbox(),
        rule.id(),
        fid,
        filter == null ? "here" : "by OX");
    return true;
  }

  /** The rules of a folder in the order in which they run. */
  List<Rule> of(long fid) {
    return database.read(handle -> table.of(handle, fid));
  }

  /**
   * Changes the rules of a folder, all or nothing; {@code replace} takes away all there are before.
   * [MS-OXORULE] 3.2.5.2.
   */
  public void modify(long fid, boolean replace, List<RuleChange> changes) {
    requireOwn();
    if (index.tree().get(fid).record().type() == FolderRecord.SEARCH) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "rules of a search folder");
    }
    Edited edited = index.change(change -> edit(change, fid, replace, changes));
    edited.made.forEach(rule -> audit(fid, "made", rule));
    edited.changed.forEach(rule -> audit(fid, "changed", rule));
    edited.gone.forEach(rule -> audit(fid, "removed", rule));
  }

  /**
   * A rule failed; returns whether that is news, and then its ST_ERROR is set. [MS-OXORULE]
   * 3.2.5.1.3.
   */
  boolean fails(Change change, long fid, long id) {
    for (Rule rule : table.of(change.handle(), fid)) {
      if (rule.id() == id) {
        boolean news = (rule.state() & RuleState.ERROR) == 0;
        PropertyBag failed =
            rule.properties().toBuilder()
                .put(PidTag.RULE_STATE, rule.state() | RuleState.ERROR)
                .build();
        table.put(change.handle(), fid, rule.with(failed));
        return news;
      }
    }
    return true;
  }

  private void audit(long fid, String what, Rule rule) {
    AUDIT.info(
        "mailbox {}: rule {} of folder {} {}: state {}, actions {}",
        index.mailbox(),
        rule.id(),
        fid,
        what,
        rule.state(),
        rule.actions().actions().stream()
            .map(action -> String.valueOf(action.data().actionType()))
            .collect(Collectors.joining(" ")));
  }

  /** What a request came to. */
  private record Edited(List<Rule> made, List<Rule> changed, List<Rule> gone) {}

  private Edited edit(Change change, long fid, boolean replace, List<RuleChange> changes) {
    Map<Long, Rule> before = new LinkedHashMap<>();
    table.of(change.handle(), fid).forEach(rule -> before.put(rule.id(), rule));
    Map<Long, Rule> after = replace ? new LinkedHashMap<>() : new LinkedHashMap<>(before);
    for (RuleChange each : changes) {
      switch (each.kind()) {
        case ADD -> {
          Rule made = new Rule(change.nextCounter(), checks.added(each.properties()), null);
          after.put(made.id(), made);
        }
        case MODIFY -> {
          Rule known = known(after, each, replace);
          List<PropertyValue> values =
              each.properties().stream().filter(v -> v.tag().id() != PidTag.RULE_ID.id()).toList();
          after.put(known.id(), known.with(checks.modified(known.properties(), values)));
        }
        case REMOVE -> after.remove(known(after, each, replace).id());
      }
    }
    requireRoom(after);
    return store(change, fid, before, after);
  }

  private static Rule known(Map<Long, Rule> rules, RuleChange change, boolean replace) {
    Object id = PropertyBag.of(change.properties()).get(PidTag.RULE_ID);
    if (replace || !(id instanceof Long value)) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "a change of no rule");
    }
    if (GlobalCounter.replid(value) == FOREIGN) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "a rule that is changed at OX only");
    }
    Rule rule = rules.get(MailboxIds.counter(value));
    if (rule == null) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no such rule");
    }
    return rule;
  }

  private void requireRoom(Map<Long, Rule> rules) {
    long bytes =
        rules.values().stream()
            .mapToLong(rule -> EncodedBag.of(rule.properties()).bytes().length)
            .sum();
    if (rules.size() > limits.perFolder() || bytes > limits.folderBytes()) {
      throw new MapiException(
          ErrorCode.NOT_ENOUGH_MEMORY, rules.size() + " rules, " + bytes + " bytes");
    }
  }

  /** What OX runs is kept in mind until it does not. */
  private void remove(Change change, long fid, Rule rule) {
    if (rule.oxId() == null) {
      table.remove(change.handle(), fid, rule.id());
    } else {
      table.put(change.handle(), fid, rule.with(PropertyBag.EMPTY));
    }
  }

  private Edited store(Change change, long fid, Map<Long, Rule> before, Map<Long, Rule> after) {
    List<Rule> gone =
        before.values().stream().filter(rule -> !after.containsKey(rule.id())).toList();
    List<Rule> made =
        after.values().stream().filter(rule -> !before.containsKey(rule.id())).toList();
    List<Rule> changed =
        after.values().stream()
            .filter(rule -> before.containsKey(rule.id()) && !rule.equals(before.get(rule.id())))
            .toList();
    gone.forEach(rule -> remove(change, fid, rule));
    made.forEach(rule -> table.put(change.handle(), fid, rule));
    changed.forEach(rule -> table.put(change.handle(), fid, rule));
    change.updateFolder(
        fid,
        f ->
            f.withProperties(
                f.properties().toBuilder()
                    .put(PidTag.HAS_RULES, after.isEmpty() ? null : true)
                    .build()));
    return new Edited(made, changed, gone);
  }
}
