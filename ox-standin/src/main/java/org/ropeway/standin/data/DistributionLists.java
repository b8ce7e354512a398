package org.ropeway.standin.data;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Members of distribution lists (recording contacts-03). */
final class DistributionLists {
  static final String MEMBERS = "distribution_list";
  static final String ADDRESS_BOOK = "6";

  private DistributionLists() {}

  /** The members as OX keeps them: first those that stand for contacts, as these are now. */
  static void settle(Tx tx, ObjectNode contact, UserRow user) throws SQLException {
    if (contact.path("mark_as_distributionlist").asBoolean(false) && !contact.has("file_as")) {
      contact.set("file_as", contact.path("display_name"));
    }
    if (!contact.path(MEMBERS).isArray()) {
      return;
    }
    List<ObjectNode> others = new ArrayList<>();
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (JsonNode each : contact.path(MEMBERS)) {
      boolean stands = each.path("mail_field").asInt(0) > 0 && each.has("id");
      if (stands) {
        out.add(referring(each, contact(tx, each, user)));
      } else {
        others.add(alone(each));
      }
    }
    others.forEach(out::add);
    contact.set(MEMBERS, out);
    contact.put("number_of_distribution_list", out.size());
  }

  private static ObjectNode alone(JsonNode member) {
    String name = member.path("display_name").asString("");
    String mail = member.path("mail").asString("");
    if (mail.isEmpty()) {
      throw Trouble.plain(
              "CON-0177",
              Category.USER_INPUT,
              "An E-Mail address is mandatory for external distribution list members. Please add a"
                  + " valid E-Mail address to the contact \"%s\".",
              name)
          .raise();
    }
    if (!mail.contains("@")) {
      throw Trouble.plain(
              "CON-0100",
              Category.USER_INPUT,
              "Invalid E-Mail address: '%s'. Please correct the E-Mail address.",
              mail)
          .raise();
    }
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    return out.put("mail", mail)
        .put("display_name", name)
        .put("sort_name", name)
        .put("mail_field", 0);
  }

  private static ObjectNode referring(JsonNode member, JsonNode contact) {
    int mailField = member.path("mail_field").asInt(1);
    String name = contact.path("display_name").asString(member.path("display_name").asString(""));
    String last = contact.path("last_name").asString("");
    String first = contact.path("first_name").asString("");
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    return out.put("id", member.path("id").asString(""))
        .put("folder_id", member.path("folder_id").asString(""))
        .put("mail", contact.path("email" + mailField).asString(member.path("mail").asString("")))
        .put("display_name", name)
        .put("sort_name", last.isEmpty() || first.isEmpty() ? name : last + "_" + first)
        .put("mail_field", mailField);
  }

  /** The contact of a member; one that the user may not read is not there for him. */
  private static JsonNode contact(Tx tx, JsonNode member, UserRow user) throws SQLException {
    String id = member.path("id").asString("");
    if (member.path("folder_id").asString("").equals(ADDRESS_BOOK)) {
      for (UserRow each : Users.listed(tx, user.context())) {
        if (String.valueOf(each.contactId()).equals(id)) {
          ObjectNode out = (ObjectNode) JsonMapper.shared().readTree(each.contact());
          return out.put("display_name", each.displayName()).put("email1", each.email());
        }
      }
    }
    Optional<ItemRow> item =
        id.matches("[0-9]{1,9}") ? Items.byId(tx, Long.parseLong(id)) : Optional.empty();
    if (item.isEmpty() || !isReadable(tx, item.get(), user)) {
      throw Trouble.plain(
              "CON-0125",
              Category.USER_INPUT,
              "Contact \"%s\" not found.",
              Trouble.number(id),
              user.context())
          .raise();
    }
    return JsonMapper.shared().readTree(item.get().json());
  }

  private static boolean isReadable(Tx tx, ItemRow item, UserRow user) throws SQLException {
    FolderRow folder = Folders.byFid(tx, item.fid()).orElseThrow();
    return folder.context() == user.context()
        && folder.module().equals("contacts")
        && Rights.mayRead(Folders.rights(tx, folder, user));
  }

  /** Where a contact stands in lists, these change with it; what else stands there stays. */
  static void follow(Tx tx, ItemRow contact, UserRow user) throws SQLException {
    String id = String.valueOf(contact.id());
    JsonNode is = JsonMapper.shared().readTree(contact.json());
    for (ItemRow list : Items.mentioning(tx, MEMBERS)) {
      ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(list.json());
      ArrayNode now = JsonNodeFactory.instance.arrayNode();
      for (JsonNode each : json.path(MEMBERS)) {
        boolean stands =
            each.path("id").asString("").equals(id)
                && !each.path("folder_id").asString("").equals(ADDRESS_BOOK);
        now.add(stands ? referring(each, is) : each);
      }
      if (!now.equals(json.path(MEMBERS))) {
        json.set(MEMBERS, now);
        Items.update(tx, list, JsonMapper.shared().writeValueAsString(json), user, 0);
      }
    }
  }
}
