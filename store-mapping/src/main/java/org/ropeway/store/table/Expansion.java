package org.ropeway.store.table;

import java.util.HashSet;
import java.util.Set;

/**
 * Which categories of a table are expanded; immutable.
 *
 * @param expanded the outermost categories that are expanded unless toggled
 * @param toggled ids of the categories in the other state
 */
record Expansion(int expanded, Set<Long> toggled) {
  Expansion {
    toggled = Set.copyOf(toggled);
  }

  boolean isOpen(Grouping.Group g) {
    return g.level() < expanded != toggled.contains(g.id());
  }

  boolean isInitial() {
    return toggled.isEmpty();
  }

  Expansion toggle(long id) {
    Set<Long> next = new HashSet<>(toggled);
    if (!next.remove(id)) {
      next.add(id);
    }
    return new Expansion(expanded, next);
  }
}
