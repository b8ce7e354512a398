package org.ropeway.store.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Restriction;
import org.ropeway.ox.OxException;
import org.ropeway.store.Associated;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MapiException;
import org.ropeway.store.SearchOption;
import org.ropeway.store.SearchRequest;
import org.ropeway.store.SearchStatus;
import org.ropeway.store.SearchStatus.Progress;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.db.StateDatabase;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.index.FolderTree;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.SearchRule;
import org.ropeway.store.table.RestrictionEvaluator.Answers;
import org.ropeway.store.table.RowSource;
import org.ropeway.store.table.TableLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search folders of one mailbox. A few are filled at once, each by a thread of its own, the
 * others wait; what happens to messages is followed by the changes of the index themselves.
 * Thread-safe.
 */
public final class Searches {
  private static final Logger LOG = LoggerFactory.getLogger(Searches.class);

  private final MailboxIndex index;
  private final Contents contents;
  private final StoreLimits.Search limits;
  private final Locale locale;
  private final Semaphore own;
  private final Semaphore overAll;
  private final Map<Long, Search> searches = new ConcurrentHashMap<>();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  /**
   * The search folders as the database has them, not yet filled.
   *
   * @param locale of the comparisons of text
   * @param overAll bounds those filled at once over all mailboxes
   */
  public Searches(
      StateDatabase database,
      MailboxIndex index,
      Contents contents,
      StoreLimits.Search limits,
      Locale locale,
      Semaphore overAll) {
    this.index = index;
    this.contents = contents;
    this.limits = limits;
    this.locale = locale;
    this.own = new Semaphore(limits.atOnce(), true);
    this.overAll = overAll;
    List<SearchRule> rules = new ArrayList<>();
    for (SearchTable.Stored stored :
        database.read(handle -> SearchTable.all(handle, index.mailbox()))) {
      rules.add(load(stored));
    }
    index.searches(rules, this::doubt);
  }

  private SearchRule load(SearchTable.Stored stored) {
    Rule rule = rule(stored.fid(), stored.criteria());
    boolean unfinished =
        stored.progress() == Progress.WAITING || stored.progress() == Progress.RUNNING;
    Progress progress = unfinished ? Progress.WAITING : stored.progress();
    Search search = new Search(rule, progress, stored.inDoubt());
    if (unfinished) {
      search.fill();
    } else if (stored.inDoubt() && !search.isStopped()) {
      search.doubt(Set.of(), 0);
    }
    searches.put(stored.fid(), search);
    return rule;
  }

  /** Goes on with what is not done. */
  public void start() {
    if (!running) {
      running = true;
      searches.values().forEach(this::wake);
    }
  }

  /** Ends all work and waits until it has ended; it goes on when the mailbox is opened again. */
  public void stop() {
    running = false;
    threads.forEach(Thread::interrupt);
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a search folder looks for; ecNotSearchFolder, ecNotInitialized. */
  public SearchStatus status(long fid) {
    requireSearchFolder(fid);
    Search search = searches.get(fid);
    if (search == null) {
      throw new MapiException(ErrorCode.NOT_INITIALIZED, "no criteria");
    }
    Rule rule = search.rule();
    Criteria criteria = rule.criteria();
    return new SearchStatus(
        criteria.restriction(),
        criteria.folders().stream().map(index.ids()::fid).toList(),
        criteria.options(),
        search.progress(),
        rule.text());
  }

  /**
   * Sets what a search folder looks for, and begins to fill it unless it is filled with the same
   * already ([MS-OXCFOLD] 3.2.5.4).
   */
  public synchronized void set(long fid, SearchRequest request) {
    requireSearchFolder(fid);
    Search known = searches.get(fid);
    Criteria criteria = criteria(fid, request, known);
    boolean stop = request.options().contains(SearchOption.STOP);
    boolean same = known != null && isSame(known.rule().criteria(), criteria, stop);
    if (known != null && same && stop) {
      end(known);
    } else if (known != null && same && isServed(known)) {
      told(known);
    } else {
      begin(fid, criteria, stop);
    }
  }

  /** The messages of a folder, in which tables can look for what only contents tell. */
  public RowSource contents(long fid, Associated associated) {
    return new SearchedSource(this, fid, associated, index.contents(fid, associated));
  }

  /** Messages into whose contents no table looks: ecTooComplex. */
  public RowSource rows(RowSource messages) {
    return new SearchedSource(this, SearchedSource.ANYWHERE, Associated.NORMAL, messages);
  }

  /** Which messages of a folder meet those conditions that only contents tell; ecTooComplex. */
  Answers lookUp(long fid, Associated associated, Restriction restriction) {
    if (!Question.isIn(restriction)) {
      return Answers.NONE;
    }
    if (fid == SearchedSource.ANYWHERE) {
      throw new MapiException(ErrorCode.TOO_COMPLEX, "contents of no one folder");
    }
    Condition condition = Condition.of(restriction, locale, TableLimits.DEFAULT);
    requireFew(condition);
    Duration time = TableLimits.DEFAULT.buildTime();
    return new Lookup(index, contents, limits, time, condition)
        .in(index.tree().get(fid), associated);
  }

  private void requireFew(Condition condition) {
    if (condition.questions().size() > limits.questions()) {
      throw new MapiException(ErrorCode.TOO_COMPLEX, "too many conditions on contents");
    }
  }

  /** Has a new search folder look for what another one does. */
  public synchronized void copy(long from, long to) {
    Search search = searches.get(from);
    if (search != null) {
      begin(to, search.rule().criteria(), false);
    }
  }

  private Criteria criteria(long fid, SearchRequest request, @Nullable Search known) {
    Set<Long> folders = new HashSet<>();
    request.folders().forEach(f -> folders.add(MailboxIndex.counterOf(f.value())));
    List<Long> in = List.copyOf(folders);
    Optional<Restriction> restriction = request.restriction();
    if (known != null) {
      Criteria before = known.rule().criteria();
      in = in.isEmpty() ? before.folders() : in;
      restriction = restriction.or(() -> Optional.of(before.restriction()));
    }
    if (in.isEmpty() || restriction.isEmpty()) {
      throw new MapiException(ErrorCode.NOT_INITIALIZED, "no folders or no restriction yet");
    }
    if (in.contains(fid)) {
      throw new MapiException(
          ErrorCode.SEARCH_FOLDER_SCOPE_VIOLATION, "a search folder in its own scope");
    }
    FolderTree tree = index.tree();
    if (!request.folders().isEmpty()) {
      in.forEach(tree::get);
    }
    return new Criteria(restriction.get(), in.stream().sorted().toList(), request.options());
  }

  /** A request to stop says nothing of how to search. */
  private static boolean isSame(Criteria before, Criteria now, boolean stop) {
    return stop
        ? before.restriction().equals(now.restriction()) && before.folders().equals(now.folders())
        : before.equals(now);
  }

  /** Whether to search again for the same would find what is found, or is being found. */
  private static boolean isServed(Search search) {
    return switch (search.progress()) {
      case WAITING, RUNNING -> true;
      case COMPLETE -> search.rule().isDynamic() && !search.rule().asksContents();
      case PARTIAL, STOPPED -> false;
    };
  }

  /** One who waits for it learns that it is done. */
  private void told(Search search) {
    if (search.progress() == Progress.COMPLETE) {
      index.change(change -> {
        change.tell(new MailboxEvent.SearchComplete(change.ids().fid(search.rule().fid())));
        return 0;
      });
    }
  }

  /** A client wants no more of it, not after a restart either. */
  private void end(Search search) {
    if (search.stop()) {
      Rule rule = search.rule();
      index.change(change -> {
        if (change.rule(rule.fid()) == rule) {
          SearchTable.progress(change, rule.fid(), Progress.STOPPED);
        }
        return 0;
      });
    }
  }

  private void begin(long fid, Criteria criteria, boolean stopped) {
    Rule rule = rule(fid, criteria);
    requireFew(rule.condition());
    Progress progress = stopped ? Progress.STOPPED : Progress.WAITING;
    FolderTree tree = index.tree();
    searches.keySet().removeIf(known -> tree.find(known) == null);
    if (!searches.containsKey(fid) && searches.size() >= limits.folders()) {
      throw new MapiException(ErrorCode.QUOTA_EXCEEDED, searches.size() + " searches");
    }
    index.change(change -> {
      change.tree().get(fid);
      SearchTable.save(change, fid, criteria, progress);
      change.clearLinks(fid);
      change.rule(rule);
      return 0;
    });
    Search begun = searches.computeIfAbsent(fid, f -> new Search(rule, progress, false));
    begun.begin(rule, progress);
    wake(begun);
  }

  private Rule rule(long fid, Criteria criteria) {
    return new Rule(
        fid, criteria, Condition.of(criteria.restriction(), locale, TableLimits.DEFAULT));
  }

  private void requireSearchFolder(long fid) {
    if (index.tree().get(fid).record().type() != FolderRecord.SEARCH) {
      throw new MapiException(ErrorCode.NOT_SEARCH_FOLDER, "not a search folder");
    }
  }

  private void doubt(long fid, Set<Long> mids) {
    Search search = searches.get(fid);
    if (search != null) {
      search.doubt(mids, limits.checks());
      wake(search);
    }
  }

  private void wake(Search search) {
    if (!running) {
      return;
    }
    Thread candidate =
        Thread.ofVirtual()
            .name("search-" + index.mailbox() + "-" + search.rule().fid())
            .unstarted(() -> work(search));
    Thread engaged = search.engage(candidate);
    if (engaged != null) {
      threads.add(engaged);
      engaged.start();
    }
  }

  private void work(Search search) {
    try {
      boolean more = true;
      while (running && more) {
        more = inTurn(search);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      search.dismiss(Thread.currentThread());
      threads.remove(Thread.currentThread());
    }
  }

  /** Does one thing; whether there was one. */
  private boolean inTurn(Search search) throws InterruptedException {
    own.acquire();
    try {
      overAll.acquire();
      try {
        Search.Task task = search.next();
        if (task != null) {
          run(search, task);
        }
        return task != null;
      } finally {
        overAll.release();
      }
    } finally {
      own.release();
    }
  }

  private void run(Search search, Search.Task task) {
    Filling filling = new Filling(index, contents, limits, search, () -> !running);
    try {
      filling.run(task);
    } catch (Filling.Superseded e) {
      LOG.debug("mailbox {}: a search is not finished", index.mailbox());
    } catch (MapiException | OxException e) {
      LOG.debug("mailbox {}: a search failed: {}", index.mailbox(), e.getMessage());
      fail(filling, task);
    } catch (RuntimeException e) {
      if (running) {
        LOG.error("mailbox {}: a search failed", index.mailbox(), e);
        fail(filling, task);
      }
    }
  }

  private void fail(Filling filling, Search.Task task) {
    try {
      filling.fail(task);
    } catch (Filling.Superseded e) {
      LOG.debug("mailbox {}: a search that failed is over", index.mailbox());
    } catch (RuntimeException e) {
      LOG.error("mailbox {}: that a search failed is not noted", index.mailbox(), e);
    }
  }
}
