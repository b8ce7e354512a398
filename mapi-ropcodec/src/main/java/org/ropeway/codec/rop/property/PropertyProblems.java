package org.ropeway.codec.rop.property;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** The response that names the properties an operation failed on; on all others it succeeded. */
public record PropertyProblems(List<PropertyProblem> propertyProblems) implements RopResponse {
  /** None. */
  public static final PropertyProblems NONE = new PropertyProblems(List.of());

  /** The field. */
  public static final WireType<PropertyProblems> WIRE =
      struct(
          PropertyProblems::new,
          field(
              "PropertyProblemCount",
              "PropertyProblems",
              Wire.list16(PropertyProblem.WIRE),
              PropertyProblems::propertyProblems));
}
