package org.ropeway.store;

import java.util.List;
import java.util.Set;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;

/**
 * What clients keep with entries of users in the address book because OX does not: values of
 * properties, such as certificates. Thread-safe.
 */
public interface AddressBookValues {
  /** The users of a context who have any. */
  Set<Integer> users(String tenant, int contextId);

  /** The values of a property of a user, in their order. */
  List<Bytes> get(String tenant, int contextId, int userId, PropertyTag property);

  /** Sets them; none removes the property. */
  void put(String tenant, int contextId, int userId, PropertyTag property, List<Bytes> values);
}
