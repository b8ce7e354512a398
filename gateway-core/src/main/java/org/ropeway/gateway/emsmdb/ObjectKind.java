package org.ropeway.gateway.emsmdb;

/** Kinds of server objects, counted against {@link ObjectLimits}. */
public enum ObjectKind {
  /** A logon. */
  LOGON,
  /** A folder. */
  FOLDER,
  /** A message, embedded or not. */
  MESSAGE,
  /** An attachment. */
  ATTACHMENT,
  /** A table. */
  TABLE,
  /** A stream. */
  STREAM,
  /** A subscription to events. */
  NOTIFICATION
}
