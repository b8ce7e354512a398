package org.ropeway.standin.data;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What objects of a module are made of: members of JSON, by OX's names; and OX's codes for who may
 * not.
 *
 * @param module the module of the folders they are in
 * @param mayNotCreate to make one
 * @param mayNotWrite to change one
 * @param mayNotDelete to delete one
 */
public record ItemForm(
    String module, String mayNotCreate, String mayNotWrite, String mayNotDelete) {
  /** Contacts (ox-http-api.md 9). */
  public static final ItemForm CONTACTS =
      new ItemForm("contacts", "CON-0112", "CON-0105", "CON-0169");

  /** That of the objects in a folder; empty if none are kept there. */
  public static Optional<ItemForm> of(FolderRow folder) {
    return folder.module().equals(CONTACTS.module) ? Optional.of(CONTACTS) : Optional.empty();
  }

  /** The members after a change: null takes one away. */
  public static String merged(String before, ObjectNode change) {
    ObjectNode out = (ObjectNode) JsonMapper.shared().readTree(before);
    for (Map.Entry<String, JsonNode> member : change.properties()) {
      if (member.getValue().isNull()) {
        out.remove(member.getKey());
      } else {
        out.set(member.getKey(), member.getValue());
      }
    }
    return JsonMapper.shared().writeValueAsString(out);
  }
}
