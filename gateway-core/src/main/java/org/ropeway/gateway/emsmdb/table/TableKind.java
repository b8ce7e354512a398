package org.ropeway.gateway.emsmdb.table;

/** What a table lists, which decides what it can do. [MS-OXCTABL] 3.2.5. */
public enum TableKind {
  /** Messages of a folder. */
  CONTENTS,
  /** Subfolders of a folder. */
  HIERARCHY,
  /** Attachments of a message. */
  ATTACHMENTS,
  /** Permissions of a folder. */
  PERMISSIONS,
  /** Rules of a folder. */
  RULES;

  /** What not every table can do. */
  enum Ability {
    /** RopRestrict, RopFindRow. */
    RESTRICT,
    /** RopCreateBookmark, RopFreeBookmark, RopSeekRowBookmark, RopAbort. */
    BOOKMARK,
    /** RopSortTable, categories and their states, RopResetTable. */
    SORT
  }

  boolean can(Ability ability) {
    return switch (ability) {
      case RESTRICT -> this == CONTENTS || this == HIERARCHY || this == RULES;
      case BOOKMARK -> this == CONTENTS || this == HIERARCHY;
      case SORT -> this == CONTENTS;
    };
  }

  CellLimits cells() {
    return this == CONTENTS || this == HIERARCHY ? CellLimits.CUT : CellLimits.WHOLE;
  }
}
