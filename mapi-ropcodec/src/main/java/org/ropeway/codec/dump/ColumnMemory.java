package org.ropeway.codec.dump;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.message.MessageInformation;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.other.RopRelease;
import org.ropeway.codec.rop.table.RopResetTable;
import org.ropeway.codec.rop.table.RopSetColumns;

/**
 * The columns of the tables and the RecipientColumns of the messages of a session, by server object
 * handle, and while a buffer is answered by its indices.
 */
final class ColumnMemory {
  private static final int MAX = 10_000;

  private final Map<Integer, List<PropertyTag>> byHandle = new HashMap<>();

  /** The columns of an object; null where they are not known. */
  @Nullable List<PropertyTag> of(int handle) {
    return byHandle.get(handle);
  }

  /** What is known while a request is answered. */
  Buffer begin(HandleTable sent) {
    return new Buffer(sent);
  }

  /** The columns behind the indices of one buffer. */
  final class Buffer {
    private final HandleTable sent;
    private final Map<Integer, List<PropertyTag>> byIndex = new HashMap<>();
    private final Map<Integer, Boolean> opened = new HashMap<>();

    private Buffer(HandleTable sent) {
      this.sent = sent;
    }

    /** The columns of the object a call works on. */
    List<PropertyTag> of(RopCall<?> call) {
      int index = call.inputHandleIndex();
      List<PropertyTag> columns = byIndex.get(index);
      if (columns == null && !opened.containsKey(index)) {
        columns = byHandle.get(sent.get(index));
      }
      return columns == null ? List.of() : columns;
    }

    /** A call was carried out. */
    void called(RopCall<?> call) {
      switch (call.request()) {
        case RopSetColumns.Request columns ->
            byIndex.put(call.inputHandleIndex(), columns.propertyTags());
        case RopResetTable.Request _ -> byIndex.put(call.inputHandleIndex(), List.of());
        case RopRelease.Request _ -> byHandle.remove(sent.get(call.handleIndex()));
        default -> {}
      }
      if (call.opensObject()) {
        opened.put(call.responseHandleIndex(), true);
        byIndex.remove(call.responseHandleIndex());
      }
    }

    /** A call was answered; it was carried out before. */
    void answered(RopCall<?> call, RopReply reply) {
      RopResponse response = reply.response();
      if (response instanceof RopOpenEmbeddedMessage.Response embedded) {
        response = embedded.message();
      }
      if (response instanceof MessageInformation information) {
        byIndex.put(call.responseHandleIndex(), information.recipientColumns());
      }
    }

    /** The handles are known that the indices stand for. */
    void end(HandleTable received) {
      byIndex.forEach((index, columns) -> {
        int handle = received.get(index);
        if (handle != HandleTable.NONE && byHandle.size() < MAX) {
          byHandle.put(handle, columns);
        }
      });
    }
  }
}
