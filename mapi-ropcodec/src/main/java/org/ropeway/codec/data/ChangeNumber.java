package org.ropeway.codec.data;

import org.ropeway.codec.wire.WireType;

/** A change number as it stands on the wire. [MS-OXCFXICS] 2.2.2.1. */
public record ChangeNumber(long value) implements Comparable<ChangeNumber> {
  /** The 8 bytes. */
  public static final WireType<ChangeNumber> WIRE =
      WireType.of(8, r -> new ChangeNumber(r.i64()), (w, v) -> w.i64(v.value));

  /** No change. */
  public static final ChangeNumber NONE = new ChangeNumber(0);

  /** The number of a replica and a 48-bit counter. */
  public static ChangeNumber of(int replid, long counter) {
    return new ChangeNumber(GlobalCounter.join(replid, counter));
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
  public int compareTo(ChangeNumber other) {
    return GlobalCounter.compare(value, other.value);
  }

  @Override
  public String toString() {
    return GlobalCounter.toString(value);
  }
}
