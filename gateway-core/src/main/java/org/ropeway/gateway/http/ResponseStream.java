package org.ropeway.gateway.http;

import io.netty.channel.EventLoop;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ropeway.codec.data.Bytes;

/** The body of an answer that is written piece by piece, each as one chunk. */
public final class ResponseStream {
  private final Exchange exchange;
  private final HttpConnection connection;
  private final EventLoop loop;
  private final AtomicBoolean finished = new AtomicBoolean();

  ResponseStream(Exchange exchange, HttpConnection connection, EventLoop loop) {
    this.exchange = exchange;
    this.connection = connection;
    this.loop = loop;
  }

  /** Sends a piece. */
  public void write(Bytes piece) {
    loop.execute(() -> connection.piece(exchange, piece));
  }

  /** Sends the last piece and ends the answer; only the first call counts. */
  public void finish(Bytes last) {
    if (finished.compareAndSet(false, true)) {
      loop.execute(() -> connection.last(exchange, last));
    }
  }
}
