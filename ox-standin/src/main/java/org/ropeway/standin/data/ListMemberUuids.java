package org.ropeway.standin.data;

import java.sql.SQLException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Uuids of the contacts that are members of distribution lists (usm-json.md 2.5). */
public final class ListMemberUuids {
  private static final String UUID = "uuid";

  private ListMemberUuids() {}

  /** Tells them next to the ids, those of contacts that are gone included. */
  public static void show(Tx tx, ObjectNode list) throws SQLException {
    for (JsonNode each : list.path(DistributionLists.MEMBERS)) {
      if (each instanceof ObjectNode member && member.has("id")) {
        uuid(tx, member).ifPresent(uuid -> member.put(UUID, uuid));
      }
    }
  }

  private static Optional<String> uuid(Tx tx, JsonNode member) throws SQLException {
    long id = member.path("id").asLong(0);
    return member.path("folder_id").asString("").equals(DistributionLists.ADDRESS_BOOK)
        ? Users.byContactId(tx, id).map(UserRow::uuid)
        : Items.uuid(tx, id);
  }

  /** Puts ids and folders in their places; nobody's uuid becomes an id that no contact has. */
  public static void take(Tx tx, ObjectNode list) throws SQLException {
    for (JsonNode each : list.path(DistributionLists.MEMBERS)) {
      if (each instanceof ObjectNode member && member.has(UUID)) {
        String uuid = member.path(UUID).asString("");
        member.remove(UUID);
        Optional<ItemRow> item = Items.byUuid(tx, uuid);
        Optional<UserRow> user = Users.byUuid(tx, uuid);
        if (item.isPresent()) {
          FolderRow folder = Folders.byFid(tx, item.get().fid()).orElseThrow();
          place(member, String.valueOf(item.get().id()), folder.id());
        } else if (user.isPresent()) {
          place(member, String.valueOf(user.get().contactId()), DistributionLists.ADDRESS_BOOK);
        } else {
          member.put("id", uuid);
        }
      }
    }
  }

  private static void place(ObjectNode member, String id, String folder) {
    member.put("id", id).put("folder_id", folder);
  }
}
