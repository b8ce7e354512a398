package org.ropeway.codec.rop;

/** The fields of a ROP response behind ReturnValue. [MS-OXCROPS] 2.2.2. */
public interface RopResponse {
  /** A response without fields. */
  record Empty() implements RopResponse {}

  /** The response without fields. */
  Empty EMPTY = new Empty();
}
