package org.ropeway.codec.dcerpc;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.wire.WireType;

/** What a PDU is (PTYPE). C706 12.6.3.1, [MS-RPCE] 2.2.2.10, [MS-RPCH] 2.2.3.6.1. */
public enum PduType {
  /** A call, or a fragment of one. */
  REQUEST(0, "request", "[C706] 12.6.4.9"),
  /** The answer to a call, or a fragment of one. */
  RESPONSE(2, "response", "[C706] 12.6.4.10"),
  /** A call failed. */
  FAULT(3, "fault", "[C706] 12.6.4.7"),
  /** A client opens an association. */
  BIND(11, "bind", "[C706] 12.6.4.3"),
  /** A server opened it. */
  BIND_ACK(12, "bind_ack", "[C706] 12.6.4.4"),
  /** A server did not open it. */
  BIND_NAK(13, "bind_nak", "[C706] 12.6.4.5"),
  /** A client adds presentation contexts or goes on authenticating. */
  ALTER_CONTEXT(14, "alter_context", "[C706] 12.6.4.1"),
  /** The answer to that. */
  ALTER_CONTEXT_RESP(15, "alter_context_resp", "[C706] 12.6.4.2"),
  /** A client ends its authentication; there is no answer. */
  AUTH3(16, "rpc_auth_3", "[MS-RPCE] 2.2.2.10"),
  /** A server asks its client to end the association. */
  SHUTDOWN(17, "shutdown", "[C706] 12.6.4.11"),
  /** A client cancels a call. */
  CO_CANCEL(18, "co_cancel", "[C706] 12.6.4.6"),
  /** A client gave up a call. */
  ORPHANED(19, "orphaned", "[C706] 12.6.4.8"),
  /** RPC over HTTP's own. */
  RTS(20, "RTS", "[MS-RPCH] 2.2.3.6");

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
  private final String specName;
  private final String section;

  PduType(int code, String specName, String section) {
    this.code = code;
    this.specName = specName;
    this.section = section;
  }

  /** The byte. */
  public int code() {
    return code;
  }

  /** Where it is specified. */
  public String section() {
    return section;
  }

  /** The name the specification has for it. */
  @Override
  public String toString() {
    return specName;
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
