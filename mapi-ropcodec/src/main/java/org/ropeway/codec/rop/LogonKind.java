package org.ropeway.codec.rop;

/** What a logon is for ([MS-OXCROPS] 2.2.3.1): it decides how some ROPs stand on the wire. */
public enum LogonKind {
  /** A private mailbox. */
  PRIVATE,
  /** Public folders. */
  PUBLIC
}
