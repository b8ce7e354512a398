package org.ropeway.standin.calendar;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.trouble.Trouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a change of a calendar did, for one call may touch several events. */
public final class Outcome {
  private final Tx tx;
  private final CalendarFolder folder;
  private final ArrayNode created = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode updated = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode deleted = JsonNodeFactory.instance.arrayNode();
  private ArrayNode conflicts = JsonNodeFactory.instance.arrayNode();
  private Optional<Trouble> remark = Optional.empty();
  private long time;
  private long id;

  /** Nothing yet. */
  public Outcome(Tx tx, CalendarFolder folder) {
    this.tx = tx;
    this.folder = folder;
  }

  void created(EventRow event) throws SQLException {
    created.add(EventView.of(tx, folder, event));
    at(event.modified());
  }

  void updated(EventRow event) throws SQLException {
    updated.add(EventView.of(tx, folder, event));
    at(event.modified());
  }

  /** An event that is gone, as it was seen until then. */
  void deleted(ObjectNode seen) {
    deleted.add(seen);
  }

  void conflicts(ArrayNode some) {
    conflicts = some;
  }

  void remark(Trouble trouble) {
    remark = Optional.of(trouble);
  }

  void at(long moment) {
    time = Math.max(time, moment);
  }

  void is(EventRow event) {
    id = event.id();
  }

  /** When the newest of it happened, ms. */
  public long time() {
    return time;
  }

  /** The event that has now what was asked for. */
  public long id() {
    return id;
  }

  /** What is at that time already; nothing happened then. */
  public ArrayNode conflicts() {
    return conflicts;
  }

  /** Adds what happened to an answer. */
  public void addTo(ObjectNode out, Optional<Set<String>> fields) {
    if (!conflicts.isEmpty()) {
      out.set("conflicts", conflicts);
      return;
    }
    for (ArrayNode some : List.of(created, updated, deleted)) {
      some.forEach(each -> EventView.only((ObjectNode) each, fields));
    }
    out.set("created", created);
    out.set("updated", updated);
    out.set("deleted", deleted);
  }

  /** What OX says although it worked. */
  public List<Trouble> remarks() {
    return remark.stream().toList();
  }
}
