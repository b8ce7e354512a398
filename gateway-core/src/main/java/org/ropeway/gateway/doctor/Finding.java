package org.ropeway.gateway.doctor;

/**
 * What a step that works saw.
 *
 * @param warning what would bother Outlook's user all the same, and what to do; empty for nothing
 */
record Finding(String detail, String warning) {
  static Finding of(String detail) {
    return new Finding(detail, "");
  }
}
