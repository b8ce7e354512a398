package org.ropeway.ox.http;

import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.OxTask;
import org.ropeway.ox.OxTaskAnswer.Confirmation;
import org.ropeway.ox.OxTaskChange;
import org.ropeway.ox.OxTasks;
import org.ropeway.ox.http.wire.ItemCalls;

/** Tasks by the HTTP API. */
final class HttpTasks extends HttpItems<OxTask, OxTaskChange> implements OxTasks {
  HttpTasks(HttpConnection connection, Hierarchy hierarchy) {
    super(connection, hierarchy, ItemCalls.TASKS);
  }

  @Override
  public OxApplied<OxTask> confirm(
      String folderUuid, OxSyncState state, String id, Confirmation confirmation, String message) {
    return repeatable(
        folderUuid, state, id, folder -> ItemCalls.confirmTask(folder, id, confirmation, message));
  }
}
