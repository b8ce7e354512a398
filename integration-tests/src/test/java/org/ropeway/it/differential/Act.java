package org.ropeway.it.differential;

/** Something a client does, by the same dice in both mailboxes. */
@FunctionalInterface
interface Act {
  /** Does it; false if there is nothing to do it with. */
  boolean play(Play p, Dice d);

  /**
   * A kind of act.
   *
   * @param weight how often it is chosen, compared with others
   */
  record Named(String name, int weight, Act act) {}
}
