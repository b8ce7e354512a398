package org.ropeway.gateway.emsmdb;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.gateway.emsmdb.logon.LogonObject;

/**
 * The objects of one session by their handles ([MS-OXCROPS] 3.2.1). A handle is not used twice
 * before all others were, so that a client's stale one finds nothing.
 */
final class ObjectMap {
  private final ObjectLimits limits;
  private final Map<Integer, ServerObject> objects = new HashMap<>();
  private final Map<ObjectKind, Integer> counts = new EnumMap<>(ObjectKind.class);
  private int last;

  ObjectMap(ObjectLimits limits) {
    this.limits = limits;
  }

  /** The object of a handle, or null. */
  @Nullable ServerObject get(int handle) {
    return objects.get(handle);
  }

  /** Whether there may be one more of a kind. */
  boolean hasRoom(ObjectKind kind) {
    return counts.getOrDefault(kind, 0) < limits.of(kind);
  }

  /** Gives an object a handle. */
  int add(ServerObject object) {
    do {
      last++;
    } while (last == 0 || last == HandleTable.NONE || objects.containsKey(last));
    objects.put(last, object);
    counts.merge(object.kind(), 1, Integer::sum);
    return last;
  }

  /** Lets go of an object; of a logon with all that belongs to it. */
  void release(int handle) {
    ServerObject object = objects.remove(handle);
    if (object == null) {
      return;
    }
    counts.merge(object.kind(), -1, Integer::sum);
    if (object instanceof LogonObject logon) {
      releaseAllOf(logon);
    }
    if (object instanceof PropertyObject holder) {
      holder.logon().session().streams().forget(holder);
    }
    object.release();
  }

  /** Lets go of all that belongs to a logon, and of the logon. */
  void releaseAllOf(LogonObject logon) {
    List<Integer> dependent = new ArrayList<>();
    objects.forEach((handle, object) -> {
      if (object.logon() == logon) {
        dependent.add(handle);
      }
    });
    dependent.forEach(this::release);
  }

  /** Lets go of all. */
  void releaseAll() {
    List.copyOf(objects.keySet()).forEach(this::release);
  }

  /** How many objects there are. */
  int size() {
    return objects.size();
  }
}
