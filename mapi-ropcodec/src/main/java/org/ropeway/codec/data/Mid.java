package org.ropeway.codec.data;

import org.ropeway.codec.wire.WireType;

/** A message id as it stands on the wire. [MS-OXCDATA] 2.2.1.2. */
public record Mid(long value) implements Comparable<Mid> {
  /** The 8 bytes. */
  public static final WireType<Mid> WIRE =
      WireType.of(8, r -> new Mid(r.i64()), (w, v) -> w.i64(v.value));

  /** No message. */
  public static final Mid NONE = new Mid(0);

  /** The id of a replica and a 48-bit counter. */
  public static Mid of(int replid, long counter) {
    return new Mid(GlobalCounter.join(replid, counter));
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
  public int compareTo(Mid other) {
    return GlobalCounter.compare(value, other.value);
  }

  @Override
  public String toString() {
    return GlobalCounter.toString(value);
  }
}
