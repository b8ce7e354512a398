package org.ropeway.ox.usm.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.json.JsonFormatException;
import org.ropeway.ox.json.JsonInput;

/** The data of syncInit and syncUpdate (usm-json.md 3.5, 3.6). */
final class ChangesReader<T> {
  private final String type;
  private final ObjectReader<T> reader;
  private @Nullable OxSyncState state;
  private List<T> created = new ArrayList<>();
  private List<T> modified = new ArrayList<>();
  private List<String> deleted = new ArrayList<>();
  private boolean more;

  private ChangesReader(String type, ObjectReader<T> reader) {
    this.type = type;
    this.reader = reader;
  }

  /** Reads an object; null if it is of another type than the one wanted. */
  interface ObjectReader<T> {
    @Nullable T read(JsonInput in, String type);
  }

  static <T> OxChanges<T> read(JsonInput json, String type, ObjectReader<T> reader) {
    ChangesReader<T> changes = new ChangesReader<>(type, reader);
    json.object("data", changes::take);
    return changes.build();
  }

  /** The same with what became of the client's own changes. */
  static <T> UsmApplied<T> readApplied(JsonInput json, String type, ObjectReader<T> reader) {
    ChangesReader<T> changes = new ChangesReader<>(type, reader);
    ItemErrorsReader errors = new ItemErrorsReader();
    Map<String, String> ids = new HashMap<>();
    json.object(
        "data",
        (name, in) -> {
          changes.take(name, in);
          errors.take(name, in);
          if (name.equals(UsmProfile.ACCEPTED) && !in.isNull()) {
            in.object(UsmProfile.ACCEPTED, (kind, of) -> takeIds(kind, of, ids));
          }
        });
    return new UsmApplied<>(changes.build(), ids, errors.errors());
  }

  /** The ids of what was accepted as created or modified; deleted things have none. */
  private static void takeIds(String kind, JsonInput in, Map<String, String> ids) {
    if (!in.isObject()) {
      return;
    }
    in.object(
        kind,
        (uuid, object) ->
            object.object(
                uuid,
                (name, value) -> {
                  if (name.equals("id") && ids.size() < UsmProfile.MAX_ITEMS_PER_REQUEST) {
                    ids.put(uuid, value.text("id"));
                  }
                }));
  }

  private OxChanges<T> build() {
    OxSyncState known = state;
    if (known == null) {
      throw JsonInput.missing(UsmProfile.SYNC_ID);
    }
    return new OxChanges<>(known, created, modified, deleted, more);
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case UsmProfile.SYNC_ID -> state = SyncId.read(in);
      case UsmProfile.CREATED -> created = objects(UsmProfile.CREATED, in);
      case UsmProfile.MODIFIED -> modified = objects(UsmProfile.MODIFIED, in);
      case UsmProfile.DELETED ->
          deleted =
              in.list(
                  UsmProfile.DELETED,
                  UsmProfile.MAX_OBJECTS,
                  each -> each.text(UsmProfile.DELETED));
      case "more" -> more = in.flag("more");
      default -> {}
    }
  }

  private List<T> objects(String what, JsonInput in) {
    List<T> out = new ArrayList<>();
    in.each(
        what,
        () -> {
          if (out.size() >= UsmProfile.MAX_OBJECTS) {
            throw new JsonFormatException(
                what + " has more than " + UsmProfile.MAX_OBJECTS + " elements");
          }
          T object = reader.read(in, type);
          if (object != null) {
            out.add(object);
          }
        });
    return out;
  }
}
