package org.ropeway.gateway.nspi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.store.AddressBookValues;

/** Values that clients keep with entries, in memory. */
final class MemoryValues implements AddressBookValues {
  private record Key(String tenant, int contextId, int userId, int property) {}

  private final Map<Key, List<Bytes>> values = new ConcurrentHashMap<>();

  @Override
  public Set<Integer> users(String tenant, int contextId) {
    return values.keySet().stream()
        .filter(key -> key.tenant.equals(tenant) && key.contextId == contextId)
        .map(Key::userId)
        .collect(Collectors.toSet());
  }

  @Override
  public List<Bytes> get(String tenant, int contextId, int userId, PropertyTag property) {
    return values.getOrDefault(new Key(tenant, contextId, userId, property.id()), List.of());
  }

  @Override
  public void put(
      String tenant, int contextId, int userId, PropertyTag property, List<Bytes> some) {
    Key key = new Key(tenant, contextId, userId, property.id());
    if (some.isEmpty()) {
      values.remove(key);
    } else {
      values.put(key, List.copyOf(some));
    }
  }
}
