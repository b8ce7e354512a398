package org.ropeway.store.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.ox.OxMailFilter;

/** OX's mail filter as rules see it. All throw {@link org.ropeway.ox.OxException}. */
public interface Filters {
  /** Its rules in their order; empty if this OX has no such thing. */
  Optional<List<OxMailFilter>> list();

  /** Adds a rule at the end; returns its number. */
  long create(OxMailFilter filter);

  /** Changes a rule. */
  void update(OxMailFilter filter);

  /** Removes a rule, if it is there. */
  void delete(long id);

  /** Puts all rules into an order. */
  void reorder(List<Long> ids);

  /** The OX ids of mail folders, by the counters of theirs here. */
  Map<Long, String> folders();

  /** Fetches all mail that OX has delivered into a folder. */
  void fetch(long fid);
}
