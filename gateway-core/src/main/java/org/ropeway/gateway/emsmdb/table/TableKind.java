package org.ropeway.gateway.emsmdb.table;

import static org.ropeway.gateway.emsmdb.table.CellLimits.CUT;
import static org.ropeway.gateway.emsmdb.table.CellLimits.WHOLE;

import java.util.EnumSet;
import java.util.Set;

/** What a table lists, which decides what it can do. [MS-OXCTABL] 3.2.5. */
public enum TableKind {
  /** Messages of a folder. */
  CONTENTS(CUT, EnumSet.allOf(Ability.class)),
  /** Subfolders of a folder. */
  HIERARCHY(CUT, EnumSet.of(Ability.RESTRICT, Ability.BOOKMARK)),
  /** Attachments of a message. */
  ATTACHMENTS(WHOLE, EnumSet.noneOf(Ability.class)),
  /** Permissions of a folder. */
  PERMISSIONS(WHOLE, EnumSet.noneOf(Ability.class)),
  /** Rules of a folder. */
  RULES(WHOLE, EnumSet.of(Ability.RESTRICT));

  /** What not every table can do. */
  enum Ability {
    /** RopRestrict, RopFindRow. */
    RESTRICT,
    /** RopCreateBookmark, RopFreeBookmark, RopSeekRowBookmark. */
    BOOKMARK,
    /** RopSortTable, categories and their states, RopResetTable. */
    SORT
  }

  private final CellLimits cells;
  private final Set<Ability> abilities;

  TableKind(CellLimits cells, Set<Ability> abilities) {
    this.cells = cells;
    this.abilities = abilities;
  }

  CellLimits cells() {
    return cells;
  }

  boolean can(Ability ability) {
    return abilities.contains(ability);
  }
}
