package org.ropeway.gateway.emsmdb;

import java.util.function.Supplier;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.RopRequestBuffer;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireOverflowException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.gateway.mapihttp.ExecuteRequest;
import org.ropeway.gateway.mapihttp.ExecuteResult;
import org.ropeway.ox.OxException;
import org.ropeway.store.MapiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the ROPs of Execute requests. [MS-OXCROPS] 3.2.5. A list that cannot be decoded to its end
 * is refused as a whole and nothing of it is run.
 */
final class RopProcessor {
  private static final Logger log = LoggerFactory.getLogger(RopProcessor.class);

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
    int least = RopRun.BUFFER_HEAD + 4 * slots.size() + RopRun.TOO_SMALL + RopRun.size(in);
    if (request.bufferSize() < least) {
      return ExecuteResult.failed(ErrorCode.BUFFER_TOO_SMALL);
    }
    return new RopRun(this, in, slots, request).run();
  }

  MapiSession session() {
    return session;
  }

  /** Processes a ROP, as {@link #guarded}. */
  RopResult process(RopContext context) {
    RopResult result =
        guarded(
            context,
            () -> {
              session.streams().settle(context.at(context.call().inputHandleIndex()));
              return dispatch.process(context);
            });
    ServerObject opened = result.opened();
    if (opened != null && !hasRoom(opened)) {
      opened.release();
      return RopResult.failed(ErrorCode.TOO_MANY_OPEN_OBJECTS);
    }
    return result;
  }

  /** A logon may always take the place of another. */
  private boolean hasRoom(ServerObject opened) {
    return session.objects().hasRoom(opened.kind())
        || (opened instanceof LogonObject logon && session.logon(logon.logonId()) != null);
  }

  /**
   * The outcome of a ROP: whatever goes wrong is in it, but that its response has no room, which is
   * a {@link WireOverflowException}.
   */
  RopResult guarded(RopContext context, Supplier<RopResult> action) {
    try {
      return action.get();
    } catch (MapiException e) {
      log.debug("{}: {}", context.call().rop(), e.getMessage());
      return RopResult.failed(e.code());
    } catch (OxException e) {
      log.warn("{}: OX: {}", context.call().rop(), e.getMessage());
      return RopResult.failed(OxErrors.codeOf(e));
    } catch (WireOverflowException e) {
      throw e;
    } catch (RuntimeException e) {
      return bug(context, e);
    }
  }

  /** The outcome of a ROP that failed because we are wrong. */
  RopResult bug(RopContext context, RuntimeException e) {
    log.error("{} failed: a bug", context.call().rop(), e);
    return RopResult.failed(ErrorCode.GENERAL_FAILURE);
  }
}
