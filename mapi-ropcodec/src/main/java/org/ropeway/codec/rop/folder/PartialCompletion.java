package org.ropeway.codec.rop.folder;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** The response that says whether an operation on several objects was done only in part. */
public record PartialCompletion(boolean partialCompletion) implements RopResponse {
  /** The field. */
  public static final WireType<PartialCompletion> WIRE =
      struct(
          PartialCompletion::new,
          field("PartialCompletion", Wire.BOOL, PartialCompletion::partialCompletion));
}
