package org.ropeway.standin.ajax.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.calendar.ClockTime;
import org.ropeway.standin.data.Principals;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Module {@code resource}, read-only (recording resource-01). */
public final class ResourceModule implements Module {
  private static final String PRIVILEGE = "book_directly";
  private final AjaxBackstage backstage;

  /** The module. */
  public ResourceModule(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "all", Action.json(this::all),
        "get", Action.json(this::get),
        "list", Action.json(this::list),
        "search", Action.json(this::search),
        "updates", Action.json(this::updates));
  }

  private Reply all(Call call) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    List<Principals.Resource> found = resources(call, each -> true);
    found.forEach(each -> out.add(each.id()));
    return Reply.data(out, newest(found));
  }

  private Reply get(Call call) {
    Principals.Resource found = one(call, call.params().integer("id").orElse(-1));
    return Reply.data(json(call, found), found.modified());
  }

  private Reply list(Call call) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    long newest = 0;
    for (JsonNode each : call.body().array()) {
      Principals.Resource found = one(call, each.path("id").asInt(-1));
      out.add(json(call, found));
      newest = Math.max(newest, found.modified());
    }
    return Reply.data(out, newest);
  }

  private Reply search(Call call) {
    String pattern = call.body().object().path("pattern").asString("");
    List<Principals.Resource> found =
        resources(
            call,
            each ->
                Persons.isLike(each.displayName(), pattern)
                    || Persons.isLike(each.name(), pattern));
    return Reply.data(jsons(call, found), newest(found));
  }

  private Reply updates(Call call) {
    long since = call.params().timestamp();
    List<Principals.Resource> found = resources(call, each -> each.modified() > since);
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.set("new", jsons(call, found));
    out.set("modified", jsons(call, found));
    out.putArray("deleted");
    // The time stands there even if it is none (resource-01).
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.set("data", out);
    return new Reply.Bare(envelope.put("timestamp", newest(found)));
  }

  private Principals.Resource one(Call call, int id) {
    return resources(call, each -> each.id() == id).stream()
        .findFirst()
        .orElseThrow(() ->
            Trouble.of(
                    "RES-0005",
                    Category.USER_INPUT,
                    "No resource found with identifier \"%s\".",
                    "Cannot find resource with identifier %s.",
                    id)
                .raise());
  }

  private List<Principals.Resource> resources(Call call, Predicate<Principals.Resource> wanted) {
    return backstage
        .database()
        .read(
            tx -> Principals.resources(tx, call.user().context()).stream().filter(wanted).toList());
  }

  private static long newest(List<Principals.Resource> found) {
    return found.stream().mapToLong(Principals.Resource::modified).max().orElse(0);
  }

  private static ArrayNode jsons(Call call, List<Principals.Resource> found) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    found.forEach(each -> out.add(json(call, each)));
    return out;
  }

  private static ObjectNode json(Call call, Principals.Resource resource) {
    ZoneId zone = call.params().zone(call.user().timeZone());
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("id", resource.id());
    out.put("name", resource.name());
    out.put("display_name", resource.displayName());
    out.put("mailaddress", resource.email());
    out.put("availability", resource.available());
    out.put("description", resource.description());
    out.put("last_modified", ClockTime.shown(resource.modified(), zone));
    out.put("last_modified_utc", resource.modified());
    out.putArray("permissions")
        .addObject()
        .put("entity", 0)
        .put("group", true)
        .put("privilege", PRIVILEGE);
    out.put("own_privilege", PRIVILEGE);
    return out;
  }
}
