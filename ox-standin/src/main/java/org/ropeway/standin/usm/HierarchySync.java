package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ropeway.standin.data.SyncState;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes of the folder hierarchy since a state, which is a snapshot of the folders' revisions. */
final class HierarchySync {
  private final JsonMapper mapper;
  private final DeviceConfig config;

  HierarchySync(JsonMapper mapper, DeviceConfig config) {
    this.mapper = mapper;
    this.config = config;
  }

  Sync.Page page(Tx tx, UserRow user, SyncState state, List<String> own, int limit)
      throws SQLException {
    Map<String, Hierarchy.Visible> now = Hierarchy.of(tx, user, config.types());
    ObjectNode snapshot = (ObjectNode) mapper.readTree(state.snapshot());
    List<String> deleted = new ArrayList<>();
    for (String uuid : List.copyOf(snapshot.propertyNames())) {
      if (!now.containsKey(uuid)) {
        snapshot.remove(uuid);
        if (!own.contains(uuid)) {
          deleted.add(uuid);
        }
      }
    }
    List<ObjectNode> created = new ArrayList<>();
    List<ObjectNode> modified = new ArrayList<>();
    boolean more = false;
    for (Hierarchy.Visible folder : now.values()) {
      JsonNode known = snapshot.path(folder.uuid());
      if (known.isNumber() && known.longValue() == folder.revision()) {
        continue;
      }
      if (!own.contains(folder.uuid())) {
        if (deleted.size() + created.size() + modified.size() >= limit) {
          more = true;
          break;
        }
        (known.isNumber() ? modified : created).add(folder.json());
      }
      snapshot.put(folder.uuid(), folder.revision());
    }
    return new Sync.Page(created, modified, deleted, state.with(snapshot.toString()), more);
  }
}
