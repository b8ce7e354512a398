package org.ropeway.ox.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The body of an answer with an end: at its deadline the connection is cut, however slowly it
 * drips.
 */
final class AnswerStream extends FilterInputStream {
  private final CompletableFuture<Boolean> read = new CompletableFuture<>();
  private final CompletableFuture<Void> watch;
  private final AtomicBoolean late = new AtomicBoolean();

  AnswerStream(InputStream body, Deadline deadline) {
    super(body);
    this.watch =
        read.completeOnTimeout(false, deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)
            .thenAccept(this::cutUnless);
  }

  /** The time ran out while the answer came in. */
  static final class Late extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The answer is larger than allowed. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int count;
    try {
      count = super.read(to, offset, length);
    } catch (IOException e) {
      throw late.get() ? new Late() : e;
    }
    if (late.get()) {
      throw new Late();
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    if (!watch.isDone()) {
      read.complete(true);
    }
    super.close();
  }

  private void cutUnless(boolean inTime) {
    if (!inTime) {
      late.set(true);
      try {
        super.close();
      } catch (IOException e) {
        // It is gone already; the reader sees that it is late.
      }
    }
  }

  /** The same bytes, unpacked perhaps, up to a bound. */
  static InputStream capped(InputStream in, long max) {
    return new FilterInputStream(in) {
      private long left = max;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] to, int offset, int length) throws IOException {
        int count = super.read(to, offset, length);
        left -= Math.max(0, count);
        if (left < 0) {
          throw new TooLarge();
        }
        return count;
      }

      @Override
      public long skip(long count) throws IOException {
        throw new IOException("not needed");
      }
    };
  }
}
