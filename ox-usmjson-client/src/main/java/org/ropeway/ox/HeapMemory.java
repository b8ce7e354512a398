package org.ropeway.ox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** A memory in the heap. */
final class HeapMemory implements OxMemory {
  private final ConcurrentSkipListMap<String, String> map = new ConcurrentSkipListMap<>();

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(map.get(key));
  }

  @Override
  public List<Map.Entry<String, String>> range(String first, String end, int limit) {
    List<Map.Entry<String, String>> out = new ArrayList<>();
    for (Map.Entry<String, String> entry : map.subMap(first, end).entrySet()) {
      if (out.size() == limit) {
        break;
      }
      out.add(Map.entry(entry.getKey(), entry.getValue()));
    }
    return out;
  }

  @Override
  public synchronized void write(Map<String, Optional<String>> changes) {
    changes.forEach((key, value) -> {
      if (value.isPresent()) {
        map.put(key, value.get());
      } else {
        map.remove(key);
      }
    });
  }
}
