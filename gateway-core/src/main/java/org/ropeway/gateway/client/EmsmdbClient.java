package org.ropeway.gateway.client;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.mapihttp.Connect;
import org.ropeway.codec.mapihttp.Disconnect;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.mapihttp.NotificationWait;
import org.ropeway.codec.rop.LogonKind;
import org.ropeway.codec.rop.RopAnswer;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.RopRequestBuffer;
import org.ropeway.codec.rop.RopResponseBuffer;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopPending;
import org.ropeway.codec.rop.other.RopBackoff;
import org.ropeway.codec.rop.other.RopBufferTooSmall;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;

/** A session with a mailbox server. Lists of ROPs are sent one at a time; a wait may go beside. */
public final class EmsmdbClient implements AutoCloseable {
  private static final int MAX_ROP_OUT = 0x18008;
  private static final int CHAINED = 0x00000007;
  private static final int SINGLE = 0x00000003;
  private static final Duration WAIT = Duration.ofMinutes(6);

  private final MapiEndpoint endpoint;
  private final Connect.Response connected;
  private final Queue<RopNotify> events = new ArrayDeque<>();
  private final Map<Integer, LogonKind> logons = new HashMap<>();
  private boolean chaining;

  private EmsmdbClient(MapiEndpoint endpoint, Connect.Response connected) {
    this.endpoint = endpoint;
    this.connected = connected;
  }

  /**
   * Connects as the user with this distinguished name. Throws {@link MapiHttpException}, also if
   * the server refuses with an ErrorCode.
   */
  public static EmsmdbClient connect(URI url, ClientSettings settings, String userDn) {
    MapiEndpoint endpoint = new MapiEndpoint(url, settings);
    Connect.Response response =
        endpoint.call(
            Connect.TYPE, new Connect.Request(userDn, 0, 1252, 0x0409, 0x0409, Bytes.EMPTY));
    if (!response.errorCode().equals(ErrorCode.SUCCESS)) {
      throw new ConnectRefusedException(response.errorCode());
    }
    return new EmsmdbClient(endpoint, response);
  }

  /** What the server said. */
  public Connect.Response connected() {
    return connected;
  }

  /** The endpoint with its session context. */
  public MapiEndpoint endpoint() {
    return endpoint;
  }

  /** Allows the server to answer the last ROP of a list in further buffers, or not. */
  public void chaining(boolean allowed) {
    chaining = allowed;
  }

  /** A list of ROPs to be sent together. */
  public RopList list() {
    return new RopList(this);
  }

  /** Events the server told of, the oldest first; they are taken away. */
  public List<RopNotify> takeEvents() {
    List<RopNotify> taken = new ArrayList<>(events);
    events.clear();
    return taken;
  }

  /** Waits until the server has an event, or its time is up; true if there is one. */
  public boolean waitForEvent() {
    return waitForEventAnswer().response().eventPending() != 0;
  }

  /** Waits likewise; the whole answer. */
  public MapiEndpoint.Answer<NotificationWait.Response> waitForEventAnswer() {
    return endpoint.exchange(
        NotificationWait.TYPE, new NotificationWait.Request(0, Bytes.EMPTY), WAIT);
  }

  @Override
  public void close() {
    endpoint.call(Disconnect.TYPE, new Disconnect.Request(Bytes.EMPTY));
  }

  /** A logon that is about to be sent. */
  void logon(int logonId, LogonKind kind) {
    logons.put(logonId, kind);
  }

  private LogonKind kind(int logonId) {
    return logons.getOrDefault(logonId, LogonKind.PRIVATE);
  }

  void send(RopList list) {
    int from = 0;
    do {
      int next = send(list, from);
      if (next == from && next < list.futures().size()) {
        throw new IllegalStateException("the server has no room for any ROP");
      }
      from = next;
    } while (from < list.futures().size());
  }

  /** Sends the ROPs from one on; returns the first that the server did not process. */
  private int send(RopList list, int from) {
    List<RopFuture<?>> futures = list.futures().subList(from, list.futures().size());
    List<RopCall<?>> calls = new ArrayList<>();
    futures.forEach(f -> calls.add(f.call()));
    RopRequestBuffer request = RopRequestBuffer.of(calls, list.handles(), this::kind);
    List<Bytes> payloads = execute(request);
    RopResponseBuffer first = AnswerContext.read(payloads.getFirst(), futures, this::kind);
    list.take(first.handles());
    int processed = take(first, futures);
    List<RopFuture<?>> last = futures.isEmpty() ? List.of() : List.of(futures.getLast());
    for (Bytes more : payloads.subList(1, payloads.size())) {
      take(AnswerContext.read(more, last, this::kind), last);
    }
    return from + processed;
  }

  private List<Bytes> execute(RopRequestBuffer request) {
    WireWriter w = WireWriter.of(Integer.MAX_VALUE);
    byte[] plain = WireWriter.encode(RopRequestBuffer.wire(this::kind), request);
    ExtendedBuffer.packOne(w, plain, ExtendedBuffer.Packing.PLAIN);
    Execute.Response response =
        endpoint.call(
            Execute.TYPE,
            new Execute.Request(
                chaining ? CHAINED : SINGLE, Bytes.wrap(w.toBytes()), MAX_ROP_OUT, Bytes.EMPTY));
    if (!response.errorCode().equals(ErrorCode.SUCCESS)) {
      throw new MapiHttpException("Execute was refused with " + response.errorCode(), 200, 0);
    }
    return ExtendedBuffer.unpack(
        WireReader.of(response.ropBuffer().unsafeArray()), 4 * MAX_ROP_OUT);
  }

  /** Gives each answer to its ROP; returns how many ROPs were processed. */
  private int take(RopResponseBuffer buffer, List<RopFuture<?>> futures) {
    int at = 0;
    for (RopAnswer answer : buffer.answers()) {
      switch (answer) {
        case RopReply reply -> {
          at = AnswerContext.nextAnswered(futures, at);
          RopFuture<?> future = futures.get(at++);
          future.add(reply);
          AnswerContext.learn(future, reply);
        }
        case RopNotify event -> events.add(event);
        case RopPending pending -> {}
        case RopBackoff backoff -> {}
        case RopBufferTooSmall tooSmall -> {
          return at;
        }
      }
    }
    return futures.size();
  }
}
