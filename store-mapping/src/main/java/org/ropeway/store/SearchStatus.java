package org.ropeway.store;

import java.util.List;
import java.util.Set;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Restriction;

/**
 * What a search folder looks for and where, and how far it is. [MS-OXCFOLD] 2.2.1.5.2.
 *
 * @param text how much of it an index of contents decides
 */
public record SearchStatus(
    Restriction restriction,
    List<Fid> folders,
    Set<SearchOption> options,
    Progress progress,
    Text text) {
  /** How far it is. */
  public enum Progress {
    /** To be filled, once others are done. */
    WAITING,
    /** Being filled. */
    RUNNING,
    /** Filled. */
    COMPLETE,
    /** Filled as far as could be found out. */
    PARTIAL,
    /** Filled as far as it came before a client stopped it. */
    STOPPED
  }

  /** How much of a search an index of contents decides. */
  public enum Text {
    /** Nothing. */
    NOTHING,
    /** A part. */
    PART,
    /** All. */
    ALL
  }

  /** Whether it is still to be filled. */
  public boolean isRunning() {
    return progress == Progress.WAITING || progress == Progress.RUNNING;
  }
}
