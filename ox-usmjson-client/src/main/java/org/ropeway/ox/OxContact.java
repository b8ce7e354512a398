package org.ropeway.ox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A contact in a folder.
 *
 * @param id by which the interface that is used knows it; it stays when the contact moves
 * @param lastModified when it was changed last
 * @param fields what it has, as {@link OxContactField.Kind} says; nothing is empty
 * @param members those of a distribution list
 */
public record OxContact(
    String id,
    Instant lastModified,
    Map<OxContactField, String> fields,
    List<OxListMember> members) {
  /** Takes copies. */
  public OxContact {
    fields = Map.copyOf(fields);
    members = List.copyOf(members);
  }

  /** The value of a field, empty if there is none. */
  public String get(OxContactField field) {
    return fields.getOrDefault(field, "");
  }
}
