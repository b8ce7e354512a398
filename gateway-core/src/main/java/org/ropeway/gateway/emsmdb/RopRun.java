package org.ropeway.gateway.emsmdb;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopRequestBuffer;
import org.ropeway.codec.rop.RopResponseWriter;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.rop.other.RopBufferTooSmall;
import org.ropeway.codec.rop.property.RopCopyProperties;
import org.ropeway.codec.rop.property.RopDeleteProperties;
import org.ropeway.codec.rop.property.RopDeletePropertiesNoReplicate;
import org.ropeway.codec.rop.property.RopGetPropertiesAll;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.property.RopSetPropertiesNoReplicate;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.codec.wire.WireOverflowException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.gateway.mapihttp.ExecuteRequest;
import org.ropeway.gateway.mapihttp.ExecuteResult;

/**
 * One Execute: runs its ROPs in their order and writes their responses. [MS-OXCROPS] 3.2.5.1,
 * 3.2.5.2.
 *
 * <p>A response that does not fit ends the list with RopBufferTooSmall, which gives back the
 * requests not processed. So that it always fits, the room for the requests still to come is kept
 * free; so that no ROP is processed twice, those that change anything are not begun without room
 * for their response, and the others take their effect back. A response that would fit into no
 * buffer is a failure of its ROP, because a client would send it for ever.
 */
final class RopRun {
  /** Bytes of RopSize. */
  static final int BUFFER_HEAD = 2;

  /** Bytes of RopBufferTooSmall before RequestBuffers. */
  static final int TOO_SMALL = 3;

  /** More than any response has whose size depends neither on the request nor on what is stored. */
  private static final int FIXED_RESPONSE = 64;

  private static final int LOGON_RESPONSE = 256;
  private static final int PROBLEM = 10;

  private final RopProcessor processor;
  private final MapiSession session;
  private final RopRequestBuffer in;
  private final Slots slots;
  private final ExecuteRequest request;
  private final RopResponseWriter out;
  private @Nullable Function<Integer, RopResult> more;
  private boolean ended;

  RopRun(RopProcessor processor, RopRequestBuffer in, Slots slots, ExecuteRequest request) {
    this.processor = processor;
    this.session = processor.session();
    this.in = in;
    this.slots = slots;
    this.request = request;
    this.out = writer(request.bufferSize());
  }

  /** The bytes of all requests. */
  static int size(RopRequestBuffer in) {
    return in.encoded().stream().mapToInt(Bytes::length).sum();
  }

  private RopResponseWriter writer(int budget) {
    return new RopResponseWriter(
        budget, slots.size(), session.logonKinds(), session.client().charset());
  }

  ExecuteResult run() {
    int left = size(in);
    for (int i = 0; i < in.calls().size(); i++) {
      left -= in.encoded().get(i).length();
      int room = out.remaining() - (left == 0 ? 0 : TOO_SMALL + left);
      if (!step(context(i, room))) {
        return giveBack(i);
      }
      if (ended) {
        break;
      }
    }
    List<Bytes> buffers = new ArrayList<>();
    if (more == null || request.chaining() != ExecuteRequest.Chaining.CHAINED) {
      session.notifications().writeTo(out);
      buffers.add(out.finish(slots.toTable()));
    } else {
      buffers.add(out.finish(slots.toTable()));
      chain(buffers, more);
    }
    return new ExecuteResult(ErrorCode.SUCCESS, buffers, Bytes.EMPTY);
  }

  /** Tells the client to send the requests from one on again, with more room. */
  private ExecuteResult giveBack(int from) {
    if (isLargest()) {
      return ExecuteResult.failed(
          isAllProperties(in.calls().get(from))
              ? ErrorCode.SERVER_MEMORY
              : ErrorCode.BUFFER_TOO_SMALL);
    }
    out.add(new RopBufferTooSmall(ExecuteRequest.MAX_BUFFER, in.from(from)));
    return ExecuteResult.of(out.finish(slots.toTable()));
  }

  /** A ROP, its 8-bit strings in the code page of the object it works on, as it is only now. */
  private RopContext context(int index, int room) {
    RopContext sent = new RopContext(session, in.calls().get(index), slots, room, isLargest());
    Charset own = sent.string8().charset();
    if (own.equals(session.client().charset())) {
      return sent;
    }
    WireReader r = WireReader.of(in.encoded().get(index).unsafeArray()).withString8Charset(own);
    RopCall<?> read = RopCall.wire(session.logonKinds()).read(r);
    return new RopContext(session, read, slots, room, isLargest());
  }

  /** Processes a ROP; false if its response does not fit, and then nothing has happened. */
  private boolean step(RopContext context) {
    RopCall<?> call = context.call();
    RopResult result = outcome(context);
    boolean fails = isLargest() && context.room() >= FIXED_RESPONSE && !isAllProperties(call);
    if (result == null && fails) {
      result = RopResult.failed(ErrorCode.BUFFER_TOO_SMALL);
      reply(out, context, result);
    }
    if (result == null) {
      return false;
    }
    if (call.opensObject()) {
      ServerObject opened = result.opened();
      slots.set(
          call.responseHandleIndex(), opened == null ? HandleTable.NONE : session.open(opened));
    }
    more = result.more();
    ended = ends(call.request(), result.returnValue());
    return true;
  }

  /** [MS-OXCTABL] 3.2.5.9, 3.2.5.10, 3.2.5.12: after which failures no further ROP is processed. */
  private static boolean ends(RopRequest request, ErrorCode outcome) {
    return switch (request) {
      case RopSeekRow.Request _, RopCreateBookmark.Request _ ->
          outcome.equals(ErrorCode.NOT_SUPPORTED);
      case RopSeekRowBookmark.Request _ ->
          outcome.equals(ErrorCode.NOT_SUPPORTED) || outcome.equals(ErrorCode.INVALID_BOOKMARK);
      default -> false;
    };
  }

  /** If not all properties of an object fit, the Execute fails. [MS-OXCPRPT] 3.2.5.2. */
  private static boolean isAllProperties(RopCall<?> call) {
    return call.request() instanceof RopGetPropertiesAll.Request;
  }

  /** Whether no response could have more room than the next one. */
  private boolean isLargest() {
    return out.isEmpty() && request.bufferSize() == ExecuteRequest.MAX_BUFFER;
  }

  /** Processes a ROP and writes its response; null if that has no room. */
  private @Nullable RopResult outcome(RopContext context) {
    if (!context.call().rop().isAnswered()) {
      return processor.process(context);
    }
    if (context.room() < leastRoom(context.call().request())) {
      return null;
    }
    try {
      RopResult result = processor.process(context);
      return reply(out, context, result);
    } catch (WireOverflowException e) {
      return null;
    }
  }

  /**
   * Writes a response; one without room is taken back, its effect as well, and {@link
   * WireOverflowException} thrown. Returns what was written, which is a failure if the outcome
   * cannot be.
   */
  private RopResult reply(RopResponseWriter to, RopContext context, RopResult result) {
    to.string8(string8(context, result));
    try {
      to.reply(context.call(), result.returnValue(), result.response(), context.room());
      return result;
    } catch (WireOverflowException e) {
      takeBack(result);
      throw e;
    } catch (RuntimeException e) {
      takeBack(result);
      RopResult bug = processor.bug(context, e);
      to.reply(context.call(), bug.returnValue(), bug.response(), context.room());
      return bug;
    }
  }

  /** What a message tells of itself when it is opened is in its own code page. */
  private static Charset string8(RopContext context, RopResult result) {
    return (result.opened() instanceof PropertyObject opened ? opened.string8() : context.string8())
        .charset();
  }

  private static void takeBack(RopResult result) {
    ServerObject opened = result.opened();
    if (opened != null) {
      opened.release();
    }
    result.undo().run();
  }

  /** How much room a response must have before its ROP may change anything. */
  private static int leastRoom(RopRequest request) {
    return switch (request) {
      case RopLogon.Request r -> LOGON_RESPONSE;
      case RopSetProperties.Request r -> FIXED_RESPONSE + PROBLEM * r.propertyValues().size();
      case RopSetPropertiesNoReplicate.Request r ->
          FIXED_RESPONSE + PROBLEM * r.propertyValues().size();
      case RopDeleteProperties.Request r -> FIXED_RESPONSE + PROBLEM * r.propertyTags().size();
      case RopDeletePropertiesNoReplicate.Request r ->
          FIXED_RESPONSE + PROBLEM * r.propertyTags().size();
      case RopCopyProperties.Request r -> FIXED_RESPONSE + PROBLEM * r.propertyTags().size();
      default -> FIXED_RESPONSE;
    };
  }

  /**
   * Answers the last ROP again and again in buffers of their own, as far as the client allows.
   * [MS-OXCRPC] 3.1.4.2.1.2.
   */
  private void chain(List<Bytes> buffers, Function<Integer, RopResult> first) {
    int full = ExecuteRequest.MAX_BUFFER + ExecuteRequest.HEADER_SIZE;
    int left = request.maxRopOut() - ExecuteRequest.HEADER_SIZE - buffers.getFirst().length();
    Function<Integer, RopResult> next = first;
    while (next != null && left >= full && buffers.size() < ExecuteRequest.MAX_BUFFERS) {
      RopResponseWriter buffer = writer(ExecuteRequest.MAX_BUFFER);
      int room = buffer.remaining();
      RopContext context = new RopContext(session, in.calls().getLast(), slots, room, true);
      Function<Integer, RopResult> answer = next;
      try {
        RopResult result = processor.guarded(context, () -> answer.apply(room));
        next = reply(buffer, context, result).more();
      } catch (WireOverflowException e) {
        return;
      }
      buffers.add(buffer.finish(slots.toTable()));
      left -= buffers.getLast().length() + ExecuteRequest.HEADER_SIZE;
    }
  }
}
