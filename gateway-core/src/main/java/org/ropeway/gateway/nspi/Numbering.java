package org.ropeway.gateway.nspi;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ropeway.codec.data.MapiGuid;

/**
 * Which MId an object of one context has. A number is never given to another object while this
 * process lives; who has been gone for long gets a new one. Thread-safe.
 */
final class Numbering {
  private final int limit;
  private final Map<MapiGuid, Integer> numbers = new LinkedHashMap<>(16, 0.75f, true);
  private int next = ServerObject.FIRST_ENTRY;

  /** Remembers the numbers of {@code limit} objects, those asked for last. */
  Numbering(int limit) {
    this.limit = limit;
  }

  /** The number of an object. */
  synchronized int of(MapiGuid guid) {
    Integer known = numbers.get(guid);
    if (known != null) {
      return known;
    }
    int number = next++;
    numbers.put(guid, number);
    if (numbers.size() > limit) {
      Iterator<MapiGuid> eldest = numbers.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
    return number;
  }
}
