package org.ropeway.store.rule;

import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.property.EncodedBag;

/** The rules of a mailbox's folders in the database. */
final class RuleTable {
  private static final Comparator<Rule> ORDER =
      Comparator.comparingInt(Rule::sequence).thenComparingLong(Rule::id);

  private static final RowMapper<Rule> MAPPER =
      (row, context) -> {
        byte[] bytes = row.getBytes(2);
        long filter = row.getLong(3);
        @Nullable Long oxId = row.wasNull() ? null : filter;
        return new Rule(row.getLong(1), EncodedBag.wrap(bytes).decode(), oxId);
      };

  private final long mailbox;

  RuleTable(long mailbox) {
    this.mailbox = mailbox;
  }

  /** The rules of a folder in the order in which they run. */
  List<Rule> of(Handle handle, long fid) {
    return all(handle, fid).stream().filter(rule -> rule.properties().size() > 0).toList();
  }

  /** Those that were removed and that OX may still run. */
  List<Rule> gone(Handle handle, long fid) {
    return all(handle, fid).stream().filter(rule -> rule.properties().size() == 0).toList();
  }

  private List<Rule> all(Handle handle, long fid) {
    return handle
        .createQuery("SELECT rule, properties, ox_id FROM rule WHERE mailbox = ? AND fid = ?")
        .bind(0, mailbox)
        .bind(1, fid)
        .map(MAPPER)
        .list()
        .stream()
        .sorted(ORDER)
        .toList();
  }

  void put(Handle handle, long fid, Rule rule) {
    handle.execute(
        "INSERT INTO rule(mailbox, fid, rule, properties, ox_id) VALUES(?, ?, ?, ?, ?)"
            + " ON CONFLICT(mailbox, fid, rule) DO UPDATE SET"
            + " properties = excluded.properties, ox_id = excluded.ox_id",
        mailbox,
        fid,
        rule.id(),
        EncodedBag.of(rule.properties()).bytes(),
        rule.oxId());
  }

  void remove(Handle handle, long fid, long rule) {
    handle.execute(
        "DELETE FROM rule WHERE mailbox = ? AND fid = ? AND rule = ?", mailbox, fid, rule);
    handle.execute("DELETE FROM rule_sender WHERE mailbox = ? AND rule = ?", mailbox, rule);
  }
}
