package org.ropeway.ox.usm;

import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.OxTask;
import org.ropeway.ox.OxTaskAnswer.Confirmation;
import org.ropeway.ox.OxTaskChange;
import org.ropeway.ox.OxTasks;
import org.ropeway.ox.usm.wire.ItemCalls;

/** Tasks by USM-JSON. */
final class UsmTasks extends UsmItems<OxTask, OxTaskChange> implements OxTasks {
  UsmTasks(UsmConnection connection) {
    super(connection, ItemCalls.TASKS);
  }

  @Override
  public OxApplied<OxTask> confirm(
      String folderUuid, OxSyncState state, String id, Confirmation confirmation, String message) {
    return changed(id, ItemCalls.TASKS.confirm(folderUuid, state, id, confirmation, message));
  }
}
