package org.ropeway.store;

/** How something is deleted. [MS-OXCFOLD] 1.1. */
public enum Removal {
  /** So that it can be recovered for some time; what is in the trash already is gone. */
  SOFT,
  /** For good. */
  HARD
}
