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
  private boolean late;

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

  void run(Search.Task task) {
    switch (task) {
      case Search.Task.Fill _ -> {
        search.progress(Progress.RUNNING);
        fill();
        finish();
      }
      case Search.Task.Review _ -> {
        fill();
        settle(result());
      }
      case Search.Task.Check check -> {
        inquiry.enter();
        decide(index.stored(check.mids()));
        settle(search.progress());
      }
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
  }

  private void fill(FolderNode folder) {
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

  /** If OX cannot be asked now, what is known is searched. */
  private void fetch(long fid) {
    try {
      contents.fetch(fid);
    } catch (OxException e) {
      partial = true;
    }
  }

  private boolean goesOn() {
    Duration taken = Duration.ofNanos(System.nanoTime() - began);
    late |= taken.compareTo(limits.time()) > 0;
    if (ended.getAsBoolean() || search.rule() != rule) {
      throw new Superseded();
    }
    return !late && !search.isStopped();
  }

  /** Shows those that meet the rule, and the others no more; what is unknown stays as it is. */
  private void decide(List<ItemRow> rows) {
    Set<Long> shown = index.links().of(rule.fid(), rows.stream().map(ItemRow::mid).toList());
    List<Long> come = new ArrayList<>();
    List<Long> go = new ArrayList<>();
    for (ItemRow row : rows) {
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
        change.unlink(rule.fid(), change.byMid(go));
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
    return partial || late ? Progress.PARTIAL : Progress.COMPLETE;
  }

  private void finish() {
    Progress end = search.isStopped() ? Progress.STOPPED : result();
    change(change -> {
      note(change, end);
      change.tell(new MailboxEvent.SearchComplete(change.ids().fid(rule.fid())));
    });
  }

  private void settle(Progress now) {
    change(change -> note(change, now));
  }

  /** What OX could not be asked now is asked when the mailbox is opened again. */
  private void note(Change change, Progress now) {
    SearchTable.progress(change, rule.fid(), now);
    SearchTable.inDoubt(change, rule.fid(), !inquiry.isReachable() || !search.isSettled());
    search.progress(now);
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
