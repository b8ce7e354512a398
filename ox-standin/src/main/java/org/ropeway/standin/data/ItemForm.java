package org.ropeway.standin.data;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.standin.trouble.TroubleException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What objects of a module are made of: members of JSON, by OX's names, with times in UTC. What
 * they cannot be is refused with a {@link TroubleException}.
 */
public interface ItemForm {
  /** That of the objects in a folder; empty if none are kept there. */
  static Optional<ItemForm> of(FolderRow folder) {
    return switch (folder.module()) {
      case "contacts" -> Optional.of(new ContactForm());
      case "tasks" -> Optional.of(new TaskForm());
      default -> Optional.empty();
    };
  }

  /** OX's code for who may not make one. */
  String mayNotCreate();

  /** For who may not change one. */
  String mayNotWrite();

  /** For who may not delete one. */
  String mayNotDelete();

  /** The members of a new object. */
  String made(Tx tx, ObjectNode given, UserRow user, String uuid) throws SQLException;

  /** Those after a change: null takes one away. */
  String changed(Tx tx, ItemRow before, ObjectNode given, UserRow user) throws SQLException;

  /** What follows from an object as it is now; {@code before} is empty if it is new. */
  void settle(Tx tx, Optional<ItemRow> before, ItemRow now, UserRow user) throws SQLException;

  /** The members that a user is shown of one in a folder. */
  ObjectNode shown(ItemRow item, FolderRow folder, UserRow user);

  /** Adds what a user is shown of the files at an object. */
  static void addFiles(Tx tx, ItemRow item, ObjectNode out) throws SQLException {
    List<Attachments.Row> files = Attachments.of(tx, item.id());
    out.put("number_of_attachments", files.size());
    files.stream()
        .mapToLong(Attachments.Row::created)
        .max()
        .ifPresent(newest -> out.put("lastModifiedOfNewestAttachmentUTC", newest));
  }

  /** Changes members: null takes one away. */
  static void merge(ObjectNode out, ObjectNode change) {
    for (Map.Entry<String, JsonNode> member : change.properties()) {
      if (member.getValue().isNull()) {
        out.remove(member.getKey());
      } else {
        out.set(member.getKey(), member.getValue());
      }
    }
  }
}
