package org.ropeway.gateway.emsmdb;

import java.util.Arrays;
import java.util.List;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopRequest;

/** The handle table of one Execute while its ROPs run. [MS-OXCROPS] 3.2.5.1, 3.2.5.2. */
final class Slots {
  private final int[] handles;
  private final int given;

  /** The client's table, with room for the objects its ROPs open. */
  Slots(HandleTable table, List<RopCall<?>> calls) {
    this.given = table.size();
    this.handles = Arrays.copyOf(table.toArray(), Math.max(given, highest(calls) + 1));
    Arrays.fill(handles, given, handles.length, HandleTable.NONE);
  }

  private static int highest(List<RopCall<?>> calls) {
    int highest = -1;
    for (RopCall<?> call : calls) {
      if (call.request() instanceof RopRequest.Opens opens) {
        highest = Math.max(highest, opens.outputHandleIndex());
      } else if (call.rop().handles() == Rop.Handles.OUTPUT) {
        highest = Math.max(highest, call.handleIndex());
      }
    }
    return highest;
  }

  /** The handle at an index; none where the table does not reach. */
  int get(int index) {
    return index < handles.length ? handles[index] : HandleTable.NONE;
  }

  /** Puts a handle at an index, which the table reaches. */
  void set(int index, int handle) {
    if (index < handles.length) {
      handles[index] = handle;
    }
  }

  /** How many entries there are. */
  int size() {
    return handles.length;
  }

  /** The table as it is now. */
  HandleTable toTable() {
    return HandleTable.of(handles);
  }
}
