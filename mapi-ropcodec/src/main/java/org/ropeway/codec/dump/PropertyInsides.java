package org.ropeway.codec.dump;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;

/** What stands in binary properties. */
final class PropertyInsides {
  private static final Map<Integer, DumpType> BY_ID = byId();

  private PropertyInsides() {}

  /** What the value of a property is; null if it is just a value. */
  static @Nullable DumpType of(PropertyTag tag) {
    return BY_ID.get(tag.id());
  }

  private static Map<Integer, DumpType> byId() {
    Map<Integer, DumpType> map = new HashMap<>();
    return Map.copyOf(map);
  }

  private static void put(Map<Integer, DumpType> map, DumpType type, PropertyTag... tags) {
    for (PropertyTag tag : tags) {
      map.put(tag.id(), type);
    }
  }
}
