package org.ropeway.gateway.emsmdb.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.PropertyObject;
import org.ropeway.store.MapiException;

/** What a Stream object and its clones have in common: the property and its bytes. */
final class PropertyStream {
  private final SessionStreams streams;
  private final PropertyObject object;
  private final PropertyTag tag;
  private final StreamBytes bytes;
  private int users;
  private boolean changed;
  private boolean detached;
  private volatile boolean expired;
  private @Nullable MapiException refusal;

  /**
   * A stream.
   *
   * @param tag of type PtypBinary, PtypString or PtypString8
   */
  PropertyStream(
      SessionStreams streams, PropertyObject object, PropertyTag tag, StreamBytes bytes) {
    this.streams = streams;
    this.object = object;
    this.tag = tag;
    this.bytes = bytes;
  }

  PropertyObject object() {
    return object;
  }

  PropertyTag tag() {
    return tag;
  }

  StreamBytes bytes() {
    return bytes;
  }

  /** Whether the object is still to get what was written, and has not refused it. */
  boolean isPending() {
    return changed && refusal == null && !expired;
  }

  /** Notes that the bytes are no longer those of the property. */
  void change() {
    changed = !detached;
    refusal = null;
  }

  /** Notes that the object is gone, so that nothing will come of what is written. */
  void detach() {
    detached = true;
    changed = false;
    bytes.countAgain();
  }

  /** Where the bytes are that it has in common with the streams of other sessions. */
  StreamLocks.Place place() {
    return new StreamLocks.Place(
        object.logon().mailbox().identity().mailboxGuid(), object.identity(), tag.id());
  }

  boolean isOfSessionOf(PropertyStream other) {
    return streams.equals(other.streams);
  }

  /** When its session's client was there last, on the clock of the locks. */
  long lastActive() {
    return streams.lastActive();
  }

  boolean isExpired() {
    return expired;
  }

  /** Another session got a region that was locked through this: what was written is lost. */
  void expire() {
    expired = true;
  }

  /** Locks a region for this session; ecAccessDenied if it is locked. */
  void lock(StreamLocks.Region region, StreamLocks.Sharing sharing) {
    requireLive();
    streams.locks().lock(this, region, sharing);
  }

  /** Takes away the locks that this session has there. */
  void unlock(StreamLocks.Region region) {
    streams.locks().unlock(this, region);
  }

  /** Fails unless bytes may be read: ecNetworkError once expired, else ecAccessDenied. */
  void requireReadable(long from, long to) {
    requireLive();
    if (!streams.locks().mayRead(this, new StreamLocks.Region(from, to))) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "another session has locked it");
    }
  }

  /** Fails unless bytes may be written: ecNetworkError once expired, else StreamAccessDenied. */
  void requireWritable(long from, long to) {
    requireLive();
    if (!streams.locks().mayWrite(this, new StreamLocks.Region(from, to))) {
      throw new MapiException(ErrorCode.STORAGE_ACCESS_DENIED, "another session has locked it");
    }
  }

  private void requireLive() {
    if (expired) {
      throw new MapiException(ErrorCode.NETWORK_ERROR, "another session got a locked region");
    }
  }

  /** Begins a use by a Stream object. */
  void use() {
    users++;
    streams.add(this);
  }

  /** Ends a use by a Stream object. */
  void leave() {
    users--;
    if (users == 0) {
      streams.remove(this);
      streams.locks().release(this);
      bytes.release();
    }
  }

  /**
   * Sets the property to what was written; fails with the code of the object if it refuses, and
   * again until something else is written.
   */
  void commit() {
    requireLive();
    if (!changed) {
      return;
    }
    if (refusal != null) {
      throw refusal;
    }
    try {
      give();
      changed = false;
    } catch (MapiException e) {
      refusal = e;
      throw e;
    }
  }

  /** Commits, but what was refused already. */
  void settle() {
    if (refusal == null && !expired) {
      commit();
    }
  }

  private void give() {
    Bytes written = bytes.value();
    boolean set = false;
    try {
      List<PropertyProblem> problems = object.setProperties(List.of(valueOf(written)));
      if (!problems.isEmpty()) {
        throw new MapiException(problems.getFirst().errorCode(), "property of a stream");
      }
      set = true;
    } finally {
      if (set && !isOfFolder()) {
        streams.keep(this, written.length());
      } else {
        bytes.takeBack();
      }
    }
  }

  /** Whether what is written is durable as soon as the object has it. */
  boolean isOfFolder() {
    return object.kind() == ObjectKind.FOLDER;
  }

  /** What was written. */
  PropertyValue written() {
    Bytes shared = bytes.value();
    bytes.takeBack();
    return valueOf(shared);
  }

  private PropertyValue valueOf(Bytes value) {
    return StreamText.isText(tag.type())
        ? new PropertyValue(tag, StreamText.decode(value, tag.type(), object.string8().charset()))
        : new PropertyValue(tag, value);
  }
}
