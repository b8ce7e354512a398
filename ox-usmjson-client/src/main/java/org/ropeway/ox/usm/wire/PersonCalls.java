package org.ropeway.ox.usm.wire;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxResolvedId;
import org.ropeway.ox.OxSyncState;

/** The global address book as a folder of contacts (usm-json.md 3.5, 3.6, 3.10). */
public final class PersonCalls {
  private static final String GLOBAL = "6";

  private PersonCalls() {}

  /** resolveIDs: the folder of the global address book; empty if there is none. */
  public static UsmCall<List<OxResolvedId>> folder() {
    return new UsmCall<>(
        UsmProfile.RESOLVE_IDS,
        out -> {
          out.writeArrayPropertyStart("objects");
          out.writeStartObject();
          out.writeStringProperty(UsmProfile.OBJECT_TYPE, UsmProfile.FOLDER);
          out.writeStringProperty("id", GLOBAL);
          out.writeEndObject();
          out.writeEndArray();
        },
        ResolvedIdReader::readAll);
  }

  /** syncInit or syncUpdate of that folder: its entries by their uuids. */
  public static <T> UsmCall<OxChanges<Map.Entry<String, T>>> sync(
      String folderUuid, @Nullable OxSyncState state, int limit, Function<OxPerson, T> each) {
    return UsmCalls.sync(
        folderUuid,
        state,
        limit,
        json ->
            ChangesReader.read(
                json,
                "contacts",
                (in, type) -> {
                  OxPerson person = PersonReader.read(in);
                  return Map.entry(person.uuid(), each.apply(person));
                }));
  }
}
