package org.ropeway.gateway.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.RopResponse;

/** A ROP in a list, and its outcome once the list was sent. */
public final class RopFuture<R extends RopResponse> {
  private final RopCall<?> call;
  private final MapiRef on;
  private final @Nullable MapiRef opened;
  private final List<RopReply> replies = new ArrayList<>();

  RopFuture(RopCall<?> call, MapiRef on, @Nullable MapiRef opened) {
    this.call = call;
    this.on = on;
    this.opened = opened;
  }

  /** The request. */
  public RopCall<?> call() {
    return call;
  }

  /** The object it opens. */
  public MapiRef opened() {
    MapiRef ref = opened;
    if (ref == null) {
      throw new IllegalStateException(call.rop() + " opens no object");
    }
    return ref;
  }

  /** Whether it was answered. */
  public boolean isAnswered() {
    return !replies.isEmpty();
  }

  /** ReturnValue. */
  public ErrorCode returnValue() {
    return reply().returnValue();
  }

  /** The fields of a success; throws {@link RopException} with the ReturnValue of anything else. */
  @SuppressWarnings("unchecked")
  public R response() {
    RopReply reply = reply();
    if (!reply.isSuccess()) {
      throw new RopException(call.rop(), reply.returnValue());
    }
    return (R) Objects.requireNonNull(reply.response());
  }

  /** The fields, which some ROPs have behind a failure, too; null if there are none. */
  @SuppressWarnings("unchecked")
  public @Nullable R fields() {
    return (R) reply().response();
  }

  /** The fields of this answer and of those that further chained buffers brought. */
  @SuppressWarnings("unchecked")
  public List<R> responses() {
    response();
    List<R> all = new ArrayList<>();
    for (RopReply reply : replies) {
      if (reply.isSuccess()) {
        all.add((R) Objects.requireNonNull(reply.response()));
      }
    }
    return all;
  }

  private RopReply reply() {
    if (replies.isEmpty()) {
      throw new IllegalStateException(call.rop() + " was not answered");
    }
    return replies.getFirst();
  }

  MapiRef on() {
    return on;
  }

  @Nullable MapiRef openedOrNull() {
    return opened;
  }

  void add(RopReply reply) {
    replies.add(reply);
  }
}
