package org.ropeway.gateway.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.logon.LogonResponse;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.rop.other.RopRelease;
import org.ropeway.codec.rop.table.RopSetColumns;

/**
 * ROPs that are sent together in one Execute. A ROP can use an object that an earlier one of the
 * list opens.
 */
public final class RopList {
  private final EmsmdbClient client;
  private final List<RopFuture<?>> futures = new ArrayList<>();
  private final List<MapiRef> table = new ArrayList<>();
  private final Map<MapiRef, Integer> indices = new HashMap<>();

  RopList(EmsmdbClient client) {
    this.client = client;
  }

  /** Logs on. */
  public RopFuture<LogonResponse> logon(int logonId, RopLogon.Request request) {
    MapiRef ref = new MapiRef(logonId);
    client.logon(logonId, request.kind());
    return add(new RopCall<>(RopLogon.ROP, logonId, index(ref), request), ref, ref);
  }

  /** A ROP that works on an object. */
  public <Q extends RopRequest, R extends RopResponse> RopFuture<R> call(
      MapiRef on, Rop<Q, R> rop, Q request) {
    if (request instanceof RopSetColumns.Request columns) {
      on.columns(columns.propertyTags());
    }
    return add(new RopCall<>(rop, on.logonId(), index(on), request), on, null);
  }

  /** A ROP that opens an object; the request is made of OutputHandleIndex. */
  public <Q extends RopRequest, R extends RopResponse> RopFuture<R> open(
      MapiRef on, Rop<Q, R> rop, IntFunction<Q> request) {
    MapiRef opened = new MapiRef(on.logonId());
    int at = index(on);
    Q made = request.apply(index(opened));
    return add(new RopCall<>(rop, on.logonId(), at, made), on, opened);
  }

  /**
   * A ROP with a second object: the request is made of its index (DestHandleIndex, or
   * InputHandleIndex where the first is ResponseHandleIndex).
   */
  public <Q extends RopRequest, R extends RopResponse> RopFuture<R> call(
      MapiRef first, MapiRef second, Rop<Q, R> rop, IntFunction<Q> request) {
    int at = index(first);
    return add(new RopCall<>(rop, first.logonId(), at, request.apply(index(second))), first, null);
  }

  /** Lets go of an object. */
  public void release(MapiRef ref) {
    add(
        new RopCall<>(RopRelease.ROP, ref.logonId(), index(ref), new RopRelease.Request()),
        ref,
        null);
  }

  /**
   * Sends the list, again with the rest while the server says that not all fitted. An empty one
   * asks for what the server has to tell.
   */
  public void send() {
    client.send(this);
  }

  List<RopFuture<?>> futures() {
    return futures;
  }

  /** The handle table as it is now. */
  HandleTable handles() {
    return HandleTable.of(table.stream().mapToInt(MapiRef::handle).toArray());
  }

  /** Takes over the handles that the server gave. */
  void take(HandleTable handles) {
    for (int i = 0; i < Math.min(handles.size(), table.size()); i++) {
      MapiRef ref = table.get(i);
      if (isReleased(ref)) {
        ref.handle(HandleTable.NONE);
      } else if (!ref.isOpen()) {
        ref.handle(handles.get(i));
      }
    }
  }

  private boolean isReleased(MapiRef ref) {
    return futures.stream()
        .anyMatch(f -> f.on().equals(ref) && f.call().request() instanceof RopRelease.Request);
  }

  private int index(MapiRef ref) {
    return indices.computeIfAbsent(
        ref,
        r -> {
          table.add(r);
          return table.size() - 1;
        });
  }

  private <R extends RopResponse> RopFuture<R> add(
      RopCall<?> call, MapiRef on, @Nullable MapiRef opened) {
    RopFuture<R> future = new RopFuture<>(call, on, opened);
    futures.add(future);
    return future;
  }
}
