package org.ropeway.codec.data;

import java.util.List;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/** The sort order of a table with its categories. [MS-OXCDATA] 2.13.2. */
public record SortOrderSet(int categorizedCount, int expandedCount, List<SortOrder> sortOrders) {
  /** SortOrderCount, CategorizedCount, ExpandedCount, then the orders. */
  public static final WireType<SortOrderSet> WIRE =
      WireType.of(
          6,
          SortOrderSet::read,
          (w, v) -> {
            w.u16(v.sortOrders.size()).u16(v.categorizedCount).u16(v.expandedCount);
            Wire.writeList(w, v.sortOrders, SortOrder.WIRE);
          });

  public SortOrderSet {
    sortOrders = List.copyOf(sortOrders);
  }

  private static SortOrderSet read(WireReader r) {
    int count = r.field("SortOrderCount", Wire.U16);
    return new SortOrderSet(
        r.field("CategorizedCount", Wire.U16),
        r.field("ExpandedCount", Wire.U16),
        r.field("SortOrders", Wire.list(count, SortOrder.WIRE)));
  }
}
