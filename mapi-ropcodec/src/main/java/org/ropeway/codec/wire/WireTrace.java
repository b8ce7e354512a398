package org.ropeway.codec.wire;

import org.jspecify.annotations.Nullable;

/**
 * Listens to a decoding, field by field; the annotated dump is built on it. Offsets count from the
 * start of the outermost buffer.
 */
public interface WireTrace {
  /** A field or structure begins. */
  void begin(String name, int offset);

  /** The field that began last is a value of this, which stands elsewhere: a property tag. */
  default void about(Object subject) {}

  /**
   * Bytes that are no field of the structure: padding, and what NDR says of arrays. Those before
   * the first bytes of the field that began last stand before it.
   *
   * @param value what they decoded to; null if they mean nothing
   */
  default void aside(String name, int offset, int end, @Nullable Object value) {}

  /**
   * The field that began last ends; {@code value} is what it decoded to, null if the bytes are not
   * what the field demands.
   */
  void end(int offset, @Nullable Object value);
}
