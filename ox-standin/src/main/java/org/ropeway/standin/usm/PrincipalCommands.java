package org.ropeway.standin.usm;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ropeway.standin.data.ContactPictures;
import org.ropeway.standin.data.Principals;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Groups and resources, additions to the profile, and getOXResource (usm-json.md 3.10), which knows
 * pictures of users.
 */
final class PrincipalCommands {
  private static final String PICTURE = "/ajax/contacts/picture";
  private final Backstage backstage;

  PrincipalCommands(Backstage backstage) {
    this.backstage = backstage;
  }

  /** getGroups: the group of all users and the context's own. */
  JsonNode groups(Call call) {
    int context = call.user().context();
    ArrayNode out = backstage.mapper().createArrayNode();
    return backstage
        .database()
        .read(tx -> {
          List<Integer> all = new ArrayList<>();
          for (UserRow user : Users.all(tx, context)) {
            all.add(user.id());
          }
          add(out, new Principals.Group(0, "", "All users", all, 0));
          for (Principals.Group group : Principals.groups(tx, context)) {
            add(out, group);
          }
          return out;
        });
  }

  private static void add(ArrayNode out, Principals.Group group) {
    ObjectNode json = out.addObject();
    json.put("id", group.id()).put("name", group.name()).put("display_name", group.displayName());
    ArrayNode members = json.putArray("members");
    group.members().forEach(members::add);
  }

  /** changeGroup: members {@code add} and {@code remove} are numbers of users. */
  JsonNode changeGroup(Call call) {
    if ((call.user().permissionBits() & UserRow.EDIT_GROUP) == 0) {
      throw UsmException.denied("GRP-0011");
    }
    int id = (int) call.number("id");
    int context = call.user().context();
    return backstage
        .database()
        .write(tx -> {
          Principals.Group group =
              Principals.group(tx, context, id)
                  .orElseThrow(() ->
                      UsmException.ox(UsmStatus.OX_ERROR, "there is no such group", "GRP-0017", 8));
          Set<Integer> members = new LinkedHashSet<>(group.members());
          call.list("add").forEach(each -> members.add(each.asInt(0)));
          call.list("remove").forEach(each -> members.remove(each.asInt(0)));
          Principals.putGroup(
              tx,
              context,
              group.name(),
              group.displayName(),
              List.copyOf(members),
              backstage.clock().millis());
          return backstage.mapper().createObjectNode();
        });
  }

  /** getResources. */
  JsonNode resources(Call call) {
    ArrayNode out = backstage.mapper().createArrayNode();
    return backstage
        .database()
        .read(tx -> {
          for (Principals.Resource each : Principals.resources(tx, call.user().context())) {
            out.addObject()
                .put("id", each.id())
                .put("name", each.name())
                .put("display_name", each.displayName())
                .put("mailaddress", each.email())
                .put("description", each.description())
                .put("availability", each.available());
          }
          return out;
        });
  }

  JsonNode getOxResource(Call call) {
    URI path = URI.create(call.text("path"));
    Map<String, String> query = query(path);
    Optional<Principals.Picture> picture =
        PICTURE.equals(path.getPath())
            ? backstage
                .database()
                .read(tx ->
                    query.containsKey("contact_id")
                        ? ContactPictures.of(
                            tx,
                            call.user(),
                            query.getOrDefault("folder_id", ""),
                            query.get("contact_id"))
                        : Principals.picture(tx, call.user(), number(query, "user_id").orElse(-1)))
            : Optional.empty();
    Principals.Picture found =
        picture.orElseThrow(
            () -> UsmException.ox(UsmStatus.OX_ERROR, "there is no such resource", "SVL-0017", 8));
    return backstage
        .mapper()
        .createObjectNode()
        .put("mimetype", found.type())
        .put("content", found.bytes());
  }

  private static Map<String, String> query(URI path) {
    Map<String, String> out = new HashMap<>();
    String query = path.getRawQuery() == null ? "" : path.getRawQuery();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        out.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return out;
  }

  private static OptionalInt number(Map<String, String> query, String name) {
    String value = query.getOrDefault(name, "");
    return value.matches("[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(value))
        : OptionalInt.empty();
  }
}
