package org.ropeway.codec.data;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * A column to sort by. [MS-OXCDATA] 2.13.1.
 *
 * @param order {@link #ASCENDING}, {@link #DESCENDING} or {@link #MAXIMUM_CATEGORY}
 */
public record SortOrder(PropertyTag property, int order) {
  /** Smallest first. */
  public static final int ASCENDING = 0x00;

  /** Largest first. */
  public static final int DESCENDING = 0x01;

  /** The aggregate by which the categories of the column before are sorted. */
  public static final int MAXIMUM_CATEGORY = 0x04;

  /** The 5 bytes. */
  public static final WireType<SortOrder> WIRE =
      struct(
          SortOrder::new,
          field("Property", PropertyTag.WIRE, SortOrder::property),
          field("Order", Wire.U8, SortOrder::order));
}
