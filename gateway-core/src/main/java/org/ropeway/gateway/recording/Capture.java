package org.ropeway.gateway.recording;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.ExchangeTap;

/**
 * Listens to one exchange. Whether it is recorded is decided when its user is known; one of a
 * stranger, when its answer begins.
 */
final class Capture implements ExchangeTap {
  private final Recorder recorder;
  private final Exchange exchange;
  private final Instant began;
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream(0);
  private @Nullable UserRecording recording;
  private int number;
  private long held;
  private boolean decided;
  private boolean lost;

  Capture(Recorder recorder, Exchange exchange, Instant began) {
    this.recorder = recorder;
    this.exchange = exchange;
    this.began = began;
  }

  @Override
  public synchronized void user(String name) {
    if (!decided) {
      decide(name);
    }
  }

  @Override
  public synchronized void answer(ByteBuf bytes) {
    if (!decided) {
      decide(Recorder.STRANGERS);
    }
    if (recording == null || lost || !hold(bytes.readableBytes())) {
      return;
    }
    answer.writeBytes(ByteBufUtil.getBytes(bytes));
  }

  /** The exchange is over. */
  synchronized void finish() {
    if (!decided) {
      decide(Recorder.STRANGERS);
    }
    UserRecording to = recording;
    if (to == null || lost) {
      return;
    }
    recording = null;
    recorder.write(
        to,
        new Captured(
            number,
            began,
            Duration.ofNanos(exchange.elapsedNanos()),
            exchange.request(),
            Bytes.wrap(answer.toByteArray())));
  }

  private void decide(String user) {
    decided = true;
    UserRecording to = recorder.recordingOf(user);
    if (to != null && !exchange.request().head().raw().isEmpty()) {
      recording = to;
      number = to.nextNumber();
      hold(Captured.size(exchange.request()));
    }
  }

  private boolean hold(long size) {
    if (recorder.hold(size)) {
      held += size;
      return true;
    }
    lost = true;
    recorder.release(held);
    if (recording != null) {
      recording.lose("more is going on than can be written");
    }
    return false;
  }
}
