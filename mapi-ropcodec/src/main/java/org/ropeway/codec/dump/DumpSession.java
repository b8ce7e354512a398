package org.ropeway.codec.dump;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.RequestTypes;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.LogonKind;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.codec.rop.RopAnswer;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.RopRequestBuffer;
import org.ropeway.codec.rop.RopResponseBuffer;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.wire.WireReader;

/**
 * The exchanges of one session context, in their order: later answers are understood by what
 * earlier ones said (the columns of tables, the kinds of logons). Not thread-safe.
 */
public final class DumpSession {
  private final DumpLimits limits;
  private final ColumnMemory columns = new ColumnMemory();
  private final Map<Integer, LogonKind> logons = new HashMap<>();

  /** A session of which nothing is known yet. */
  public DumpSession(DumpLimits limits) {
    this.limits = limits;
  }

  /** A session with the default limits. */
  public DumpSession() {
    this(DumpLimits.DEFAULT);
  }

  /**
   * The next request of the session.
   *
   * @param requestType the value of X-RequestType
   */
  public Request request(String requestType, Bytes body) {
    return new Request(requestType, body);
  }

  /** A ROP input buffer without any envelope, as the next request. */
  public Request ropRequest(Bytes buffer) {
    return new Request(buffer);
  }

  /** The ROPs of the next request, however they are carried. */
  RopContents contents() {
    return new Contents();
  }

  /** A request, which can be asked for the tree of its response once that is there. */
  public final class Request {
    private final String name;
    private final @Nullable RequestType<?, ?> type;
    private final Contents contents = new Contents();
    private final DumpNode tree;

    private Request(String requestType, Bytes body) {
      this.type = RequestTypes.find(requestType).orElse(null);
      this.name = type == null ? requestType : type.name();
      this.tree =
          dump(name + "Request", body, type == null ? Request::unknown : type.request()::read);
    }

    private Request(Bytes buffer) {
      this.type = null;
      this.name = "Rop";
      this.tree = dump(DumpTypes.ROP_INPUT, buffer, contents::request);
    }

    /** The tree of the request. */
    public DumpNode tree() {
      return tree;
    }

    /**
     * The tree of its response.
     *
     * @param body with the meta-tags and additional headers before it, or without
     */
    public DumpNode response(Bytes body) {
      DumpType.Reading reading = type == null ? Request::unknown : type.responseBody()::read;
      return dump(name + "Response", body, HttpFraming.around(reading));
    }

    /** The tree of a ROP output buffer that answers it. */
    public DumpNode ropResponse(Bytes buffer) {
      return dump(DumpTypes.ROP_OUTPUT, buffer, contents::response);
    }

    private static Object unknown(WireReader r) {
      if (r.remaining() > 0) {
        throw r.badValue("a request type without known body");
      }
      return Bytes.EMPTY;
    }

    private DumpNode dump(String root, Bytes body, DumpType.Reading reading) {
      return new Dump(new KnownInsides(contents, new DumpRpcSession(limits)), limits)
          .tree(root, body, reading);
    }
  }

  /** The ROPs of one request and their answers. */
  private final class Contents implements RopContents, RopResponseBuffer.Context {
    private List<RopCall<?>> calls = List.of();
    private HandleTable sent = HandleTable.of();
    private ColumnMemory.@Nullable Buffer buffer;
    private List<RopCall<?>> open = List.of();
    private int called;
    private @Nullable RopCall<?> last;
    private int told;
    private boolean chained;

    @Override
    public Object request(WireReader r) {
      RopRequestBuffer request = RopRequestBuffer.wire(logonKinds()).read(r);
      calls = request.calls();
      sent = request.handles();
      for (RopCall<?> call : calls) {
        if (call.request() instanceof RopLogon.Request logon) {
          logons.put(call.logonId(), logon.kind());
        }
      }
      return request;
    }

    @Override
    public Object response(WireReader r) {
      chained = buffer != null;
      open = left();
      ColumnMemory.Buffer now = buffer == null ? columns.begin(sent) : buffer;
      buffer = now;
      told = 0;
      RopResponseBuffer response = RopResponseBuffer.read(r, this);
      learn(response.answers());
      for (int i = called; i < calls.size(); i++) {
        now.called(calls.get(i));
      }
      now.end(response.handles());
      return response;
    }

    /** The same for the whole of a buffer, though it is asked for with each answer. */
    @Override
    public List<RopCall<?>> calls() {
      return open;
    }

    /** A chained buffer goes on with the answers to the call that was answered last. */
    private List<RopCall<?>> left() {
      List<RopCall<?>> left = new ArrayList<>();
      if (last != null) {
        left.add(last);
      }
      left.addAll(calls.subList(called, calls.size()));
      return left;
    }

    @Override
    public LogonKinds logons() {
      return logonKinds();
    }

    /** Asked once for each reply, in their order. */
    @Override
    public List<PropertyTag> columns(RopCall<?> call, List<RopAnswer> answered) {
      learn(answered);
      ColumnMemory.Buffer now = buffer;
      boolean goesOn = chained && answered.isEmpty() && call.equals(last);
      while (now != null && called < calls.size() && !goesOn) {
        last = calls.get(called++);
        now.called(last);
        goesOn = last.equals(call);
      }
      return now == null ? List.of() : now.of(call);
    }

    private void learn(List<RopAnswer> answered) {
      for (; told < answered.size(); told++) {
        if (answered.get(told) instanceof RopReply reply && last != null && buffer != null) {
          buffer.answered(last, reply);
        }
      }
    }

    @Override
    public @Nullable RopCall<?> assumed(int ropId) {
      return calls.isEmpty() ? RopContents.ofZeros(ropId) : null;
    }

    @Override
    public @Nullable List<PropertyTag> columnsOf(long notificationHandle) {
      return columns.of((int) notificationHandle);
    }

    private LogonKinds logonKinds() {
      return id -> logons.getOrDefault(id, LogonKind.PRIVATE);
    }
  }
}
