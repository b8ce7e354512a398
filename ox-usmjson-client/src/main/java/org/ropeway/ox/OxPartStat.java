package org.ropeway.ox;

/** Whether an attendee takes part (RFC 5545 3.2.12). */
public enum OxPartStat {
  NEEDS_ACTION,
  ACCEPTED,
  DECLINED,
  TENTATIVE,
  DELEGATED
}
