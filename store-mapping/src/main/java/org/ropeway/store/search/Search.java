package org.ropeway.store.search;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.SearchStatus.Progress;

/** A search folder that looks for something: its rule, how far it is, and what is to be done. */
final class Search {
  private volatile Rule rule;
  private volatile Progress progress;
  private volatile boolean stopped;
  private volatile boolean unresolved;
  private boolean fill;
  private boolean review;
  private final Set<Long> checks = new HashSet<>();
  private @Nullable Thread worker;

  /** What is to be done next. */
  sealed interface Task {
    /** Fill the folder, and say when that is done. */
    record Fill() implements Task {}

    /** See whether it shows what it should. */
    record Review() implements Task {}

    /** Look into some messages. */
    record Check(Set<Long> mids) implements Task {}
  }

  /**
   * Not yet filled, or as it was left; with something unresolved, it may show what it should not.
   */
  Search(Rule rule, Progress progress, boolean unresolved) {
    this.rule = rule;
    this.progress = progress;
    this.unresolved = unresolved;
  }

  Rule rule() {
    return rule;
  }

  /** How far it is; what is to end counts as ended. */
  Progress progress() {
    Progress now = progress;
    boolean running = now == Progress.WAITING || now == Progress.RUNNING;
    return stopped && running ? Progress.STOPPED : now;
  }

  /** Whether a client ended the filling, or never let it begin. */
  boolean isStopped() {
    return progress() == Progress.STOPPED;
  }

  /** Whether something is left that only another look at all the folders resolves. */
  boolean isUnresolved() {
    return unresolved;
  }

  /** The filling begins, if it is still to be done by this rule. */
  synchronized boolean start(Rule by) {
    boolean starts = rule == by && progress == Progress.WAITING;
    if (starts) {
      progress = Progress.RUNNING;
    }
    return starts;
  }

  /** Something has been done by a rule, which counts as long as that is in force. */
  synchronized void end(Rule by, Progress at, boolean left) {
    if (rule == by) {
      progress = isStopped() ? Progress.STOPPED : at;
      unresolved = left;
    }
  }

  /** From now on another rule is in force, and the folder empty. */
  synchronized void begin(Rule next, Progress at) {
    rule = next;
    progress = at;
    stopped = false;
    unresolved = false;
    review = false;
    checks.clear();
    fill = at == Progress.WAITING;
  }

  /** It is to be filled. */
  synchronized void fill() {
    fill = true;
  }

  /** The filling ends; whether there is one. */
  synchronized boolean stop() {
    stopped = progress == Progress.WAITING || progress == Progress.RUNNING;
    return stopped;
  }

  /** It is to be seen whether it shows what it should, of some messages, or all if none. */
  synchronized void doubt(Set<Long> mids, int atMost) {
    checks.addAll(mids);
    if (mids.isEmpty() || checks.size() > atMost) {
      review = true;
      checks.clear();
    }
  }

  /** Whether nothing is left to look into. */
  synchronized boolean isSettled() {
    return !fill && !review && checks.isEmpty();
  }

  /** Who works on it, if nobody does and there is work. */
  synchronized @Nullable Thread engage(Thread candidate) {
    if (worker != null || isSettled()) {
      return null;
    }
    worker = candidate;
    return candidate;
  }

  /** What is to be done next; null for nothing, and the worker is dismissed. */
  synchronized @Nullable Task next() {
    if (fill) {
      fill = false;
      review = false;
      checks.clear();
      return new Task.Fill();
    }
    if (review) {
      review = false;
      checks.clear();
      return new Task.Review();
    }
    if (!checks.isEmpty()) {
      Set<Long> some = Set.copyOf(checks);
      checks.clear();
      return new Task.Check(some);
    }
    worker = null;
    return null;
  }

  /** A worker leaves, whatever is left. */
  synchronized void dismiss(Thread leaving) {
    if (leaving.equals(worker)) {
      worker = null;
    }
  }
}
