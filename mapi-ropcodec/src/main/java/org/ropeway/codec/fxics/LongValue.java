package org.ropeway.codec.fxics;

import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;

/**
 * The begin of a property whose value follows in {@link Part}s, because it is long: the bytes of a
 * binary value, object or string as they stand, with the null at the end of a string.
 *
 * @param length of the value in bytes
 */
public record LongValue(PropertyTag tag, Optional<PropertyName> name, long length)
    implements StreamElement, StreamEvent {
  /** A value; {@link IllegalArgumentException} if it needs a name and has none. */
  public LongValue {
    StreamType.requireName(tag, name);
    if (length < 0 || length > 0xFFFF_FFFFL) {
      throw new IllegalArgumentException("value of " + length + " bytes");
    }
  }

  /** The next bytes of the value. */
  public record Part(Bytes bytes) implements StreamElement, StreamEvent {}
}
