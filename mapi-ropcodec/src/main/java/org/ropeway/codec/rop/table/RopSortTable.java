package org.ropeway.codec.rop.table;

import java.util.List;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Sets the sort order of a table. [MS-OXCROPS] 2.2.5.2; behaviour [MS-OXCTABL] 2.2.2.3. */
public final class RopSortTable {
  /** The operation. */
  public static final Rop<Request, TableStatus> ROP =
      new Rop<>(
          0x13,
          "RopSortTable",
          "2.2.5.2",
          Handles.INPUT,
          WireType.of(7, Request::read, Request::write),
          TableStatus.form());

  /** SortTableFlags: may be answered before it is done. */
  public static final int TBL_ASYNC = 0x01;

  private RopSortTable() {}

  /** The request. */
  public record Request(int sortTableFlags, SortOrderSet sortOrderSet) implements TableRopRequest {
    private static Request read(WireReader r) {
      int flags = r.field("SortTableFlags", Wire.U8);
      int count = r.field("SortOrderCount", Wire.U16);
      int categories = r.field("CategoryCount", Wire.U16);
      int expanded = r.field("ExpandedCount", Wire.U16);
      List<SortOrder> orders = r.field("SortOrders", Wire.list(count, SortOrder.WIRE));
      return new Request(flags, new SortOrderSet(categories, expanded, orders));
    }

    private static void write(WireWriter w, Request v) {
      SortOrderSet.WIRE.write(w.u8(v.sortTableFlags), v.sortOrderSet);
    }
  }
}
