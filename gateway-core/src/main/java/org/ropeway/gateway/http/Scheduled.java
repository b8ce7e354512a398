package org.ropeway.gateway.http;

/** Something that will be run later. */
public interface Scheduled {
  /** Calls it off, unless it has been run. */
  void cancel();
}
