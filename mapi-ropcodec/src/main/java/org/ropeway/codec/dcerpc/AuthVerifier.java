package org.ropeway.codec.dcerpc;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/**
 * What authenticates a PDU, at its end: padding, sec_trailer and authentication token. [MS-RPCE]
 * 2.2.2.11.
 *
 * @param authType the security provider: {@link #SPNEGO}, {@link #NTLM}, …
 * @param authLevel how far it protects: {@link #LEVEL_CONNECT} …
 * @param padding the bytes before the trailer; signatures cover them
 * @param token what the security provider made
 */
public record AuthVerifier(
    int authType, int authLevel, Bytes padding, int authReserved, long authContextId, Bytes token) {
  /** RPC_C_AUTHN_GSS_NEGOTIATE. [MS-RPCE] 2.2.1.1.7. */
  public static final int SPNEGO = 0x09;

  /** RPC_C_AUTHN_WINNT. */
  public static final int NTLM = 0x0A;

  /** RPC_C_AUTHN_GSS_KERBEROS. */
  public static final int KERBEROS = 0x10;

  /** RPC_C_AUTHN_LEVEL_NONE: no authentication. [MS-RPCE] 2.2.1.1.8. */
  public static final int LEVEL_NONE = 1;

  /** RPC_C_AUTHN_LEVEL_CONNECT: who opens the association. */
  public static final int LEVEL_CONNECT = 2;

  /** RPC_C_AUTHN_LEVEL_CALL: handled as {@link #LEVEL_PKT}. */
  public static final int LEVEL_CALL = 3;

  /** RPC_C_AUTHN_LEVEL_PKT: who sends each PDU. */
  public static final int LEVEL_PKT = 4;

  /** RPC_C_AUTHN_LEVEL_PKT_INTEGRITY: that nobody changed it. */
  public static final int LEVEL_PKT_INTEGRITY = 5;

  /** RPC_C_AUTHN_LEVEL_PKT_PRIVACY: that nobody else reads the stub data. */
  public static final int LEVEL_PKT_PRIVACY = 6;

  /** The bytes of sec_trailer. */
  public static final int TRAILER = 8;

  /** The multiple of which a PDU body with padding has to be. */
  public static final int ALIGNMENT = 16;

  public AuthVerifier {
    if (token.isEmpty() || token.length() > 0xFFFF || padding.length() > 0xFF) {
      throw new IllegalArgumentException(
          "token of " + token.length() + " bytes, padding of " + padding.length());
    }
  }

  /** The verifier, of which the token's size stands in the PDU header. */
  static WireType<AuthVerifier> wire(int padding, int authLength) {
    return WireType.of(
        padding + TRAILER + authLength,
        r -> read(r, padding, authLength),
        (w, v) ->
            w.bytes(v.padding.unsafeArray())
                .u8(v.authType)
                .u8(v.authLevel)
                .u8(padding)
                .u8(v.authReserved)
                .u32(v.authContextId)
                .bytes(v.token.unsafeArray()));
  }

  private static AuthVerifier read(WireReader r, int padding, int authLength) {
    Bytes pad = padding == 0 ? Bytes.EMPTY : r.field("auth_pad", Bytes.fixed(padding));
    int type = r.field("auth_type", Wire.U8);
    int level = r.field("auth_level", Wire.U8);
    r.field("auth_pad_length", Wire.U8);
    int reserved = r.field("auth_reserved", Wire.U8);
    long contextId = r.field("auth_context_id", Wire.U32);
    Bytes token = r.field("auth_value", Bytes.fixed(authLength));
    return new AuthVerifier(type, level, pad, reserved, contextId, token);
  }

  /** A verifier without padding. */
  public static AuthVerifier of(int authType, int authLevel, long authContextId, Bytes token) {
    return new AuthVerifier(authType, authLevel, Bytes.EMPTY, 0, authContextId, token);
  }

  /** The same with the padding behind a body of {@code bodyLength} bytes. */
  public AuthVerifier behind(int bodyLength) {
    Bytes zeros = Bytes.wrap(new byte[Math.floorMod(-bodyLength, ALIGNMENT)]);
    return new AuthVerifier(authType, authLevel, zeros, authReserved, authContextId, token);
  }
}
