package org.ropeway.codec.data;

import org.ropeway.codec.wire.WireType;

/** A folder id as it stands on the wire. [MS-OXCDATA] 2.2.1.1. */
public record Fid(long value) implements Comparable<Fid> {
  /** The 8 bytes. */
  public static final WireType<Fid> WIRE =
      WireType.of(8, r -> new Fid(r.i64()), (w, v) -> w.i64(v.value));

  /** No folder. */
  public static final Fid NONE = new Fid(0);

  /** The id of a replica and a 48-bit counter. */
  public static Fid of(int replid, long counter) {
    return new Fid(GlobalCounter.join(replid, counter));
  }

  /** The 16-bit id of the replica. */
  public int replid() {
    return GlobalCounter.replid(value);
  }

  /** The 48-bit counter. */
  public long counter() {
    return GlobalCounter.counter(value);
  }

  /** Orders by replica, then counter. */
  @Override
  public int compareTo(Fid other) {
    return GlobalCounter.compare(value, other.value);
  }

  @Override
  public String toString() {
    return GlobalCounter.toString(value);
  }
}
