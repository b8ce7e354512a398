package org.ropeway.store.away;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.Absence;

/** What is remembered of a user's absence. */
final class AbsenceTable {
  private AbsenceTable() {}

  static Absence of(Handle handle, long mailbox) {
    return handle
        .createQuery(
            "SELECT mode, audience, begins, ends, internal_reply, external_reply"
                + " FROM absence WHERE mailbox = ?")
        .bind(0, mailbox)
        .map((row, context) ->
            new Absence(
                Absence.Mode.valueOf(row.getString(1)),
                Absence.Audience.valueOf(row.getString(2)),
                period(row.getObject(3), row.getObject(4)),
                row.getString(5),
                row.getString(6)))
        .findOne()
        .orElse(Absence.NONE);
  }

  private static Absence.@Nullable Period period(@Nullable Object begin, @Nullable Object end) {
    return begin instanceof Number from && end instanceof Number to
        ? new Absence.Period(
            Instant.ofEpochMilli(from.longValue()), Instant.ofEpochMilli(to.longValue()))
        : null;
  }

  static void put(Handle handle, long mailbox, Absence absence) {
    Absence.Period period = absence.period();
    handle.execute(
        "INSERT INTO absence VALUES(?,?,?,?,?,?,?) ON CONFLICT(mailbox) DO UPDATE SET"
            + " mode = excluded.mode, audience = excluded.audience, begins = excluded.begins,"
            + " ends = excluded.ends, internal_reply = excluded.internal_reply,"
            + " external_reply = excluded.external_reply",
        mailbox,
        absence.mode().name(),
        absence.audience().name(),
        period == null ? null : period.begin().toEpochMilli(),
        period == null ? null : period.end().toEpochMilli(),
        absence.internalReply(),
        absence.externalReply());
  }
}
