package org.ropeway.ox;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a contact is made of, or changed to; what is not named stays.
 *
 * @param fields by their names; an empty value takes one away
 * @param members of a distribution list, all of them
 */
public record OxContactChange(
    Map<OxContactField, String> fields, Optional<List<OxListMember>> members) {
  /** Takes copies. */
  public OxContactChange {
    fields = Map.copyOf(fields);
    members = members.map(List::copyOf);
  }

  /** Of fields alone. */
  public static OxContactChange of(Map<OxContactField, String> fields) {
    return new OxContactChange(fields, Optional.empty());
  }
}
