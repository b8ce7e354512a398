package org.ropeway.gateway.emsmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/**
 * A server object with properties: logon, folder, message, attachment ([MS-OXCPRPT] 1.1). Indices
 * of problems count within the list given.
 */
public interface PropertyObject extends ServerObject {
  /** All properties as they are now. */
  PropertyBag properties();

  /** Writes properties; returns those refused. */
  List<PropertyProblem> setProperties(List<PropertyValue> values);

  /** Deletes properties; returns those refused. */
  List<PropertyProblem> deleteProperties(List<PropertyTag> tags);

  /**
   * The value of a property in a bag, or null. PidTagMessageSize and PidTagMessageSizeExtended are
   * one property in two types, of which a bag holds the longer.
   */
  static @Nullable Object valueOf(PropertyBag bag, PropertyTag tag) {
    if (tag.equals(PidTag.MESSAGE_SIZE)
        && bag.get(PidTag.MESSAGE_SIZE_EXTENDED) instanceof Long size) {
      return (int) Math.min(Integer.MAX_VALUE, size);
    }
    return bag.get(tag);
  }
}
