package org.ropeway.ox.usm.wire;

import org.ropeway.ox.OxException;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.json.JsonInput;
import tools.jackson.core.JsonGenerator;

/** Sync states as numbers on the wire. */
final class SyncId {
  private SyncId() {}

  static OxSyncState read(JsonInput in) {
    if (in.isNull()) {
      throw JsonInput.missing(UsmProfile.SYNC_ID);
    }
    return new OxSyncState(Long.toString(in.number(UsmProfile.SYNC_ID, 0)));
  }

  static void write(OxSyncState state, String name, JsonGenerator out) {
    out.writeNumberProperty(name, of(state));
  }

  static long of(OxSyncState state) {
    try {
      return Long.parseLong(state.value());
    } catch (NumberFormatException e) {
      throw new OxException.OutOfSync("the sync state is not one of USM-JSON");
    }
  }
}
