package org.ropeway.standin.ajax;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Module {@code config}: a tree of settings by path (ox-http-api.md section 17). Time zone and line
 * wrap can be written; writing to other nodes succeeds without effect, as recorded for those that
 * are read-only.
 */
final class ConfigModule implements Module {
  private static final String VERSION = "8.19.0";
  private final AjaxBackstage backstage;

  ConfigModule(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "GET", Action.json(this::get),
        "PUT", Action.json(this::put),
        "get_property", Action.json(ConfigModule::property));
  }

  private Reply get(Call call) {
    return Reply.data(find(call));
  }

  private JsonNode find(Call call) {
    JsonNode at = backstage.database().read(tx -> tree(tx, call.user()));
    String done = "";
    for (String step : call.path().isEmpty() ? new String[0] : call.path().split("/")) {
      done += "/" + step;
      if (!at.has(step)) {
        throw Trouble.internal("USS-0004", Category.ERROR, "Unknown setting path %s.", done)
            .raise();
      }
      at = at.path(step);
    }
    return at;
  }

  private Reply put(Call call) {
    find(call);
    String value = text(call.body());
    if (call.path().equals("timezone")) {
      try {
        ZoneId.of(value);
      } catch (DateTimeException e) {
        throw Troubles.invalid("timezone", value).raise();
      }
      backstage.database().write(tx -> Users.setTimeZone(tx, call.user().id(), value));
    }
    return Reply.nothing();
  }

  private static String text(Body body) {
    String raw = new String(body.bytes(), StandardCharsets.UTF_8).strip();
    try {
      JsonNode json = JsonMapper.shared().readTree(raw);
      return json.isString() ? json.stringValue() : raw;
    } catch (JacksonException e) {
      return raw;
    }
  }

  private static Reply property(Call call) {
    throw Trouble.of(
            "CFG-0005",
            Category.CONFIGURATION,
            "Error in server configuration.",
            "Property \"%s\" is not defined.",
            call.params().require("name"))
        .raise();
  }

  private ObjectNode tree(Tx tx, UserRow user) throws java.sql.SQLException {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    long now = backstage.clock().millis();
    out.put("identifier", user.id());
    out.put("context_id", user.context());
    out.put("contact_id", user.contactId());
    out.put("language", user.locale());
    out.put("timezone", user.timeZone());
    out.put("currentTime", now + offset(user.timeZone(), now));
    out.put("serverVersion", VERSION);
    out.put("minimumSearchCharacters", 0);
    out.put("maxUploadIdleTimeout", 300_000);
    out.putObject("tombstoneCleanup").put("timespan", 7_257_600_000L);
    ObjectNode folder = out.putObject("folder");
    for (FolderRow row : Folders.own(tx, user)) {
      if (row.standardType() >= 1 && row.standardType() <= 3) {
        folder.put(row.module(), row.id());
      }
    }
    folder.put("addressbooks", "con://0/" + folder.path("contacts").asString(""));
    folder.put("eas", true);
    out.set("mail", mail(tx, user));
    ObjectNode modules = out.putObject("modules");
    modules.set("mail", mailModule(tx, user));
    modules.putObject("contacts").put("module", true);
    modules
        .putObject("olox20")
        .put("module", false)
        .put("active", (user.permissionBits() & UserRow.OLOX20) != 0);
    out.set("availableModules", JsonNodeFactory.instance.arrayNode().add("mail").add("contacts"));
    return out;
  }

  private static long offset(String zone, long at) {
    return ZoneId.of(zone)
            .getRules()
            .getOffset(java.time.Instant.ofEpochMilli(at))
            .getTotalSeconds()
        * 1_000L;
  }

  private static ObjectNode mail(Tx tx, UserRow user) throws java.sql.SQLException {
    ObjectNode out = addresses(tx, user);
    out.put("colorquoted", true);
    out.put("forwardmessage", "Inline");
    out.put("inlineattachments", true);
    out.put("emoticons", true);
    out.put("spambutton", false);
    out.put("appendmailtext", true);
    out.put("linewrap", 80);
    out.put("deletemail", false);
    out.set("folder", defaults(tx, user));
    return out;
  }

  private ObjectNode mailModule(Tx tx, UserRow user) throws java.sql.SQLException {
    ObjectNode out = addresses(tx, user);
    out.put("linewrap", 80);
    out.put("deletemail", false);
    out.put("spambutton", false);
    out.put("inlineattachments", true);
    out.put("colorquoted", true);
    out.put("defaultseparator", "/");
    out.put("mailfetchlimit", backstage.settings().fetchLimit());
    out.put("module", true);
    ObjectNode folders = defaults(tx, user);
    folders.putNull("archive");
    out.set("defaultFolder", folders);
    return out;
  }

  private static ObjectNode addresses(Tx tx, UserRow user) throws java.sql.SQLException {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    ArrayNode addresses = out.putArray("addresses").add(user.email());
    Users.senders(tx, user.id(), false).forEach(addresses::add);
    out.put("defaultaddress", user.email());
    out.put("sendaddress", user.email());
    return out;
  }

  private static ObjectNode defaults(Tx tx, UserRow user) throws java.sql.SQLException {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    Map<String, Integer> types =
        Map.of("inbox", 7, "drafts", 9, "sent", 10, "spam", 11, "trash", 12);
    for (Map.Entry<String, Integer> entry : types.entrySet()) {
      Folders.standard(tx, user, entry.getValue())
          .ifPresent(row -> out.put(entry.getKey(), row.id()));
    }
    return out;
  }
}
