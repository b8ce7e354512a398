package org.ropeway.ox;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a task is made of, or changed to; what is not named stays.
 *
 * @param fields by their names; an empty value takes one away
 * @param participants all of them
 */
public record OxTaskChange(
    Map<OxTaskField, String> fields,
    Optional<OxTaskRecurrence> recurrence,
    Optional<List<OxTaskParticipant>> participants) {
  /** Takes copies. */
  public OxTaskChange {
    fields = Map.copyOf(fields);
    participants = participants.map(List::copyOf);
  }

  /** Of fields alone. */
  public static OxTaskChange of(Map<OxTaskField, String> fields) {
    return new OxTaskChange(fields, Optional.empty(), Optional.empty());
  }
}
