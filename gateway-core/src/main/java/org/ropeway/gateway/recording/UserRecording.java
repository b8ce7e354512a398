package org.ropeway.gateway.recording;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recording of one user. It is written by one thread; the rest may be asked by any. What fails
 * is counted, told once, and tried again with the next exchange.
 */
final class UserRecording {
  private static final Logger log = LoggerFactory.getLogger(UserRecording.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int SAME_SECOND = 1_000;

  private final String user;
  private final Path directory;
  private final Instant start;
  private final long maxBytes;
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private volatile @Nullable Path path;
  private volatile @Nullable String problem;
  private volatile boolean full;
  private volatile boolean closed;
  private @Nullable RecordingWriter writer; // of the writing thread, once it has begun
  private long told;

  UserRecording(String user, Path directory, Instant start, long maxBytes) {
    this.user = user;
    this.directory = directory;
    this.start = start;
    this.maxBytes = maxBytes;
  }

  /** The number of its next exchange. */
  int nextNumber() {
    return numbers.incrementAndGet();
  }

  /** Counts an exchange that will not be written. */
  void lose(String why) {
    lost.incrementAndGet();
    String before = problem;
    problem = why;
    if (before == null) {
      log.warn("a recording loses exchanges: {}", why); // who it is of, is not for the log
    }
  }

  /** How it is. */
  RecordingStatus status() {
    return new RecordingStatus(user, path, written.get(), bytes.get(), lost.get(), problem);
  }

  /** Makes its folder, unless there is one; on the writing thread, or before it knows of it. */
  RecordingWriter open() throws RecordingException {
    RecordingWriter open = writer;
    if (open == null) {
      open = RecordingWriter.create(free());
      path = open.path();
      writer = open;
    }
    return open;
  }

  /** Writes an exchange; on the writing thread. */
  void write(Captured captured) {
    if (closed) {
      return;
    }
    if (full) {
      lose("it has reached its largest size");
      return;
    }
    try {
      RecordingWriter open = open();
      open.write(
          captured.number(),
          captured.began(),
          captured.took(),
          user,
          captured.request(),
          captured.answer());
      written.incrementAndGet();
      tellLosses(open);
      problem = null;
      if (bytes.addAndGet(captured.size()) >= maxBytes) {
        full = true;
        open.note("ended: it has reached its largest size");
        log.warn("a recording ends: it has reached its largest size, {} bytes", maxBytes);
      }
    } catch (RecordingException e) {
      lose(reason(e));
    }
  }

  /** Ends it; on the writing thread. */
  void close() {
    closed = true;
    RecordingWriter open = writer;
    if (open == null) {
      return;
    }
    try (open) {
      tellLosses(open);
    } catch (RecordingException e) {
      log.warn("a recording could not be ended: {}", reason(e));
    }
  }

  private void tellLosses(RecordingWriter open) throws RecordingException {
    long now = lost.get();
    if (now > told) {
      open.note(now - told + " exchanges before this line are missing: " + problem);
      told = now;
    }
  }

  /** Why it failed, without the path, which names the user. */
  private static String reason(RecordingException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    if (cause instanceof FileSystemException file) {
      String reason = file.getReason();
      return reason == null ? cause.getClass().getSimpleName() : reason;
    }
    return String.valueOf(cause.getMessage());
  }

  private Path free() throws RecordingException {
    String name = fileName(user) + "-" + STAMP.format(start);
    for (int i = 1; i < SAME_SECOND; i++) {
      Path candidate = directory.resolve(i == 1 ? name : name + "-" + i);
      if (!Files.exists(candidate)) {
        return candidate;
      }
    }
    throw new RecordingException(directory + " has too many recordings of the same second");
  }

  private static String fileName(String user) {
    String safe = user.replaceAll("[^A-Za-z0-9@_+.-]", "_").replaceAll("^[.]", "_");
    return safe.length() > 100 ? safe.substring(0, 100) : safe;
  }
}
