package org.ropeway.gateway.emsmdb;

import org.ropeway.gateway.emsmdb.stream.StreamLocks;
import org.ropeway.store.Mailboxes;
import org.ropeway.store.table.TableViews;

/**
 * What all sessions of this process share.
 *
 * @param mailboxes the mailboxes
 * @param views the views of tables
 * @param limits how many objects a session may hold
 * @param streamLocks the regions of streams that are locked
 * @param serverName the name RopLogon redirects would name: our public host
 */
public record SessionSetup(
    Mailboxes mailboxes,
    TableViews views,
    ObjectLimits limits,
    StreamLocks streamLocks,
    String serverName) {
  /** The same while nothing is locked. */
  public SessionSetup(
      Mailboxes mailboxes, TableViews views, ObjectLimits limits, String serverName) {
    this(mailboxes, views, limits, new StreamLocks(System::nanoTime), serverName);
  }
}
