package org.ropeway.gateway.emsmdb.stream;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.ObjectLimits;
import org.ropeway.gateway.emsmdb.PropertyObject;
import org.ropeway.gateway.emsmdb.ServerObject;
import org.ropeway.store.property.PropertyBag;

/**
 * The open streams of a session. What a client wrote to one is to be seen at once through the
 * object whose property it is ([MS-OXCPRPT] 3.2.5.13): a message or attachment gets it before
 * anything else is done with it; a folder, where that would be durable, when the stream is
 * committed or closed.
 */
public final class SessionStreams {
  private final int maxSize;
  private final StreamMemory memory;
  private final StreamLocks locks;
  private final Set<PropertyStream> open = new LinkedHashSet<>();
  private final Map<PropertyObject, Map<Integer, Integer>> kept = new HashMap<>();
  private volatile long lastActive;

  /** No streams. */
  public SessionStreams(ObjectLimits limits, StreamLocks locks) {
    maxSize = limits.streamSize();
    memory = new StreamMemory(limits.streamBytes());
    this.locks = locks;
    lastActive = locks.now();
  }

  /** Notes that the client is there. */
  public void active() {
    lastActive = locks.now();
  }

  /** When the client was there last, on the clock of the locks. */
  long lastActive() {
    return lastActive;
  }

  /** The locks of all sessions. */
  StreamLocks locks() {
    return locks;
  }

  /** Gives an object that is about to be used what was written to its streams. */
  public void settle(@Nullable ServerObject object) {
    for (PropertyStream stream : open) {
      if (stream.object().equals(object) && !stream.isOfFolder()) {
        stream.settle();
      }
    }
  }

  /** The properties of an object as the client is to see them through its handle. */
  public PropertyBag seenThrough(PropertyObject object) {
    PropertyBag bag = object.properties();
    for (PropertyStream stream : open) {
      if (stream.object().equals(object) && stream.isPending()) {
        bag = bag.with(PropertyBag.of(List.of(stream.written())));
      }
    }
    return bag;
  }

  /** Forgets an object that the client has no longer a handle of. */
  public void forget(PropertyObject object) {
    if (object.kind() == ObjectKind.FOLDER) {
      return;
    }
    Map<Integer, Integer> sizes = kept.remove(object);
    if (sizes != null) {
      sizes.values().forEach(size -> memory.count(-size));
    }
    open.stream().filter(s -> s.object().equals(object)).forEach(PropertyStream::detach);
  }

  /** Bytes of memory that the streams take. */
  long memoryTaken() {
    return memory.taken();
  }

  /** Most bytes of a stream that is written. */
  int maxSize() {
    return maxSize;
  }

  StreamMemory memory() {
    return memory;
  }

  void add(PropertyStream stream) {
    open.add(stream);
  }

  void remove(PropertyStream stream) {
    open.remove(stream);
  }

  /**
   * Counts memory that was taken as the object's, which has let go of what the property was before;
   * other streams may still hold that.
   */
  void keep(PropertyStream stream, int size) {
    int property = stream.tag().id();
    Integer before =
        kept.computeIfAbsent(stream.object(), o -> new HashMap<>()).put(property, size);
    if (before != null) {
      memory.count(-before);
    }
    for (PropertyStream other : open) {
      boolean same = other.object().equals(stream.object()) && other.tag().id() == property;
      if (same && !other.equals(stream)) {
        other.bytes().countAgain();
      }
    }
  }
}
