package org.ropeway.standin.ajax.calendar;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Multipart;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.calendar.AttachedEvent;
import org.ropeway.standin.calendar.CalendarTroubles;
import org.ropeway.standin.data.Attachments;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Files that are attached to events (recording chronos-06). */
final class EventFiles {
  private static final String JSON = "json_0";

  private EventFiles() {}

  /** The object that a request brings, alone or together with files. */
  static ObjectNode object(Call call) {
    for (Multipart.Part part : call.parts()) {
      if (part.name().equals(JSON)) {
        try {
          if (JsonMapper.shared().readTree(part.text()) instanceof ObjectNode object) {
            return object;
          }
        } catch (JacksonException e) {
          throw Troubles.brokenJson().raise();
        }
      }
    }
    return call.body().object();
  }

  /** Keeps the files that an event refers to, and lets it know them by their numbers. */
  static void keep(Tx tx, Call call, ObjectNode event) throws SQLException {
    if (!event.path("attachments").isArray()) {
      return;
    }
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (JsonNode each : event.path("attachments")) {
      String uri = each.path("uri").asString("");
      Optional<Multipart.Part> file =
          call.parts().stream().filter(part -> uri.equals("cid:" + part.name())).findFirst();
      if (file.isPresent()) {
        Attachments.NewFile given =
            new Attachments.NewFile(
                UUID.randomUUID().toString(),
                each.path("filename").asString(file.get().file()),
                each.path("fmtType").asString(file.get().type()),
                file.get().bytes());
        out.add(AttachedEvent.named(Attachments.keep(tx, given, call.user())));
      } else if (each.has("filename")) {
        out.add(each);
      } else {
        throw CalendarTroubles.noFileName().raise();
      }
    }
    event.set("attachments", out);
  }

  /** What is in one of the files of an event. */
  static Reply load(Tx tx, EventRow event, long id) throws SQLException {
    for (Attachments.Row file : Attachments.ofEvents(tx, AttachedEvent.numbers(event.members()))) {
      if (file.id() == id) {
        return new Reply.File(
            "application/octet-stream;charset=UTF-8",
            "attachment; filename=\"" + file.name().replaceAll("[^A-Za-z0-9. _-]", "_") + "\"",
            Attachments.content(tx, id));
      }
    }
    throw CalendarTroubles.noFile(event.id()).raise();
  }
}
