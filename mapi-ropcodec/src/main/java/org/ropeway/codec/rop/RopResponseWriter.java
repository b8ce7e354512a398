package org.ropeway.codec.rop;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopPending;
import org.ropeway.codec.rop.other.RopBackoff;
import org.ropeway.codec.rop.other.RopBufferTooSmall;
import org.ropeway.codec.wire.WireOverflowException;
import org.ropeway.codec.wire.WireWriter;

/**
 * Writes a ROP output buffer answer by answer within a budget of bytes ([MS-OXCROPS] 2.2.1,
 * 3.2.5.2). An answer that does not fit is refused with {@link WireOverflowException}; that one and
 * one that cannot be written leave no trace. The handle table, which comes last, has its room
 * reserved.
 */
public final class RopResponseWriter {
  private final WireWriter w;
  private final int limit;
  private final LogonKinds logons;

  /**
   * A writer.
   *
   * @param budget the most bytes the buffer may have
   * @param handleTableSize entries of the handle table it will end with
   * @param string8 character set of 8-bit strings
   */
  public RopResponseWriter(int budget, int handleTableSize, LogonKinds logons, Charset string8) {
    this.w = WireWriter.of(budget).withString8Charset(string8);
    this.limit = budget - 4 * handleTableSize;
    this.logons = logons;
    w.u16(0);
  }

  /** Sets the character set of the 8-bit strings of answers from now on. */
  public void string8(Charset charset) {
    w.withString8Charset(charset);
  }

  /** The bytes that answers may still have. */
  public int remaining() {
    return limit - w.position();
  }

  /** Whether no answer was written yet. */
  public boolean isEmpty() {
    return w.position() == 2;
  }

  /**
   * Adds the response to a call, which may have {@code room} bytes. Fields that follow a failure
   * may be left out where its ROP says what they are then.
   */
  public <Q extends RopRequest> void reply(
      RopCall<Q> call, ErrorCode returnValue, @Nullable RopResponse response, int room) {
    ResponseContext<Q> context =
        new ResponseContext<>(call, logons.of(call.logonId()), List.<PropertyTag>of());
    RopReply reply = RopReply.to(call, returnValue, response);
    write(() -> reply.write(w, call.rop(), context), w.position() + Math.min(room, remaining()));
  }

  /** Adds what the server says of its own. */
  public void add(RopNotify notify) {
    write(() -> RopNotify.WIRE.write(w, notify), limit);
  }

  /** Adds what the server says of its own. */
  public void add(RopPending pending) {
    write(() -> RopPending.WIRE.write(w, pending), limit);
  }

  /** Adds what the server says of its own. */
  public void add(RopBackoff backoff) {
    write(() -> RopBackoff.WIRE.write(w, backoff), limit);
  }

  /** Adds what the server says of its own; nothing follows it. */
  public void add(RopBufferTooSmall tooSmall) {
    write(() -> RopBufferTooSmall.WIRE.write(w, tooSmall), limit);
  }

  private void write(Runnable answer, int end) {
    int before = w.position();
    boolean written = false;
    try {
      answer.run();
      if (w.position() > end) {
        throw new WireOverflowException(end, w.position() - end);
      }
      written = true;
    } finally {
      if (!written) {
        w.truncate(before);
      }
    }
  }

  /** The whole buffer, with its handle table. */
  public Bytes finish(HandleTable handles) {
    RopRequestBuffer.patchSize(w, 0);
    HandleTable.WIRE.write(w, handles);
    return Bytes.wrap(w.toBytes());
  }
}
