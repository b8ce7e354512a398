package org.ropeway.gateway.http;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer. Whoever answers, does so once, from any thread, at any time; a second
 * answer is dropped.
 */
public final class Exchange {
  /** The header that carries {@link #id()} for the admin. */
  public static final String ID_HEADER = "X-Ropeway-Id";

  private final Request request;
  private final HttpConnection connection;
  private final EventLoop loop;
  private final String id =
      HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()).substring(4);
  private final long started = System.nanoTime();
  private final AtomicBoolean answered = new AtomicBoolean();
  private volatile String label = "";
  private volatile @Nullable String failure;
  private volatile int status;
  private volatile @Nullable ExchangeTap tap;
  private final Headers announced = new Headers();
  private @Nullable Runnable disconnected; // on the event loop only
  private boolean over; // on the event loop only

  Exchange(Request request, HttpConnection connection, EventLoop loop) {
    this.request = request;
    this.connection = connection;
    this.loop = loop;
  }

  /** The request. */
  public Request request() {
    return request;
  }

  /** Stands for the connection it came by; is the same object for all requests of one. */
  public Object connection() {
    return connection;
  }

  /** The correlation id: 12 hexadecimal digits, in the log and in the answer. */
  public String id() {
    return id;
  }

  /** Names what kind of request it is, for metrics: a small, closed set of words. */
  public void label(String word) {
    this.label = word;
  }

  /** What kind of request it is; empty if nobody said. */
  public String label() {
    return label;
  }

  /** Has the request logged as failed, for {@code why}, whatever its HTTP status. */
  public void failed(String why) {
    this.failure = why;
  }

  /** Why it failed, or null. */
  public @Nullable String failure() {
    return failure;
  }

  /** Has {@code listener} hear what comes and goes. To be set when the exchange begins. */
  public void tap(ExchangeTap listener) {
    this.tap = listener;
  }

  /** Who hears what comes and goes, or null. */
  public @Nullable ExchangeTap tap() {
    return tap;
  }

  /** Tells whose request it is. */
  public void user(String name) {
    ExchangeTap listener = tap;
    if (listener != null) {
      listener.user(name);
    }
  }

  /** HTTP status of the answer; 0 before it, or if the peer went away. */
  public int status() {
    return status;
  }

  /** Nanoseconds since the request was complete. */
  public long elapsedNanos() {
    return System.nanoTime() - started;
  }

  /** Adds a header to the answer, whoever gives it. To be called before the request is handled. */
  public void announce(String name, String value) {
    announced.add(name, value);
  }

  /** Answers. */
  public void respond(Response response) {
    if (answered.compareAndSet(false, true)) {
      announced.forEach(response::header);
      status = response.status();
      loop.execute(() -> connection.write(this, response));
    }
  }

  /** Begins an answer whose length is not known; null if there is one already. */
  public @Nullable ResponseStream stream(Response head) {
    if (!answered.compareAndSet(false, true)) {
      return null;
    }
    announced.forEach(head::header);
    status = head.status();
    loop.execute(() -> connection.begin(this, head));
    return new ResponseStream(this, connection, loop);
  }

  /** Whether an answer has begun. */
  public boolean answered() {
    return answered.get();
  }

  /**
   * Runs {@code task} later, to about a tenth of a second, on the event loop, where it must not
   * block. Most are called off, which costs the event loop nothing.
   */
  public Scheduled schedule(Duration delay, Runnable task) {
    return Later.of(connection.timer(), loop, delay, task);
  }

  /** Runs {@code task} soon, on the event loop, in the order of the calls. */
  public void onLoop(Runnable task) {
    loop.execute(task);
  }

  /** Runs {@code task}, on the event loop, if the peer goes away before the answer is complete. */
  public void onDisconnect(Runnable task) {
    loop.execute(() -> {
      if (over) {
        if (!connection.connected()) {
          task.run();
        }
      } else {
        disconnected = task;
      }
    });
  }

  /** Ends it; on the event loop. False if it was over already. */
  boolean end() {
    boolean first = !over;
    over = true;
    disconnected = null;
    return first;
  }

  /** The peer is gone; on the event loop. */
  void peerGone() {
    Runnable task = disconnected;
    if (end() && task != null) {
      task.run();
    }
  }
}
