package org.ropeway.standin.ajax.calendar;

import java.sql.SQLException;
import java.util.Optional;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Multipart;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.calendar.CalendarTroubles;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Events;
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
        out.addObject()
            .put("filename", each.path("filename").asString(file.get().file()))
            .put("fmtType", each.path("fmtType").asString(file.get().type()))
            .put("size", file.get().bytes().length)
            .put("created", System.currentTimeMillis())
            .put("managedId", Events.putFile(tx, file.get().bytes()));
      } else if (each.has("filename")) {
        out.add(each);
      } else {
        throw CalendarTroubles.noFileName().raise();
      }
    }
    event.set("attachments", out);
  }

  /** What is in one of the files of an event. */
  static Reply load(Tx tx, EventRow event, int id) throws SQLException {
    for (JsonNode each : event.members().path("attachments")) {
      Optional<byte[]> bytes =
          each.path("managedId").asInt(-1) == id ? Events.file(tx, id) : Optional.empty();
      if (bytes.isPresent()) {
        String name = each.path("filename").asString("");
        return new Reply.File(
            "application/octet-stream;charset=UTF-8",
            "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9. _-]", "_") + "\"",
            bytes.get());
      }
    }
    throw CalendarTroubles.noFile(event.id()).raise();
  }
}
