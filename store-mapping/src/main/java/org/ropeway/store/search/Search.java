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

  Search(Rule rule, Progress progress) {
    this.rule = rule;
    this.progress = progress;
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

  void progress(Progress value) {
    progress = value;
  }

  /** Whether a client ended the filling. */
  boolean isStopped() {
    return stopped;
  }

  /** From now on another rule is in force, and the folder empty. */
  synchronized void begin(Rule next, Progress at) {
    rule = next;
    progress = at;
    stopped = false;
    review = false;
    checks.clear();
    fill = at == Progress.WAITING;
  }

  /** It is to be filled. */
  synchronized void fill() {
    fill = true;
    stopped = false;
  }

  /** The filling ends, if there is one. */
  synchronized void stop() {
    stopped = progress == Progress.WAITING || progress == Progress.RUNNING;
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
