package org.ropeway.codec.dcerpc;

/** Why a call failed: the status of a fault. C706 appendix E, [MS-RPCE] 2.2.2.8, 3.1.3.5.2. */
public final class FaultStatus {
  /** The client may not do that (ERROR_ACCESS_DENIED). */
  public static final long ACCESS_DENIED = 0x00000005L;

  /** The stub data is not what the operation takes (RPC_X_BAD_STUB_DATA). */
  public static final long BAD_STUB_DATA = 0x000006F7L;

  /** The call was cancelled (nca_s_fault_cancel). */
  public static final long CANCEL = 0x1C00000DL;

  /** The server failed (nca_s_fault_unspec). */
  public static final long UNSPEC = 0x1C000012L;

  /** There is no such context handle (nca_s_fault_context_mismatch). */
  public static final long CONTEXT_MISMATCH = 0x1C00001AL;

  /** The interface has no operation of this number (nca_s_op_rng_error). */
  public static final long OP_RANGE_ERROR = 0x1C010002L;

  /** The presentation context is not known (nca_s_unk_if). */
  public static final long UNKNOWN_INTERFACE = 0x1C010003L;

  /** The PDUs are not what the protocol allows (nca_s_proto_error). */
  public static final long PROTOCOL_ERROR = 0x1C01000BL;

  /** The server has too much to do (nca_s_server_too_busy). */
  public static final long SERVER_TOO_BUSY = 0x1C010014L;

  private FaultStatus() {}
}
