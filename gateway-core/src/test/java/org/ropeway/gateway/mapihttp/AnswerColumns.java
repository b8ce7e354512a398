package org.ropeway.gateway.mapihttp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.codec.rop.RopAnswer;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.RopResponseBuffer;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rop.table.RopSetColumns;

/**
 * Which columns the rows of answers have, as a client follows it: those that were last set at the
 * index of their table. A table that has lost them, or has none yet, answers no rows.
 */
final class AnswerColumns implements RopResponseBuffer.Context {
  private final List<RopCall<?>> calls;
  private final Map<Integer, List<PropertyTag>> columns = new HashMap<>();
  private @Nullable RopCall<?> last;

  AnswerColumns(List<RopCall<?>> calls) {
    this.calls = calls;
  }

  /** The same columns for the further buffers of a chain, which all answer one call. */
  AnswerColumns chained() {
    AnswerColumns next = new AnswerColumns(List.of(calls.getLast()));
    next.columns.putAll(columns);
    return next;
  }

  @Override
  public List<RopCall<?>> calls() {
    return calls;
  }

  @Override
  public LogonKinds logons() {
    return LogonKinds.PRIVATE;
  }

  @Override
  public List<PropertyTag> columns(RopCall<?> call, List<RopAnswer> answered) {
    RopCall<?> before = last;
    if (before != null && answered.getLast() instanceof RopReply reply) {
      learn(before, reply);
    }
    last = call;
    return call.request() instanceof RopGetPropertiesSpecific.Request r
        ? r.propertyTags()
        : columns.getOrDefault(call.inputHandleIndex(), List.of());
  }

  private void learn(RopCall<?> call, RopReply reply) {
    if (call.request() instanceof RopSetColumns.Request r && reply.isSuccess()) {
      columns.put(call.inputHandleIndex(), r.propertyTags());
    }
  }
}
