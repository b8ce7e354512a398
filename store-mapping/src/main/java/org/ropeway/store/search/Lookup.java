package org.ropeway.store.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Restriction;
import org.ropeway.store.Associated;
import org.ropeway.store.MapiException;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.index.Verdict;
import org.ropeway.store.table.RestrictionEvaluator.Answers;

/**
 * Finds out for a table which of its messages meet those conditions of a restriction that only
 * contents tell. Messages that come later meet none. ecTooComplex if that cannot be found out, or
 * takes too long for a client that waits.
 */
final class Lookup {
  private final MailboxIndex index;
  private final StoreLimits.Search limits;
  private final Duration time;
  private final Condition condition;
  private final Inquiry inquiry;
  private final Map<Restriction, Set<Long>> met = new HashMap<>();
  private final long began = System.nanoTime();

  Lookup(
      MailboxIndex index,
      Contents contents,
      StoreLimits.Search limits,
      Duration time,
      Condition condition) {
    this.index = index;
    this.limits = limits;
    this.time = time;
    this.condition = condition;
    this.inquiry = new Inquiry(condition, contents, limits.contents());
    condition.questions().forEach(question -> met.put(question.condition(), new HashSet<>()));
  }

  /** Which messages of a folder do. */
  Answers in(FolderNode folder, Associated associated) {
    if (folder.record().type() == FolderRecord.SEARCH && associated == Associated.NORMAL) {
      linked(folder.fid());
    } else {
      enter(folder.record());
      long after = 0;
      for (List<ItemRow> some = page(folder.fid(), associated, after);
          !some.isEmpty();
          some = page(folder.fid(), associated, after)) {
        after = some.getLast().mid();
        some.forEach(this::ask);
      }
    }
    return this::metBy;
  }

  private @Nullable LongPredicate metBy(Restriction restriction) {
    Set<Long> ids = met.get(restriction);
    return ids == null ? null : ids::contains;
  }

  private void enter(FolderRecord folder) {
    String uuid = folder.isSynchronised() ? folder.oxUuid() : null;
    if (uuid == null) {
      inquiry.enter();
    } else {
      inquiry.enter(uuid);
    }
  }

  private List<ItemRow> page(long fid, Associated associated, long after) {
    return index.inFolder(fid, associated, after, limits.page());
  }

  /** The messages of a search folder, one of their own folders after the other. */
  private void linked(long search) {
    Map<Long, List<Long>> byFolder = new TreeMap<>();
    long after = 0;
    for (List<Long> some = index.links().page(search, after, limits.page());
        !some.isEmpty();
        some = index.links().page(search, after, limits.page())) {
      after = some.getLast();
      for (ItemRow row : index.stored(some)) {
        byFolder.computeIfAbsent(row.fid(), f -> new ArrayList<>()).add(row.mid());
      }
    }
    byFolder.forEach((fid, mids) -> {
      FolderNode folder = index.tree().find(fid);
      if (folder != null) {
        enter(folder.record());
        for (int from = 0; from < mids.size(); from += limits.page()) {
          index
              .stored(mids.subList(from, Math.min(mids.size(), from + limits.page())))
              .forEach(this::ask);
        }
      }
    });
  }

  private void ask(ItemRow item) {
    if (System.nanoTime() - began > time.toNanos()) {
      throw new MapiException(ErrorCode.TOO_COMPLEX, "not found out in " + time);
    }
    MessageRow row = index.row(item);
    if (condition.test(row, Condition.Answers.NONE) != Verdict.UNKNOWN) {
      return;
    }
    for (Question question : condition.questions()) {
      Verdict verdict = inquiry.of(question, row);
      if (verdict == Verdict.UNKNOWN) {
        throw new MapiException(ErrorCode.TOO_COMPLEX, "too many contents to look into");
      }
      Set<Long> ids = met.get(question.condition());
      if (verdict == Verdict.YES && ids != null) {
        ids.add(row.id());
      }
    }
  }
}
