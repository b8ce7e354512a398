package org.ropeway.ox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The memories of all users of an OX server. Thread-safe. */
@FunctionalInterface
public interface OxMemories {
  /** The memory of a user, whom the adapter names as it likes. */
  OxMemory of(String user);

  /** Memories that end with this process. */
  static OxMemories volatileOnes() {
    Map<String, OxMemory> all = new ConcurrentHashMap<>();
    return user -> all.computeIfAbsent(user, u -> new HeapMemory());
  }
}
