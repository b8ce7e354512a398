package org.ropeway.standin.calendar;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ropeway.standin.data.Attached;
import org.ropeway.standin.data.Attachments;
import org.ropeway.standin.data.Author;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Gone;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files at an event of a calendar, which chronos and module {@code attachment} show alike
 * (recording chronos-06).
 */
public record AttachedEvent(Tx tx, CalendarFolder folder, String id, Author author)
    implements Attached {
  /** What an event says of a file. */
  public static ObjectNode named(Attachments.Row file) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("filename", file.name())
        .put("fmtType", file.type())
        .put("size", file.size())
        .put("created", file.created())
        .put("managedId", file.id());
  }

  /** The numbers of the files of an event. */
  public static Set<Long> numbers(JsonNode event) {
    Set<Long> out = new TreeSet<>();
    event.path("attachments").forEach(each -> out.add(each.path("managedId").asLong(-1)));
    return out;
  }

  private EventRow event() throws SQLException {
    return folder.event(tx, id);
  }

  @Override
  public List<Attachments.Row> files() throws SQLException {
    return Attachments.ofEvents(tx, numbers(EventView.of(tx, folder, event())));
  }

  @Override
  public Attachments.Row attach(Attachments.NewFile file) throws SQLException {
    Attachments.Row made = Attachments.keep(tx, file, folder.by());
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    event().members().path("attachments").forEach(all::add);
    change(all.add(named(made)));
    return made;
  }

  @Override
  public void detach(Attachments.Row file) throws SQLException {
    ArrayNode rest = JsonNodeFactory.instance.arrayNode();
    for (JsonNode each : event().members().path("attachments")) {
      if (each.path("managedId").asLong(-1) != file.id()) {
        rest.add(each);
      }
    }
    change(rest);
  }

  private void change(ArrayNode attachments) throws SQLException {
    ObjectNode given = JsonNodeFactory.instance.objectNode();
    given.set("attachments", attachments);
    new EventWrites(tx, folder, author).update(id, Optional.empty(), given, Long.MAX_VALUE, false);
  }

  @Override
  public List<Gone> goneAfter(long time) throws SQLException {
    return Attachments.goneAfter(tx, event(), time);
  }
}
