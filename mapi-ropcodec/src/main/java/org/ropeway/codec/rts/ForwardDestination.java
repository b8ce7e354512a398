package org.ropeway.codec.rts;

import org.ropeway.codec.wire.WireType;

/** Who a forwarded PDU is for, in the order of the numbers. [MS-RPCH] 2.2.3.3. */
public enum ForwardDestination {
  /** FDClient. */
  CLIENT,
  /** FDInProxy. */
  IN_PROXY,
  /** FDServer. */
  SERVER,
  /** FDOutProxy. */
  OUT_PROXY;

  private static final ForwardDestination[] ALL = values();

  /** The 32 bits. */
  static final WireType<ForwardDestination> WIRE =
      WireType.of(
          4,
          r -> {
            long n = r.u32();
            if (n >= ALL.length) {
              throw r.badValue("forward destination " + n);
            }
            return ALL[(int) n];
          },
          (w, v) -> w.u32(v.ordinal()));
}
