package org.ropeway.codec.rop;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopPending;
import org.ropeway.codec.rop.other.RopBackoff;
import org.ropeway.codec.rop.other.RopBufferTooSmall;
import org.ropeway.codec.rop.property.RopProgress;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/**
 * A ROP output buffer: RopSize, RopsList and ServerObjectHandleTable. [MS-OXCROPS] 2.2.1.
 *
 * @param answers responses in the order of their requests, and what the server says of its own
 * @param handles the handle table
 */
public record RopResponseBuffer(List<RopAnswer> answers, HandleTable handles) {

  /** What decoding responses takes beside their bytes. */
  public interface Context {
    /** The requests in their order. */
    List<RopCall<?>> calls();

    /** The kinds of the logons in use. */
    LogonKinds logons();

    /**
     * The columns that the rows in the response to a call have: those of its table as set before or
     * by an earlier call of the same buffer, or the RecipientColumns of its message. {@code
     * answered} are the answers decoded so far.
     */
    List<PropertyTag> columns(RopCall<?> call, List<RopAnswer> answered);

    /**
     * A request to take for that of a response with this RopId, which no known request has; null if
     * that is an error.
     */
    default @Nullable RopCall<?> assumed(int ropId) {
      return null;
    }
  }

  /** Reads a buffer with the answers to known requests. */
  public static RopResponseBuffer read(WireReader r, Context context) {
    WireReader list = RopRequestBuffer.ropsList(r);
    List<RopAnswer> answers = new ArrayList<>();
    Answering answering = new Answering(context);
    while (list.remaining() > 0) {
      list.count(1, 1);
      answers.add(answering.next(list, answers));
    }
    return new RopResponseBuffer(answers, r.field("ServerObjectHandleTable", HandleTable.WIRE));
  }

  /** Goes through the requests as their answers come. */
  private static final class Answering {
    private final Context context;
    private int at;

    Answering(Context context) {
      this.context = context;
    }

    RopAnswer next(WireReader r, List<RopAnswer> answered) {
      return switch (r.peekU8()) {
        case RopNotify.ID -> r.field("RopNotify", RopNotify.WIRE);
        case RopPending.ID -> r.field("RopPending", RopPending.WIRE);
        case RopBackoff.ID -> r.field("RopBackoff", RopBackoff.WIRE);
        case RopBufferTooSmall.ID -> r.field("RopBufferTooSmall", RopBufferTooSmall.WIRE);
        default -> reply(r, answered);
      };
    }

    /** The response to the next call that is answered. */
    private RopReply reply(WireReader r, List<RopAnswer> answered) {
      List<RopCall<?>> calls = context.calls();
      int id = r.peekU8();
      for (int i = at; i < calls.size(); i++) {
        RopCall<?> call = calls.get(i);
        if (call.rop().isAnswered()) {
          Rop<?, ?> rop = RopProgress.answering(call.rop(), id);
          if (rop == null) {
            break;
          }
          at = i + 1;
          return r.field(rop.name(), of(call, answered));
        }
      }
      RopCall<?> assumed = context.assumed(id);
      if (assumed == null) {
        throw r.badValue("RopId " + id + " of no request");
      }
      return r.field(assumed.rop().name(), of(assumed, answered));
    }

    private <Q extends RopRequest> WireType<RopReply> of(
        RopCall<Q> call, List<RopAnswer> answered) {
      ResponseContext<Q> c =
          new ResponseContext<>(
              call, context.logons().of(call.logonId()), context.columns(call, answered));
      return WireType.of(
          6, r -> RopReply.read(r, call.rop(), c), (w, v) -> v.write(w, call.rop(), c));
    }
  }
}
