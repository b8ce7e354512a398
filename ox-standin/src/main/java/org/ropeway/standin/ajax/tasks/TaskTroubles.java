package org.ropeway.standin.ajax.tasks;

import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;

/** What OX says of tasks that cannot be read or changed (recordings tasks-01 to tasks-03). */
final class TaskTroubles {
  private TaskTroubles() {}

  static Trouble noFolder(Call call, String id) {
    return Trouble.of(
        "FLD-0008",
        Category.ERROR,
        "Such a folder does not exist.",
        "Folder %s does not exist in context %s",
        Trouble.number(id),
        call.user().context());
  }

  static Trouble otherFolder(String id) {
    return Trouble.of(
        "TSK-0006",
        Category.USER_INPUT,
        "Folder cannot be found.",
        "Folder %s cannot be found.",
        Trouble.number(id));
  }

  static Trouble mayNotRead(String folder) {
    return Trouble.of(
        "TSK-0023",
        Category.PERMISSION_DENIED,
        "You do not have the appropriate permissions to read tasks in that folder",
        "You are not allowed to read tasks in the folder with id %s.",
        Trouble.number(folder));
  }

  static Trouble mayNotCreate(String folder) {
    return Trouble.of(
        "TSK-0025",
        Category.PERMISSION_DENIED,
        "You do not have the appropriate permissions to create tasks in that folder",
        "You are not allowed to create tasks in the folder with id %s.",
        Trouble.number(folder));
  }

  static Trouble mayNotSee(String id, String folder) {
    return Trouble.of(
        "TSK-0046",
        Category.PERMISSION_DENIED,
        "You do not have the appropriate permisson to see the task.",
        "You are not allowed to see the task with id %s in folder %s.",
        Trouble.number(id),
        Trouble.number(folder));
  }

  static Trouble mayNotWrite(String folder) {
    return Trouble.of(
        "TSK-0033",
        Category.PERMISSION_DENIED,
        "You do not have the appropriate permissions to edit tasks in that folder",
        "You are not allowed to edit tasks in the folder with id %s.",
        Trouble.number(folder));
  }

  static Trouble mayNotDelete() {
    return Trouble.of(
        "TSK-0014",
        Category.PERMISSION_DENIED,
        "You do not have the appropriate permissions to delete the task.",
        "You are not allowed to delete the task.");
  }

  static Trouble noParticipant(Call call, String id) {
    return Trouble.internal(
        "TSK-0018",
        Category.ERROR,
        "Participant %s for task %s is not found.",
        call.user().id(),
        Trouble.number(id));
  }

  static Trouble conflict() {
    String says =
        "Edit conflict. Your change cannot be completed because somebody else has made a"
            + " conflicting change to the same item. Please refresh or synchronize and try again.";
    return Trouble.of("TSK-0007", Category.CONFLICT, says, says);
  }

  static Trouble unknownColumn(int column) {
    return Trouble.internal("TSK-0020", Category.ERROR, "Unknown task attribute %s.", column);
  }

  /** A recurrence that OX stores and cannot show (recording tasks-02, 16). */
  static Trouble notToBeShown() {
    return Trouble.internal("SVL-0001", Category.ERROR, "Exception while writing JSON.");
  }
}
