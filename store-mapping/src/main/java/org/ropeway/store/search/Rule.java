package org.ropeway.store.search;

import java.util.Set;
import org.ropeway.store.SearchOption;
import org.ropeway.store.SearchStatus;
import org.ropeway.store.index.FolderTree;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.index.SearchRule;
import org.ropeway.store.index.Verdict;

/** What a search folder shows. Compared by identity: the same criteria set anew are another one. */
final class Rule implements SearchRule {
  private final long fid;
  private final Criteria criteria;
  private final Condition condition;
  private final Set<Long> folders;

  Rule(long fid, Criteria criteria, Condition condition) {
    this.fid = fid;
    this.criteria = criteria;
    this.condition = condition;
    this.folders = Set.copyOf(criteria.folders());
  }

  Criteria criteria() {
    return criteria;
  }

  Condition condition() {
    return condition;
  }

  @Override
  public long fid() {
    return fid;
  }

  @Override
  public boolean isDynamic() {
    return !criteria.is(SearchOption.STATIC);
  }

  @Override
  public boolean covers(FolderTree tree, long folder) {
    return folders.contains(folder)
        || (criteria.is(SearchOption.RECURSIVE)
            && folders.stream().anyMatch(above -> tree.depth(above, folder) > 0));
  }

  @Override
  public Verdict verdict(MessageRow row) {
    return condition.test(row, Condition.Answers.NONE);
  }

  /** Whether contents have to be looked into. */
  boolean asksContents() {
    return !condition.questions().isEmpty();
  }

  /** How much of it an index of contents decides. */
  SearchStatus.Text text() {
    if (!asksContents() || criteria.is(SearchOption.NOT_INDEXED)) {
      return SearchStatus.Text.NOTHING;
    }
    return condition.isOnlyAsked() ? SearchStatus.Text.ALL : SearchStatus.Text.PART;
  }
}
