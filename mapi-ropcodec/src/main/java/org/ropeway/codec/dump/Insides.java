package org.ropeway.codec.dump;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;

/** Knows what stands in bytes that their own structure does not look into. */
@FunctionalInterface
interface Insides {
  /** Nothing is looked into. */
  Insides NONE = leaf -> null;

  /** What the bytes of a leaf are; null if they are just bytes. */
  @Nullable Inside of(DumpNode leaf);

  /** What bytes are. */
  sealed interface Inside {}

  /** They are a structure, where they stand. */
  record Same(DumpType.Reading reading) implements Inside {}

  /**
   * They unpack to other bytes.
   *
   * @param name of the unpacked bytes
   */
  record Unpacked(String name, Unpacking unpacking, DumpType.@Nullable Reading reading)
      implements Inside {}

  /** How bytes are unpacked. */
  @FunctionalInterface
  interface Unpacking {
    /** The bytes; {@link org.ropeway.codec.wire.WireException} if they cannot be unpacked. */
    Bytes unpack();
  }
}
