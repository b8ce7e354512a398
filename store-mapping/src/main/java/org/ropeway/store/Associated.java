package org.ropeway.store;

/** Whether a message is an ordinary one or folder associated information (FAI). */
public enum Associated {
  /** An ordinary message. */
  NORMAL,
  /** Folder associated information. */
  FAI
}
