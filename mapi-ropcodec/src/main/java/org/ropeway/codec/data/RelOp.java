package org.ropeway.codec.data;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.wire.WireType;

/** How two values are compared. [MS-OXCDATA] 2.12.5.1. */
public enum RelOp {
  /** {@code <}. */
  LESS_THAN(0x00),
  /** {@code <=}. */
  LESS_THAN_OR_EQUAL(0x01),
  /** {@code >}. */
  GREATER_THAN(0x02),
  /** {@code >=}. */
  GREATER_THAN_OR_EQUAL(0x03),
  /** {@code ==}. */
  EQUAL(0x04),
  /** {@code !=}. */
  NOT_EQUAL(0x05),
  /** Matches a regular expression. */
  MATCHES_REGEX(0x06),
  /** Is a member of a distribution list. */
  MEMBER_OF_DL(0x64);

  /** The byte. */
  public static final WireType<RelOp> WIRE =
      WireType.of(
          1,
          r -> {
            int code = r.u8();
            RelOp op = find(code);
            if (op == null) {
              throw r.badValue("RelOp " + code);
            }
            return op;
          },
          (w, v) -> w.u8(v.code));

  private final int code;

  RelOp(int code) {
    this.code = code;
  }

  /** The operation of a code that may have none. */
  public static @Nullable RelOp find(int code) {
    return code == 0x64 ? MEMBER_OF_DL : code >= 0 && code <= 0x06 ? values()[code] : null;
  }

  /** The byte. */
  public int code() {
    return code;
  }
}
