package org.ropeway.ox.usm.wire;

import java.util.List;
import org.ropeway.ox.OxResolvedId;
import org.ropeway.ox.json.JsonInput;

/** The data of resolveIDs (usm-json.md 3.10). */
final class ResolvedIdReader {
  private String uuid = "";
  private String objectType = "";
  private String id = "";
  private String folderId = "";

  private ResolvedIdReader() {}

  /** Those that were found; OX may say null for the others, or leave them out. */
  static List<OxResolvedId> readAll(JsonInput json) {
    return json.firstOf(
        "data",
        UsmProfile.MAX_ITEMS_PER_REQUEST,
        () -> {
          ResolvedIdReader reader = new ResolvedIdReader();
          if (!json.isNull()) {
            json.object("a resolved id", reader::take);
          }
          return reader.id.isEmpty() ? null : reader.build();
        });
  }

  private OxResolvedId build() {
    return new OxResolvedId(uuid, objectType, id, folderId);
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case UsmProfile.UUID -> uuid = in.text(UsmProfile.UUID);
      case UsmProfile.OBJECT_TYPE -> objectType = in.text(UsmProfile.OBJECT_TYPE);
      case "id" -> id = in.text("id");
      case "folder_id" -> folderId = in.text("folder_id");
      default -> {}
    }
  }
}
