package org.ropeway.standin.data;

import java.sql.SQLException;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Contacts (ox-http-api.md 9). */
public final class ContactForm implements ItemForm {
  @Override
  public String mayNotCreate() {
    return "CON-0112";
  }

  @Override
  public String mayNotWrite() {
    return "CON-0105";
  }

  @Override
  public String mayNotDelete() {
    return "CON-0169";
  }

  @Override
  public String made(Tx tx, ObjectNode given, UserRow user, String uuid) throws SQLException {
    ContactRules.check(given);
    ObjectNode named = given.deepCopy();
    if (named.path("uid").asString("").isEmpty()) {
      named.put("uid", uuid);
    }
    ContactPictures.take(tx, named);
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    ItemForm.merge(out, named);
    DistributionLists.settle(tx, out, user);
    return JsonMapper.shared().writeValueAsString(out);
  }

  @Override
  public String changed(Tx tx, ItemRow before, ObjectNode given, UserRow user) throws SQLException {
    ContactRules.check(given);
    ObjectNode change = given.deepCopy();
    ContactPictures.take(tx, change);
    ObjectNode out = (ObjectNode) JsonMapper.shared().readTree(before.json());
    ItemForm.merge(out, change);
    if (change.has(DistributionLists.MEMBERS)) {
      DistributionLists.settle(tx, out, user);
    }
    return JsonMapper.shared().writeValueAsString(out);
  }

  @Override
  public void settle(Tx tx, Optional<ItemRow> before, ItemRow now, UserRow user)
      throws SQLException {
    if (before.isPresent()) {
      DistributionLists.follow(tx, now, user);
    }
  }

  @Override
  public ObjectNode shown(ItemRow item, FolderRow folder, UserRow user) {
    ObjectNode out = (ObjectNode) JsonMapper.shared().readTree(item.json());
    ContactPictures.show(item, folder, out);
    return out;
  }
}
