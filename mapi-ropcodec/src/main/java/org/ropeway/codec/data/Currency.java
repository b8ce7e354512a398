package org.ropeway.codec.data;

import java.math.BigDecimal;

/** A decimal amount in units of 1/10000; the value of PtypCurrency. [MS-OXCDATA] 2.11.1. */
public record Currency(long scaled) implements Comparable<Currency> {
  /** The amount. */
  public BigDecimal toBigDecimal() {
    return BigDecimal.valueOf(scaled, 4);
  }

  @Override
  public int compareTo(Currency other) {
    return Long.compare(scaled, other.scaled);
  }

  @Override
  public String toString() {
    return toBigDecimal().toPlainString();
  }
}
