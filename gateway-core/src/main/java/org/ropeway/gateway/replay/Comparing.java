package org.ropeway.gateway.replay;

import java.util.Locale;

/** How the values at one place of two answers are compared. */
public enum Comparing {
  /** They are equal, once ids and names of one server are put for those of the other. */
  EQUAL,
  /**
   * They may differ, but what stands for one value stands for it each time: ids, handles, GUIDs.
   */
  SAME,
  /** They are of one type, and both are there. */
  SHAPE,
  /** They are whatever they are, there or not. */
  IGNORED,
  /** They come at other moments: at the end, all of one side are all of the other. */
  SET;

  /** As rules name it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
