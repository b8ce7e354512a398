package org.ropeway.codec.dcerpc;

/** Bits of pfc_flags. C706 12.6.3.1, [MS-RPCE] 2.2.2.2, 2.2.2.3. */
public final class PfcFlags {
  /** The first fragment. */
  public static final int FIRST_FRAG = 0x01;

  /** The last fragment. */
  public static final int LAST_FRAG = 0x02;

  /** A PDU that is one fragment. */
  public static final int WHOLE = FIRST_FRAG | LAST_FRAG;

  /** Requests and what follows them: a cancel is pending. */
  public static final int PENDING_CANCEL = 0x04;

  /** Bind, alter_context and their answers: the sender can sign PDU headers. */
  public static final int SUPPORT_HEADER_SIGN = 0x04;

  /** The sender can have several calls at once on a connection. */
  public static final int CONC_MPX = 0x10;

  /** Fault: the call was not begun. */
  public static final int DID_NOT_EXECUTE = 0x20;

  /** Request: no answer is wanted. */
  public static final int MAYBE = 0x40;

  /** Request: an object UUID stands before the stub data. */
  public static final int OBJECT_UUID = 0x80;

  private PfcFlags() {}
}
