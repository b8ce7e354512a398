package org.ropeway.gateway.emsmdb;

import java.util.ArrayList;
import java.util.List;
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
import org.ropeway.codec.rop.property.RopDeleteProperties;
import org.ropeway.codec.rop.property.RopDeletePropertiesNoReplicate;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.property.RopSetPropertiesNoReplicate;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireOverflowException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.gateway.mapihttp.ExecuteRequest;
import org.ropeway.gateway.mapihttp.ExecuteResult;
import org.ropeway.ox.OxException;
import org.ropeway.store.MapiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the ROPs of one Execute in their order and writes their responses. [MS-OXCROPS] 3.2.5.
 *
 * <p>A response that does not fit ends the list with RopBufferTooSmall, which gives back the
 * requests not processed. So that it always fits, the room for the requests still to come is kept
 * free; so that no ROP is processed twice, those that change anything are not begun without room
 * for their response, and the others take their effect back.
 */
final class RopProcessor {
  private static final Logger log = LoggerFactory.getLogger(RopProcessor.class);

  /** Bytes of RopBufferTooSmall before RequestBuffers. */
  private static final int TOO_SMALL = 3;

  /** More than any response has whose size depends neither on the request nor on what is stored. */
  private static final int FIXED_RESPONSE = 64;

  private static final int LOGON_RESPONSE = 256;
  private static final int PROBLEM = 10;

  private final MapiSession session;
  private final RopDispatch dispatch;

  RopProcessor(MapiSession session, RopDispatch dispatch) {
    this.session = session;
    this.dispatch = dispatch;
  }

  ExecuteResult execute(ExecuteRequest request) {
    RopRequestBuffer in;
    try {
      WireReader r =
          WireReader.of(request.ropBuffer().unsafeArray())
              .withString8Charset(session.client().charset());
      in = RopRequestBuffer.wire(session.logonKinds()).read(r);
      r.end();
    } catch (WireException e) {
      log.debug("ROP buffer refused: {}", e.getMessage());
      return ExecuteResult.failed(ErrorCode.RPC_FORMAT);
    }
    Slots slots = new Slots(in.handles(), in.calls());
    if (request.bufferSize() < 2 + 4 * slots.size() + TOO_SMALL + size(in)) {
      return ExecuteResult.failed(ErrorCode.BUFFER_TOO_SMALL);
    }
    return new Run(in, slots, request).run();
  }

  private static int size(RopRequestBuffer in) {
    return in.encoded().stream().mapToInt(Bytes::length).sum();
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
      default -> FIXED_RESPONSE;
    };
  }

  /** Processes a ROP; whatever goes wrong is its outcome. */
  private RopResult process(RopContext context) {
    RopCall<?> call = context.call();
    try {
      RopResult result = dispatch.process(context);
      ServerObject opened = result.opened();
      if (opened != null && !session.objects().hasRoom(opened.kind())) {
        opened.release();
        return RopResult.failed(ErrorCode.TOO_MANY_OPEN_OBJECTS);
      }
      return result;
    } catch (MapiException e) {
      log.debug("{}: {}", call.rop(), e.getMessage());
      return RopResult.failed(e.code());
    } catch (OxException e) {
      log.warn("{}: OX: {}", call.rop(), e.getMessage());
      return RopResult.failed(OxErrors.codeOf(e));
    } catch (RuntimeException e) {
      log.error("{} failed: a bug", call.rop(), e);
      return RopResult.failed(ErrorCode.GENERAL_FAILURE);
    }
  }

  /** One Execute. */
  private final class Run {
    private final RopRequestBuffer in;
    private final Slots slots;
    private final ExecuteRequest request;
    private final RopResponseWriter out;
    private @Nullable RopResult last;

    Run(RopRequestBuffer in, Slots slots, ExecuteRequest request) {
      this.in = in;
      this.slots = slots;
      this.request = request;
      this.out = writer(request.bufferSize());
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
        if (!step(in.calls().get(i), room)) {
          giveBack(i);
          return ExecuteResult.of(out.finish(slots.toTable()));
        }
      }
      session.notifications().writeTo(out);
      List<Bytes> buffers = new ArrayList<>();
      buffers.add(out.finish(slots.toTable()));
      chain(buffers);
      return new ExecuteResult(ErrorCode.SUCCESS, buffers, Bytes.EMPTY);
    }

    /** Processes a ROP; false if its response does not fit, and then nothing has happened. */
    private boolean step(RopCall<?> call, int room) {
      boolean answered = call.rop().isAnswered();
      if (answered && room < leastRoom(call.request())) {
        return false;
      }
      RopResult result = process(new RopContext(session, call, slots, room));
      last = result;
      if (!answered || reply(out, call, result, room)) {
        register(call, result);
        return true;
      }
      ServerObject opened = result.opened();
      if (opened != null) {
        opened.release();
      }
      result.undo().run();
      if (!out.isEmpty() || request.bufferSize() < ExecuteRequest.MAX_BUFFER) {
        return false;
      }
      // It would not fit into any buffer.
      last = RopResult.failed(ErrorCode.NOT_ENOUGH_MEMORY);
      register(call, last);
      return reply(out, call, last, room);
    }

    /** Gives the object that was opened a handle; the slot of one that was not becomes empty. */
    private void register(RopCall<?> call, RopResult result) {
      if (call.opensObject()) {
        ServerObject opened = result.opened();
        int handle = opened == null ? HandleTable.NONE : session.objects().add(opened);
        slots.set(call.responseHandleIndex(), handle);
      }
    }

    /** Tells the client to send the requests from one on again, with a larger buffer. */
    private void giveBack(int from) {
      out.add(new RopBufferTooSmall(ExecuteRequest.MAX_BUFFER, in.from(from)));
    }

    /**
     * Answers the last ROP again and again in buffers of their own, as far as the client allows.
     */
    private void chain(List<Bytes> buffers) {
      RopResult result = last;
      if (request.chaining() != ExecuteRequest.Chaining.CHAINED) {
        return;
      }
      int left = request.maxRopOut() - ExecuteRequest.HEADER_SIZE - buffers.getFirst().length();
      while (result != null
          && result.more() != null
          && left >= ExecuteRequest.MAX_BUFFER + ExecuteRequest.HEADER_SIZE
          && buffers.size() < ExecuteRequest.MAX_BUFFERS) {
        RopResponseWriter next = writer(ExecuteRequest.MAX_BUFFER);
        result = result.more().apply(next.remaining());
        if (!reply(next, in.calls().getLast(), result, next.remaining())) {
          result.undo().run();
          return;
        }
        Bytes buffer = next.finish(slots.toTable());
        buffers.add(buffer);
        left -= buffer.length() + ExecuteRequest.HEADER_SIZE;
      }
    }
  }

  private static boolean reply(RopResponseWriter out, RopCall<?> call, RopResult result, int room) {
    try {
      out.reply(call, result.returnValue(), result.response(), room);
      return true;
    } catch (WireOverflowException e) {
      return false;
    }
  }
}
