package org.ropeway.gateway.emsmdb.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
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
    return changed && refusal == null;
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
      bytes.release();
    }
  }

  /**
   * Sets the property to what was written; fails with the code of the object if it refuses, and
   * again until something else is written.
   */
  void commit() {
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
    if (refusal == null) {
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
