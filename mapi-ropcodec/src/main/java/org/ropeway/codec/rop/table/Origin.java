package org.ropeway.codec.rop.table;

/**
 * The values of Origin: where in a table to begin, or where the cursor is. [MS-OXCTABL] 2.2.2.1.1.
 */
public final class Origin {
  /** BOOKMARK_BEGINNING. */
  public static final int BEGINNING = 0x00;

  /** BOOKMARK_CURRENT: where the cursor is; in a response, neither beginning nor end. */
  public static final int CURRENT = 0x01;

  /** BOOKMARK_END. */
  public static final int END = 0x02;

  /** BOOKMARK_CUSTOM: at the bookmark that the request has; RopFindRow only. */
  public static final int CUSTOM = 0x03;

  private Origin() {}
}
