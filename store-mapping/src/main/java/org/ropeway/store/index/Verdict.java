package org.ropeway.store.index;

/** Whether a message meets a condition, as far as is known. */
public enum Verdict {
  /** It does. */
  YES,
  /** It does not. */
  NO,
  /** That takes a look into its content. */
  UNKNOWN
}
