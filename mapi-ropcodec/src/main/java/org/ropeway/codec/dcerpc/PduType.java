package org.ropeway.codec.dcerpc;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.wire.WireType;

/** What a PDU is (PTYPE). C706 12.6.3.1, [MS-RPCE] 2.2.2.10, [MS-RPCH] 2.2.3.6.1. */
public enum PduType {
  /** A call, or a fragment of one. */
  REQUEST(0),
  /** The answer to a call, or a fragment of one. */
  RESPONSE(2),
  /** A call failed. */
  FAULT(3),
  /** A client opens an association. */
  BIND(11),
  /** A server opened it. */
  BIND_ACK(12),
  /** A server did not open it. */
  BIND_NAK(13),
  /** A client adds presentation contexts or goes on authenticating. */
  ALTER_CONTEXT(14),
  /** The answer to that. */
  ALTER_CONTEXT_RESP(15),
  /** A client ends its authentication; there is no answer. */
  AUTH3(16),
  /** A server asks its client to end the association. */
  SHUTDOWN(17),
  /** A client cancels a call. */
  CO_CANCEL(18),
  /** A client gave up a call. */
  ORPHANED(19),
  /** RPC over HTTP's own. */
  RTS(20);

  /** The byte. */
  public static final WireType<PduType> WIRE =
      WireType.of(
          1,
          r -> {
            int code = r.u8();
            PduType type = find(code);
            if (type == null) {
              throw r.badValue("PTYPE " + code);
            }
            return type;
          },
          (w, v) -> w.u8(v.code));

  private final int code;

  PduType(int code) {
    this.code = code;
  }

  /** The byte. */
  public int code() {
    return code;
  }

  private static @Nullable PduType find(int code) {
    for (PduType t : values()) {
      if (t.code == code) {
        return t;
      }
    }
    return null;
  }
}
