package org.ropeway.ox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A task in a folder.
 *
 * @param id by which the interface that is used knows it; it stays when the task moves
 * @param lastModified when it was changed last
 * @param fields what it has, as {@link OxField.Kind} says; nothing is empty
 * @param answers those of all users to whom it was given, by themselves or by a group
 */
public record OxTask(
    String id,
    Instant lastModified,
    Map<OxTaskField, String> fields,
    OxTaskRecurrence recurrence,
    List<OxTaskParticipant> participants,
    List<OxTaskAnswer> answers) {
  /** Takes copies. */
  public OxTask {
    fields = Map.copyOf(fields);
    participants = List.copyOf(participants);
    answers = List.copyOf(answers);
  }

  /** The value of a field, empty if there is none. */
  public String get(OxTaskField field) {
    return fields.getOrDefault(field, "");
  }
}
