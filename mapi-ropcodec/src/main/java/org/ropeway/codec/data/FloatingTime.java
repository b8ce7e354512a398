package org.ropeway.codec.data;

/** Days since 1899-12-30, local time; the value of PtypFloatingTime. [MS-OXCDATA] 2.11.1. */
public record FloatingTime(double days) implements Comparable<FloatingTime> {
  @Override
  public int compareTo(FloatingTime other) {
    return Double.compare(days, other.days);
  }
}
