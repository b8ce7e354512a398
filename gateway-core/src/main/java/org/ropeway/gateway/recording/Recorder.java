package org.ropeway.gateway.recording;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.ExchangeObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records exchanges, of everybody or of users for whom it is switched on, one recording per user
 * and start. Answers never wait for it: what it cannot keep up with, or the disk does not take, is
 * counted as lost. Thread-safe.
 */
public final class Recorder implements ExchangeObserver, AutoCloseable {
  /** Stands for those who did not log in; recorded only if everybody is. */
  static final String STRANGERS = "nobody";

  private static final Logger log = LoggerFactory.getLogger(Recorder.class);
  private static final long PATIENCE_SECONDS = 10;

  /** Who is recorded without being asked for. */
  public enum Scope {
    /** Only users for whom it is switched on. */
    CHOSEN,
    /** All, and those who did not log in. */
    EVERYBODY
  }

  private final Path directory;
  private final Scope scope;
  private final RecorderLimits limits;
  private final Clock clock;
  private final Map<String, UserRecording> recordings = new ConcurrentHashMap<>();
  private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
  private final AtomicLong held = new AtomicLong();
  private final AtomicLong lostBefore = new AtomicLong();
  private final Thread writing;
  private volatile boolean closed;

  /** A recorder into {@code directory}, which is made when it is needed. */
  public Recorder(Path directory, Scope scope, RecorderLimits limits, Clock clock) {
    this.directory = directory;
    this.scope = scope;
    this.limits = limits;
    this.clock = clock;
    this.writing = Thread.ofPlatform().daemon().name("recorder").start(this::work);
    if (scope == Scope.EVERYBODY) {
      log.warn("everything that users read and write is recorded in {}: private data", directory);
    }
  }

  /** Whether the directory of recordings can be written; the reason if not. */
  public static Optional<String> obstacle(Path directory) {
    Path existing = directory.toAbsolutePath();
    while (!Files.exists(existing)) {
      existing = existing.getParent();
      if (existing == null) {
        return Optional.of(directory + " cannot be made");
      }
    }
    return Files.isDirectory(existing) && Files.isWritable(existing)
        ? Optional.empty()
        : Optional.of(existing + " is not a directory that can be written");
  }

  /** Records a user, by the mail address, from now on. */
  public synchronized RecordingStatus start(String user) throws RecordingException {
    String name = name(user);
    UserRecording known = recordings.get(name);
    if (known != null) {
      return known.status();
    }
    UserRecording begun =
        new UserRecording(name, directory, clock.instant(), limits.recordingBytes());
    begun.open();
    recordings.put(name, begun);
    log.warn("one user is being recorded, below {}: private data", directory);
    return begun.status();
  }

  /**
   * Records a user no more. What is known by now is written when it returns; empty if the user was
   * not recorded.
   */
  public Optional<RecordingStatus> stop(String user) {
    UserRecording ended = recordings.remove(name(user));
    if (ended == null) {
      return Optional.empty();
    }
    CompletableFuture<Void> done = new CompletableFuture<>();
    work.add(() -> {
      ended.close();
      done.complete(null);
    });
    try {
      done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      log.warn("a recording is slow to end");
    }
    RecordingStatus status = ended.status();
    lostBefore.addAndGet(status.lost());
    log.warn("one user is recorded no more");
    return Optional.of(status);
  }

  /** Who is recorded without being asked for. */
  public Scope scope() {
    return scope;
  }

  /** The recordings that go on, by user. */
  public List<RecordingStatus> status() {
    return recordings.values().stream()
        .map(UserRecording::status)
        .sorted(Comparator.comparing(RecordingStatus::user))
        .toList();
  }

  /** Exchanges that could not be recorded. */
  public long lost() {
    return lostBefore.get() + status().stream().mapToLong(RecordingStatus::lost).sum();
  }

  @Override
  public void begun(Exchange exchange) {
    if (scope == Scope.EVERYBODY || !recordings.isEmpty()) {
      exchange.tap(new Capture(this, exchange, clock.instant()));
    }
  }

  @Override
  public void finished(Exchange exchange) {
    if (exchange.tap() instanceof Capture capture) {
      capture.finish();
    }
  }

  /** Writes what there is, for some seconds, and ends. */
  @Override
  public void close() {
    closed = true;
    work.add(() -> {
      recordings.values().forEach(UserRecording::close);
      recordings.clear();
      Thread.currentThread().interrupt(); // the last work there is
    });
    try {
      if (!writing.join(Duration.ofSeconds(PATIENCE_SECONDS))) {
        log.warn("recordings were not written to their end");
        writing.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The recording of a user, or null if there is none. */
  @Nullable UserRecording recordingOf(String user) {
    if (closed) {
      return null;
    }
    String name = name(user);
    UserRecording known = recordings.get(name);
    if (known != null || scope == Scope.CHOSEN) {
      return known;
    }
    long bytes = name.equals(STRANGERS) ? limits.strangersBytes() : limits.recordingBytes();
    return recordings.computeIfAbsent(
        name, n -> new UserRecording(n, directory, clock.instant(), bytes));
  }

  /** Takes memory; false if there is no more. */
  boolean hold(long size) {
    if (held.addAndGet(size) <= limits.memory()) {
      return true;
    }
    held.addAndGet(-size);
    return false;
  }

  /** Gives memory back. */
  void release(long size) {
    held.addAndGet(-size);
  }

  /** Has an exchange written, whose memory is held. */
  void write(UserRecording to, Captured captured) {
    work.add(() -> {
      try {
        to.write(captured);
      } finally {
        release(captured.size());
      }
    });
  }

  private void work() {
    try {
      while (true) {
        Runnable next = work.take();
        try {
          next.run();
        } catch (RuntimeException e) {
          log.error("recording failed", e);
        }
      }
    } catch (InterruptedException e) {
      log.debug("the recorder has ended");
    }
  }

  private static String name(String user) {
    return user.strip().toLowerCase(Locale.ROOT);
  }
}
