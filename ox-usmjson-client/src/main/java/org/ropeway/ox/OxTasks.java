package org.ropeway.ox;

/** Tasks. */
public interface OxTasks extends OxItems<OxTask, OxTaskChange> {
  /**
   * Says what the user makes of a task that was given to him, whatever became of it since {@code
   * state}; told likewise. Refused where the user is none of its participants.
   */
  OxApplied<OxTask> confirm(
      String folderUuid,
      OxSyncState state,
      String id,
      OxTaskAnswer.Confirmation confirmation,
      String message);
}
