package org.ropeway.gateway.emsmdb;

import java.util.Arrays;
import java.util.List;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.RopCall;

/** The handle table of one Execute while its ROPs run. [MS-OXCROPS] 3.2.5.1, 3.2.5.2. */
final class Slots {
  private final int[] handles;
  private final int given;

  /** The client's table, with room for all that its ROPs' responses refer to. */
  Slots(HandleTable table, List<RopCall<?>> calls) {
    this.given = table.size();
    this.handles = Arrays.copyOf(table.toArray(), Math.max(given, highest(calls) + 1));
    Arrays.fill(handles, given, handles.length, HandleTable.NONE);
  }

  /** The highest index that a response has. */
  private static int highest(List<RopCall<?>> calls) {
    return calls.stream()
        .filter(call -> call.rop().isAnswered())
        .mapToInt(RopCall::responseHandleIndex)
        .max()
        .orElse(-1);
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
