package org.ropeway.standin.usm;

import java.util.List;
import java.util.Set;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.SyncStates;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sessions and the configuration of a device (usm-json.md 3.3, 3.4). */
final class SessionCommands {
  private static final Set<String> TYPES =
      Set.of("folder", "mail", "calendar", "contacts", "tasks");
  private static final Set<String> POLICIES =
      Set.of(
          "ERROR",
          "ERROR_DELETE_OVER_CHANGE",
          "USE_CLIENT",
          "USE_CLIENT_DELETE_OVER_CHANGE",
          "USE_SERVER",
          "USE_SERVER_DELETE_OVER_CHANGE");
  private static final int MAX_NAME = 200;
  private final Backstage backstage;

  SessionCommands(Backstage backstage) {
    this.backstage = backstage;
  }

  JsonNode login(JsonNode body) {
    String name = Call.text(body, "user");
    String password = Call.text(body, "password");
    String device = Call.text(body, "device");
    if (device.isBlank() || device.length() > MAX_NAME) {
      throw UsmException.parameter("device");
    }
    int protocol = body.path("protocol").asInt(1);
    if (protocol != 1) {
      throw UsmException.parameter("protocol");
    }
    UserRow user =
        backstage
            .database()
            .read(tx -> Users.byLogin(tx, name))
            .filter(candidate -> candidate.hasPassword(password))
            .orElseThrow(() ->
                UsmException.ox(
                    UsmStatus.AUTH_FAILED,
                    "the user name or password is incorrect",
                    "LGI-0006",
                    1));
    if ((user.permissionBits() & UserRow.OLOX20) == 0) {
      throw UsmException.ox(UsmStatus.ACCESS_DENIED, "USM-JSON is not activated", "LGI-0014", 3);
    }
    long key =
        backstage
            .database()
            .write(tx -> {
              Folders.createDefaults(tx, user);
              return SyncStates.device(tx, user.id(), protocol, device);
            });
    return welcome(backstage.sessions().open(user, key));
  }

  JsonNode logout(Call call) {
    backstage.sessions().close(call.session());
    backstage.database().signal().signal();
    return backstage.mapper().createObjectNode();
  }

  JsonNode getConfig(Call call) {
    return config(call).json();
  }

  JsonNode setConfig(Call call) {
    ObjectNode old = config(call).json();
    ObjectNode next = old.deepCopy();
    for (String member : List.of("types", "fields", "range", "conflictresolution", "timezone")) {
      JsonNode value = call.body().path(member);
      if (value.isMissingNode()) {
        continue;
      }
      check(member, value);
      if (member.equals("fields") || member.equals("range")) {
        ObjectNode merged = next.withObjectProperty(member);
        value.properties().forEach(entry -> merged.set(entry.getKey(), entry.getValue()));
      } else {
        next.set(member, value);
      }
    }
    store(call, old, next);
    return next;
  }

  private DeviceConfig config(Call call) {
    String stored = backstage.database().read(tx -> SyncStates.config(tx, call.device()));
    return DeviceConfig.of(backstage.mapper(), stored);
  }

  /** A change of fields or range ends the states of that type, one of types the hierarchy's. */
  private void store(Call call, ObjectNode old, ObjectNode next) {
    backstage
        .database()
        .write(tx -> {
          SyncStates.setConfig(tx, call.device(), next.toString());
          for (String type : TYPES) {
            boolean same =
                old.path("fields").path(type).equals(next.path("fields").path(type))
                    && old.path("range").path(type).equals(next.path("range").path(type));
            if (!same) {
              SyncStates.forgetModule(tx, call.device(), type);
            }
          }
          if (!old.path("types").equals(next.path("types"))) {
            SyncStates.forgetModule(tx, call.device(), "folder");
          }
          return 0;
        });
  }

  private static void check(String member, JsonNode value) {
    boolean good =
        switch (member) {
          case "types" ->
              value.isArray()
                  && value.values().stream().allMatch(each -> TYPES.contains(each.asString("")));
          case "fields" ->
              value.isObject()
                  && value.properties().stream()
                      .allMatch(
                          entry -> TYPES.contains(entry.getKey()) && isFieldList(entry.getValue()));
          case "range" ->
              value.isObject() && value.properties().stream().allMatch(e -> isRange(e.getValue()));
          case "conflictresolution" -> POLICIES.contains(value.asString(""));
          default -> value.isString();
        };
    if (!good) {
      throw UsmException.parameter(member);
    }
  }

  private static boolean isFieldList(JsonNode value) {
    return (value.isString() && value.stringValue().equals("*"))
        || (value.isArray() && value.values().stream().allMatch(JsonNode::isString));
  }

  private static boolean isRange(JsonNode value) {
    JsonNode days = value.path("days");
    return value.isObject()
        && (days.isMissingNode() || days.isNull() || (days.isInt() && days.intValue() >= 0));
  }

  private ObjectNode welcome(Session session) {
    UserRow user = session.user();
    ObjectNode out = backstage.mapper().createObjectNode();
    out.put("sessionid", session.id());
    out.put("protocol", 1);
    out.putObject("user")
        .put("id", user.id())
        .put("context", user.context())
        .put("email", user.email())
        .put("display_name", user.displayName())
        .put("locale", user.locale())
        .put("timezone", user.timeZone());
    out.putArray("features").add("ping").add("sendMail").add("freebusy");
    out.putObject("limits")
        .put("max_objects_per_folder", backstage.settings().maxObjectsPerFolder())
        .put("max_attachments_per_object", 100);
    return out;
  }
}
