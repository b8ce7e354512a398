package org.ropeway.codec.rop;

/** Which kind of logon a LogonId stands for. */
@FunctionalInterface
public interface LogonKinds {
  /** Where only private mailboxes are in use. */
  LogonKinds PRIVATE = logonId -> LogonKind.PRIVATE;

  /** The kind of a logon; of one that does not exist, any. */
  LogonKind of(int logonId);
}
