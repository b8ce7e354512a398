package org.ropeway.standin.ajax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ropeway.standin.data.UserRow;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Module {@code capabilities}: what there is for a user (ox-http-api.md section 18). */
final class CapabilitiesModule implements Module {
  private static final int WEBMAIL = 1;
  private static final int CALENDAR = 2;
  private static final int CONTACTS = 4;
  private static final int TASKS = 8;
  private static final int USM = 1 << 26;

  private final boolean chronos;

  CapabilitiesModule(boolean chronos) {
    this.chronos = chronos;
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of("all", Action.json(this::all), "get", Action.json(this::get));
  }

  private Reply all(Call call) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    of(call.user()).forEach(id -> out.add(capability(id)));
    return Reply.data(out);
  }

  private Reply get(Call call) {
    String id = call.params().require("id");
    return of(call.user()).contains(id)
        ? Reply.data(capability(id))
        : new Reply.Bare(JsonNodeFactory.instance.objectNode());
  }

  private static ObjectNode capability(String id) {
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("id", id);
    out.putObject("attributes");
    return out;
  }

  private List<String> of(UserRow user) {
    List<String> out = new ArrayList<>(List.of("gab"));
    if ((user.permissionBits() & WEBMAIL) != 0) {
      out.addAll(List.of("webmail", "send", "receive", "websocket", "mailfilter", "mailfilter_v2"));
    }
    if ((user.permissionBits() & CALENDAR) != 0) {
      out.add("calendar");
      if (chronos) {
        out.add("calendar_chronos");
      }
    }
    if ((user.permissionBits() & CONTACTS) != 0) {
      out.add("contacts");
    }
    if ((user.permissionBits() & TASKS) != 0) {
      out.add("tasks");
    }
    if ((user.permissionBits() & USM) != 0) {
      out.add("usm");
    }
    if ((user.permissionBits() & UserRow.OLOX20) != 0) {
      out.add("olox20");
    }
    return out;
  }
}
