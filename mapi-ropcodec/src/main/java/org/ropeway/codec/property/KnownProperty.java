package org.ropeway.codec.property;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;

/**
 * An entry of the list of properties. [MS-OXPROPS] 2.
 *
 * @param canonicalName as in {@code PidTagSubject}
 * @param propertyId the id of a PidTag; 0 for a named property, whose id each mailbox assigns
 * @param type the type, null where no source knows it
 * @param propertyName the name of a PidLid or PidName; null for a PidTag and where the property set
 *     is not known
 * @param area the area of the specification, empty where not known
 * @param definingReference document and section, empty where not known
 */
public record KnownProperty(
    String canonicalName,
    int propertyId,
    @Nullable PropertyType type,
    @Nullable PropertyName propertyName,
    String area,
    String definingReference) {
  /** The tag of a PidTag of known type; null for any other. */
  public @Nullable PropertyTag tag() {
    return propertyId == 0 || type == null ? null : PropertyTag.of(propertyId, type);
  }
}
