package org.ropeway.store.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.ropeway.ox.OxException;
import org.ropeway.store.Associated;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.SearchOption;
import org.ropeway.store.SearchStatus.Progress;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.Verdict;

/**
 * Lets a search folder show what it should, page by page of the folders it covers, each in a
 * transaction of its own, so that others get their turn between. What the index knows of a message
 * is followed by the changes of the index; only what takes a look into contents may be shown
 * wrongly until this is done.
 */
final class Filling {
  private final MailboxIndex index;
  private final Contents contents;
  private final StoreLimits.Search limits;
  private final Search search;
  private final Rule rule;
  private final Inquiry inquiry;
  private final BooleanSupplier ended;
  private final long began = System.nanoTime();
  private boolean partial;
  private boolean cut;
  private boolean whole;
  private boolean unresolved;

  /** Another rule is in force, or the mailbox has ended: what was begun is not finished. */
  static final class Superseded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Superseded() {
      super("superseded", null, false, false);
    }
  }

  /**
   * Nothing done yet.
   *
   * @param ended whether the mailbox has ended
   */
  Filling(
      MailboxIndex index,
      Contents contents,
      StoreLimits.Search limits,
      Search search,
      BooleanSupplier ended) {
    this.index = index;
    this.contents = contents;
    this.limits = limits;
    this.search = search;
    this.rule = search.rule();
    this.inquiry = new Inquiry(rule.condition(), contents, limits.contents());
    this.ended = ended;
  }

  /** Does it; a search that a client ended looks into nothing more, and its doubts stay noted. */
  void run(Search.Task task) {
    switch (task) {
      case Search.Task.Fill _ -> {
        if (search.start(rule)) {
          fill();
          finish();
        }
      }
      case Search.Task.Review _ -> {
        if (!search.isStopped()) {
          fill();
          settle(result());
        }
      }
      case Search.Task.Check check -> {
        if (!search.isStopped()) {
          inquiry.enter();
          decide(index.stored(check.mids()));
          unresolved |= cut;
          settle(search.progress());
        }
      }
    }
  }

  /** It could not be done: a client that waits is told, and the next opening tries again. */
  void fail(Search.Task task) {
    unresolved = true;
    partial = true;
    if (task instanceof Search.Task.Fill) {
      try {
        finish();
      } finally {
        search.end(rule, result(), true);
      }
    } else {
      settle(search.progress());
    }
  }

  private void fill() {
    List<FolderNode> folders =
        index.tree().all().stream()
            .filter(node -> node.record().type() != FolderRecord.SEARCH)
            .filter(node -> rule.covers(index.tree(), node.fid()))
            .sorted(Comparator.comparingLong(FolderNode::fid))
            .toList();
    for (FolderNode folder : folders) {
      fill(folder);
    }
    whole = !cut;
  }

  private void fill(FolderNode folder) {
    if (!goesOn()) {
      return;
    }
    FolderRecord record = folder.record();
    String uuid = record.isSynchronised() ? record.oxUuid() : null;
    if (uuid != null && !folder.sync().complete() && (!rule.isDynamic() || rule.asksContents())) {
      fetch(folder.fid());
    }
    if (uuid != null && rule.asksContents() && !rule.criteria().is(SearchOption.NOT_INDEXED)) {
      inquiry.enter(uuid);
    } else {
      inquiry.enter();
    }
    long after = 0;
    while (goesOn()) {
      List<ItemRow> some = index.inFolder(folder.fid(), Associated.NORMAL, after, limits.page());
      if (some.isEmpty()) {
        return;
      }
      after = some.getLast().mid();
      decide(some);
    }
  }

  /** If OX cannot be asked now, or does not list the folder, what is known is searched. */
  private void fetch(long fid) {
    try {
      contents.fetch(fid);
    } catch (OxException e) {
      unresolved = true;
    }
    FolderNode folder = index.tree().find(fid);
    partial |= folder != null && !folder.sync().complete();
  }

  private boolean goesOn() {
    Duration taken = Duration.ofNanos(System.nanoTime() - began);
    cut |= taken.compareTo(limits.time()) > 0 || search.isStopped();
    if (ended.getAsBoolean() || search.rule() != rule) {
      throw new Superseded();
    }
    return !cut;
  }

  /** Shows those that meet the rule, and the others no more; what is unknown stays as it is. */
  private void decide(List<ItemRow> rows) {
    Set<Long> shown = index.links().of(rule.fid(), rows.stream().map(ItemRow::mid).toList());
    List<Long> come = new ArrayList<>();
    List<Long> go = new ArrayList<>();
    for (ItemRow row : rows) {
      if (!goesOn()) {
        break;
      }
      Verdict verdict = mayMeet(row) ? inquiry.of(index.row(row)) : Verdict.NO;
      partial |= verdict == Verdict.UNKNOWN;
      if (verdict == Verdict.YES && !shown.contains(row.mid())) {
        come.add(row.mid());
      } else if (verdict == Verdict.NO && shown.contains(row.mid()) && rule.isDynamic()) {
        go.add(row.mid());
      }
    }
    if (!come.isEmpty() || !go.isEmpty()) {
      change(change -> {
        change.unlink(rule, change.byMid(go));
        change.link(rule, change.byMid(come));
      });
    }
  }

  private boolean mayMeet(ItemRow row) {
    return row.associated() == Associated.NORMAL
        && row.deletion() == null
        && rule.covers(index.tree(), row.fid());
  }

  private Progress result() {
    return partial || cut || unresolved ? Progress.PARTIAL : Progress.COMPLETE;
  }

  private void finish() {
    settle(result());
    change(change -> change.tell(new MailboxEvent.SearchComplete(change.ids().fid(rule.fid()))));
  }

  private void settle(Progress now) {
    boolean left = isUnresolved();
    change(change -> {
      Progress end = search.isStopped() ? Progress.STOPPED : now;
      SearchTable.progress(change, rule.fid(), end);
      SearchTable.inDoubt(change, rule.fid(), left || !search.isSettled());
    });
    search.end(rule, now, left);
  }

  /** What OX could not be asked, now or before, is asked when the mailbox is opened again. */
  private boolean isUnresolved() {
    return unresolved || !inquiry.isReachable() || (search.isUnresolved() && !whole);
  }

  private interface Work {
    void in(Change change);
  }

  private void change(Work work) {
    index.change(change -> {
      if (ended.getAsBoolean() || change.rule(rule.fid()) != rule) {
        throw new Superseded();
      }
      work.in(change);
      return 0;
    });
  }
}
