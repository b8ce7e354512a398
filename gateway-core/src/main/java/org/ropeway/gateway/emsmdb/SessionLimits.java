package org.ropeway.gateway.emsmdb;

import org.ropeway.store.table.TableLimits;

/** What one session may hold and its tables may cost. */
public record SessionLimits(ObjectLimits objects, TableLimits tables) {
  /** The limits in force unless configured otherwise. */
  public static final SessionLimits DEFAULT =
      new SessionLimits(ObjectLimits.DEFAULT, TableLimits.DEFAULT);
}
