package org.ropeway.codec.rts;

import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/** Who a forwarded PDU is for. [MS-RPCH] 2.2.3.3. */
public enum ForwardDestination {
  /** FDClient. */
  CLIENT(0, "FDClient"),
  /** FDInProxy. */
  IN_PROXY(1, "FDInProxy"),
  /** FDServer. */
  SERVER(2, "FDServer"),
  /** FDOutProxy. */
  OUT_PROXY(3, "FDOutProxy");

  /** The 32 bits. */
  static final WireType<ForwardDestination> WIRE =
      WireType.of(4, ForwardDestination::read, (w, v) -> w.u32(v.code));

  private final int code;
  private final String specName;

  ForwardDestination(int code, String specName) {
    this.code = code;
    this.specName = specName;
  }

  private static ForwardDestination read(WireReader r) {
    long n = r.u32();
    for (ForwardDestination d : values()) {
      if (d.code == n) {
        return d;
      }
    }
    throw r.badValue("forward destination " + n);
  }

  /** The name the specification has for it. */
  @Override
  public String toString() {
    return specName;
  }
}
