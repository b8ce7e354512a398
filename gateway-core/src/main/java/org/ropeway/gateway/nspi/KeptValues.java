package org.ropeway.gateway.nspi;

import java.util.List;
import java.util.Set;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.AddressBookValues;

/**
 * The values that clients keep with the users of one context. Who has any is known without looking;
 * that others changed it is known when the snapshot is renewed. Thread-safe.
 */
final class KeptValues {
  /** The properties that are kept as they are. */
  static final List<PropertyTag> CERTIFICATES =
      List.of(PidTag.USER_X509_CERTIFICATE, PidTag.ADDRESS_BOOK_X509_CERTIFICATE);

  private final AddressBookValues values;
  private final String tenant;
  private final int contextId;
  private volatile Set<Integer> users = Set.of();

  KeptValues(AddressBookValues values, String tenant, int contextId) {
    this.values = values;
    this.tenant = tenant;
    this.contextId = contextId;
    look();
  }

  /** Looks who has any. */
  void look() {
    users = Set.copyOf(values.users(tenant, contextId));
  }

  /** The values of a property of an entry; none of one that is no user. */
  List<Bytes> get(Entry entry, PropertyTag property) {
    return entry.userId() != 0 && users.contains(entry.userId())
        ? values.get(tenant, contextId, entry.userId(), property)
        : List.of();
  }

  /** Sets the values of a property of a user. */
  void put(Entry entry, PropertyTag property, List<Bytes> some) {
    values.put(tenant, contextId, entry.userId(), property, some);
    look();
  }
}
