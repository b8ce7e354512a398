package org.ropeway.codec.wire;

/**
 * Listens to a decoding, field by field; the annotated dump is built on it. Offsets count from the
 * start of the outermost buffer.
 */
public interface WireTrace {
  /** A field or structure begins. */
  void begin(String name, int offset);

  /** The field that began last ends; {@code value} is what it decoded to. */
  void end(int offset, Object value);
}
