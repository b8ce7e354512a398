package org.ropeway.ox;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a contact is made of, or changed to; what is not named stays.
 *
 * @param fields by their names; an empty value takes one away
 * @param members of a distribution list, all of them
 * @param picture {@link OxPhoto#NONE} takes it away
 */
public record OxContactChange(
    Map<OxContactField, String> fields,
    Optional<List<OxListMember>> members,
    Optional<OxPhoto> picture) {
  /** Takes copies. Throws {@link OxException.Refused} if the picture is too large. */
  public OxContactChange {
    fields = Map.copyOf(fields);
    members = members.map(List::copyOf);
    if (picture.isPresent() && picture.get().bytes().length > OxPhoto.MAX_BYTES) {
      throw new OxException.Refused("", "a picture has 4 MiB at most");
    }
  }

  /** Of fields alone. */
  public static OxContactChange of(Map<OxContactField, String> fields) {
    return new OxContactChange(fields, Optional.empty(), Optional.empty());
  }

  /** The same with members of a distribution list. */
  public OxContactChange withMembers(List<OxListMember> all) {
    return new OxContactChange(fields, Optional.of(all), picture);
  }

  /** The same with a picture, or none. */
  public OxContactChange withPicture(OxPhoto photo) {
    return new OxContactChange(fields, members, Optional.of(photo));
  }
}
