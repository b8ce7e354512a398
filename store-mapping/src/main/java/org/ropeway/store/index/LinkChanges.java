package org.ropeway.store.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.Associated;
import org.ropeway.store.FolderRights;

/**
 * What one change of a mailbox does to its search folders: messages that come to match, change and
 * cease to match. Whatever a search folder shows may match, as far as the index knows.
 */
final class LinkChanges {
  private final MailboxScope scope;
  private final Handle handle;
  private final LinkTable links;
  private final Counter counter;
  private List<SearchRule> rules;
  private final List<Link> told = new ArrayList<>();
  private final Set<Long> renewed = new LinkedHashSet<>();
  private final Map<Long, Doubt> doubts = new LinkedHashMap<>();

  /** Counts what search folders show. */
  interface Counter {
    /** So many more. */
    void count(long search, int total, int unread);
  }

  /** A message of a search folder before and after. */
  record Link(long search, @Nullable ItemRow before, @Nullable ItemRow after) {}

  /**
   * What a search has to look into.
   *
   * @param all everything
   * @param mids else these messages
   */
  record Doubt(boolean all, Set<Long> mids) {}

  /**
   * What is to be told of it.
   *
   * @param renewed search folders in which so much changed that it is not told one by one
   */
  record Outcome(
      List<SearchRule> rules, List<Link> links, Set<Long> renewed, Map<Long, Doubt> doubts) {}

  LinkChanges(MailboxScope scope, Handle handle, List<SearchRule> rules, Counter counter) {
    this.scope = scope;
    this.handle = handle;
    this.links = new LinkTable(scope.mailbox());
    this.rules = rules;
    this.counter = counter;
  }

  Outcome outcome() {
    return new Outcome(rules, told, renewed, doubts);
  }

  /** The rule in force for a search folder, or null. */
  @Nullable SearchRule rule(long search) {
    return rules.stream().filter(rule -> rule.fid() == search).findFirst().orElse(null);
  }

  /** Puts a rule in the place of the one there was. */
  void rule(SearchRule rule) {
    List<SearchRule> next = new ArrayList<>(rules);
    next.removeIf(r -> r.fid() == rule.fid());
    next.add(rule);
    rules = List.copyOf(next);
  }

  /** Follows a message before and after a change. */
  void follow(@Nullable ItemRow old, @Nullable ItemRow next, FolderTree tree) {
    for (SearchRule rule : rules) {
      if (!rule.isDynamic()) {
        keep(rule.fid(), old, next);
        continue;
      }
      if (old != null && next != null && verdict(rule, old, tree) == Verdict.NO) {
        follow(rule, null, next, tree);
      } else {
        follow(rule, old, next, tree);
      }
    }
  }

  private void follow(
      SearchRule rule, @Nullable ItemRow old, @Nullable ItemRow next, FolderTree tree) {
    Verdict verdict = next == null ? Verdict.NO : verdict(rule, next, tree);
    if (next != null && verdict == Verdict.UNKNOWN) {
      keep(rule.fid(), old, next);
      doubts
          .computeIfAbsent(rule.fid(), f -> new Doubt(false, new HashSet<>()))
          .mids()
          .add(next.mid());
    } else if (next != null && verdict == Verdict.YES) {
      if (!add(rule.fid(), next) && old != null) {
        change(rule.fid(), old, next);
      }
    } else if (old != null) {
      remove(rule.fid(), old);
    }
  }

  private Verdict verdict(SearchRule rule, ItemRow row, FolderTree tree) {
    return row.associated() == Associated.NORMAL
            && row.deletion() == null
            && rule.covers(tree, row.fid())
        ? rule.verdict(new MessageRow(scope, FolderRights.OWNER, row))
        : Verdict.NO;
  }

  /** What is shown stays, unless it is gone. */
  private void keep(long search, @Nullable ItemRow old, @Nullable ItemRow next) {
    if (old == null) {
      return;
    }
    if (next == null) {
      remove(search, old);
    } else if (links.has(handle, search, old.mid())) {
      change(search, old, next);
    }
  }

  private void change(long search, ItemRow old, ItemRow next) {
    told.add(new Link(search, old, next));
    if (old.unread() != next.unread()) {
      counter.count(search, 0, next.unread() ? 1 : -1);
    }
  }

  /** Lets a search folder show messages that may match. */
  void add(SearchRule rule, Collection<ItemRow> rows, FolderTree tree) {
    for (ItemRow row : rows) {
      if (verdict(rule, row, tree) != Verdict.NO) {
        add(rule.fid(), row);
      }
    }
  }

  private boolean add(long search, ItemRow row) {
    if (!links.add(handle, search, row.mid())) {
      return false;
    }
    told.add(new Link(search, null, row));
    counter.count(search, 1, row.unread() ? 1 : 0);
    return true;
  }

  /** Lets a search folder show messages no more that may not match. */
  void remove(SearchRule rule, Collection<ItemRow> rows, FolderTree tree) {
    for (ItemRow row : rows) {
      if (verdict(rule, row, tree) != Verdict.YES) {
        remove(rule.fid(), row);
      }
    }
  }

  private void remove(long search, ItemRow row) {
    if (links.remove(handle, search, row.mid())) {
      told.add(new Link(search, row, null));
      counter.count(search, -1, row.unread() ? -1 : 0);
    }
  }

  /** Empties a search folder that shows so many. */
  void clear(long search, FolderCounts shown) {
    links.clear(handle, search);
    counter.count(search, -shown.total(), -shown.unread());
    renewed.add(search);
  }

  /** A folder goes away with all in it, and with what it looked for if it is a search folder. */
  void folderGone(FolderRecord folder) {
    links
        .removeFolder(handle, folder.fid())
        .forEach((search, gone) -> {
          counter.count(search, -gone.total(), -gone.unread());
          renewed.add(search);
        });
    if (folder.type() == FolderRecord.SEARCH) {
      links.forget(handle, folder.fid());
      List<SearchRule> rest = new ArrayList<>(rules);
      rest.removeIf(rule -> rule.fid() == folder.fid());
      rules = List.copyOf(rest);
      renewed.remove(folder.fid());
      doubts.remove(folder.fid());
    }
  }

  /** Which folders the rules cover, of some. */
  Map<SearchRule, Set<Long>> covered(FolderTree tree, Collection<Long> folders) {
    Map<SearchRule, Set<Long>> covered = new HashMap<>();
    for (SearchRule rule : rules) {
      Set<Long> own = new HashSet<>();
      folders.stream().filter(folder -> rule.covers(tree, folder)).forEach(own::add);
      covered.put(rule, own);
    }
    return covered;
  }

  /** Some folders moved: those a rule covered before are in {@code before}. */
  void moved(FolderTree tree, Collection<Long> folders, Map<SearchRule, Set<Long>> before) {
    Map<SearchRule, Set<Long>> after = covered(tree, folders);
    before.forEach((rule, was) -> {
      Set<Long> is = after.getOrDefault(rule, Set.of());
      if (rule.isDynamic()) {
        was.stream().filter(fid -> !is.contains(fid)).forEach(fid -> leave(rule.fid(), fid));
        boolean more =
            is.stream().anyMatch(fid -> !was.contains(fid) && tree.get(fid).counts().total() > 0);
        if (more) {
          doubts.put(rule.fid(), new Doubt(true, Set.of()));
        }
      }
    });
  }

  private void leave(long search, long fid) {
    LinkTable.Gone gone = links.removeFolder(handle, search, fid);
    if (gone.total() > 0) {
      counter.count(search, -gone.total(), -gone.unread());
      renewed.add(search);
    }
  }

  /** Notes what is in doubt, so that a restart does not forget it. */
  void finish() {
    doubts.keySet().forEach(search -> links.doubt(handle, search));
  }
}
