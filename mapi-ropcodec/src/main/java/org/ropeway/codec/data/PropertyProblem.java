package org.ropeway.codec.data;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * A property an operation failed on. [MS-OXCDATA] 2.7.
 *
 * @param index where the property stands in the request's list
 */
public record PropertyProblem(int index, PropertyTag propertyTag, ErrorCode errorCode) {
  /** The 10 bytes. */
  public static final WireType<PropertyProblem> WIRE =
      struct(
          PropertyProblem::new,
          field("Index", Wire.U16, PropertyProblem::index),
          field("PropertyTag", PropertyTag.WIRE, PropertyProblem::propertyTag),
          field("ErrorCode", ErrorCode.WIRE, PropertyProblem::errorCode));
}
