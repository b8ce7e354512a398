package org.ropeway.standin.usm;

import java.util.List;
import org.ropeway.standin.data.SyncState;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes since a state. */
final class Sync {
  private Sync() {}

  /** What is to be told, the state after it, and whether there is more. */
  record Page(
      List<ObjectNode> created,
      List<ObjectNode> modified,
      List<String> deleted,
      SyncState next,
      boolean more) {
    boolean isEmpty() {
      return created.isEmpty() && modified.isEmpty() && deleted.isEmpty();
    }

    /** The page without objects the client itself just changed, its state being the client's. */
    Page without(List<String> own, SyncState base) {
      SyncState after =
          base.at(next.createdTo(), next.changedTo(), next.deletedTo()).with(next.snapshot());
      return new Page(
          created.stream().filter(each -> !own.contains(uuid(each))).toList(),
          modified.stream().filter(each -> !own.contains(uuid(each))).toList(),
          deleted.stream().filter(each -> !own.contains(each)).toList(),
          after,
          more);
    }

    private static String uuid(ObjectNode object) {
      return object.path("uuid").asString("");
    }

    /** The members of the answer. */
    ObjectNode toJson(long syncId) {
      ObjectNode out = JsonNodeFactory.instance.objectNode();
      out.put("syncid", syncId);
      out.putArray("created").addAll(created);
      out.putArray("modified").addAll(modified);
      ArrayNode gone = out.putArray("deleted");
      deleted.forEach(gone::add);
      out.put("more", more);
      return out;
    }
  }
}
