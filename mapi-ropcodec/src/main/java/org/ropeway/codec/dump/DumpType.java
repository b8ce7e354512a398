package org.ropeway.codec.dump;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/**
 * What bytes can be decoded as.
 *
 * @param name as {@link DumpTypes} lists it
 * @param section where it is specified
 * @param wire its codec, if that is what reads it
 */
public record DumpType(String name, String section, Reading reading, @Nullable WireType<?> wire) {
  /** Reads a structure; all that its reader has if it is to be understood as a whole. */
  @FunctionalInterface
  public interface Reading {
    /** What was read; {@link org.ropeway.codec.wire.WireException} if the bytes are not that. */
    Object read(WireReader r);
  }

  /** A type that a codec alone does not read. */
  DumpType(String name, String section, Reading reading) {
    this(name, section, reading, null);
  }

  /** A type with a codec. */
  public static DumpType of(String name, String section, WireType<?> wire) {
    return new DumpType(name, section, wire::read, wire);
  }

  @Override
  public String toString() {
    return name;
  }
}
