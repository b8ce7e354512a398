package org.ropeway.store.index;

/** Which messages belong into a search folder. Immutable; ids are counters. */
public interface SearchRule {
  /** The search folder. */
  long fid();

  /** Whether what happens later is followed. */
  boolean isDynamic();

  /** Whether the messages of a folder are looked at. */
  boolean covers(FolderTree tree, long folder);

  /** Whether a message of such a folder belongs in, as far as the index knows. */
  Verdict verdict(MessageRow row);
}
