package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.standin.calendar.CalendarFolder;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Events;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.SyncState;
import org.ropeway.standin.data.Tombstone;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import tools.jackson.databind.node.ObjectNode;

/** Events of a calendar: a series once, and each exception of it. */
record EventLog(Tx tx, CalendarFolder folder, SyncState state) implements ChangeLog<ItemRow> {
  static EventLog of(Tx tx, FolderRow folder, SyncState state, UserRow user) throws SQLException {
    return new EventLog(tx, CalendarFolder.of(tx, folder, user, folder.id()), state);
  }

  @Override
  public List<Tombstone> deleted(int limit) throws SQLException {
    return Events.deleted(tx, folder.row().fid(), state, folder.hidden(), limit);
  }

  @Override
  public List<ItemRow> modified(int limit) throws SQLException {
    return Events.modified(tx, folder.row().fid(), state, folder.hidden(), limit);
  }

  /** Those that were there when the sync began only if they are in its range. */
  @Override
  public List<ItemRow> created(int limit) throws SQLException {
    List<ItemRow> out = new ArrayList<>();
    List<ItemRow> some = List.of();
    do {
      long after = some.isEmpty() ? state.createdTo() : some.getLast().createdSeq();
      SyncState from = state.at(after, state.changedTo(), state.deletedTo());
      some = Events.created(tx, folder.row().fid(), from, folder.hidden(), limit);
      for (ItemRow each : some) {
        if (each.createdSeq() > state.begun() || isInRange(each)) {
          out.add(each);
        }
      }
    } while (some.size() == limit && out.size() < limit);
    return out.subList(0, Math.min(limit, out.size()));
  }

  private boolean isInRange(ItemRow event) throws SQLException {
    EventRange range = new EventRange(state.snapshot());
    if (range.isAll()) {
      return true;
    }
    EventRow row = Events.byId(tx, event.id()).orElseThrow();
    if (range.touches(row)) {
      return true;
    }
    return row.isSeries() && folder.exceptions(tx, row).stream().anyMatch(range::touches);
  }

  @Override
  public long seq(ItemRow row) {
    return row.seq();
  }

  @Override
  public long createdSeq(ItemRow row) {
    return row.createdSeq();
  }

  @Override
  public ObjectNode json(ItemRow row) throws SQLException {
    return new EventObjects(tx, folder).of(row);
  }
}
