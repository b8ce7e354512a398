package org.ropeway.store.rule;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Mails that arrived and on which rules are to be run. A mail's entry is made in the transaction of
 * its arrival and goes when all is done, so that its rules run once, whenever we are killed.
 */
public final class RunTable {
  private final long mailbox;

  /** Those of a mailbox. */
  public RunTable(long mailbox) {
    this.mailbox = mailbox;
  }

  /**
   * A mail that arrived.
   *
   * @param fid the folder whose rules it meets
   * @param plan what they do with it; null while that is not known
   * @param done how many steps of it were done
   */
  record Run(long mid, long fid, @Nullable Plan plan, int done) {}

  /** A mail arrived in a folder. */
  public void begin(Handle handle, long mid, long fid) {
    handle.execute(
        "INSERT INTO rule_run(mailbox, mid, fid, plan, done) VALUES(?, ?, ?, NULL, 0)"
            + " ON CONFLICT(mailbox, mid) DO NOTHING",
        mailbox,
        mid,
        fid);
  }

  List<Run> all(Handle handle) {
    return handle
        .createQuery("SELECT mid, fid, plan, done FROM rule_run WHERE mailbox = ? ORDER BY mid")
        .bind(0, mailbox)
        .map((row, context) -> {
          byte[] plan = row.getBytes(3);
          return new Run(
              row.getLong(1), row.getLong(2), plan == null ? null : Plan.of(plan), row.getInt(4));
        })
        .list();
  }

  void plan(Handle handle, long mid, Plan plan) {
    handle.execute(
        "UPDATE rule_run SET plan = ? WHERE mailbox = ? AND mid = ?", plan.toBytes(), mailbox, mid);
  }

  void done(Handle handle, long mid, int steps) {
    handle.execute(
        "UPDATE rule_run SET done = ? WHERE mailbox = ? AND mid = ?", steps, mailbox, mid);
  }

  void end(Handle handle, long mid) {
    handle.execute("DELETE FROM rule_run WHERE mailbox = ? AND mid = ?", mailbox, mid);
  }

  /** Whether a rule has answered a sender since the user went out of office. */
  boolean knows(Handle handle, long rule, String sender) {
    return handle
            .createQuery(
                "SELECT COUNT(*) FROM rule_sender WHERE mailbox = ? AND rule = ? AND sender = ?")
            .bind(0, mailbox)
            .bind(1, rule)
            .bind(2, sender)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  void remember(Handle handle, long rule, String sender) {
    handle.execute(
        "INSERT INTO rule_sender(mailbox, rule, sender) VALUES(?, ?, ?)"
            + " ON CONFLICT(mailbox, rule, sender) DO NOTHING",
        mailbox,
        rule,
        sender);
  }

  /** The user is back, or leaves anew: all senders are forgotten. */
  public void forgetSenders(Handle handle) {
    handle.execute("DELETE FROM rule_sender WHERE mailbox = ?", mailbox);
  }
}
