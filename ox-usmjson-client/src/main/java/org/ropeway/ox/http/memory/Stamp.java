package org.ropeway.ox.http.memory;

/**
 * When, in the numbers of a log, something changed last.
 *
 * @param seq the latest change
 * @param born the change by which it came to be
 * @param origin the device that made the latest change, empty for everybody else
 * @param others the latest change by anybody but {@code origin}, 0 if there is none
 */
record Stamp(long seq, long born, String origin, long others) {
  /** Something new. */
  static Stamp born(long seq, String origin) {
    return new Stamp(seq, seq, origin, 0);
  }

  /** The same after another change. */
  Stamp next(long now, String by) {
    boolean same = !by.isEmpty() && by.equals(origin);
    return new Stamp(now, born, by, same ? others : seq);
  }

  /** Whether a device that knows all up to {@code known} has yet to hear of it. */
  boolean isNewsTo(String device, long known) {
    return seq > known && (origin.isEmpty() || !origin.equals(device) || others > known);
  }

  static Stamp read(Fields fields) {
    return new Stamp(fields.number(), fields.number(), fields.text(), fields.number());
  }
}
