package org.ropeway.store;

/** How a search folder is to search. [MS-OXCFOLD] 2.2.1.4.1. */
public enum SearchOption {
  /** Not at all: what is under way ends. */
  STOP,
  /** Below its folders as well. */
  RECURSIVE,
  /** With an index of contents. */
  INDEXED,
  /** Without one, by looking into each message. */
  NOT_INDEXED,
  /** Once; what happens later is not followed. */
  STATIC
}
