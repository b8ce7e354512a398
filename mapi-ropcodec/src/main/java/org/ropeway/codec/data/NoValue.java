package org.ropeway.codec.data;

/** What stands in the place of a value where there is none. */
public enum NoValue {
  /** The value of PtypNull. */
  NULL,
  /** A cell or address book value that is left out ([MS-OXCDATA] 2.11.5 flag 0x01). */
  ABSENT
}
