package org.ropeway.ox;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an adapter keeps of one user because OX does not: an ordered map of texts. Keys are ASCII
 * and ordered as such. As durable as what was told of it; losing it costs a synchronisation from
 * the beginning. Thread-safe.
 */
public interface OxMemory {
  /** The value of a key. */
  Optional<String> get(String key);

  /** What lies from {@code first} to before {@code end}, in order, at most {@code limit}. */
  List<Map.Entry<String, String>> range(String first, String end, int limit);

  /** Sets values, and removes those that are empty; all or nothing. */
  void write(Map<String, Optional<String>> changes);
}
