package org.ropeway.codec.rop.folder;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** The response that says whether an operation on several objects was done only in part. */
public record PartialCompletion(boolean partialCompletion) implements RopResponse {
  private static final WireType<PartialCompletion> WIRE =
      struct(
          PartialCompletion::new,
          field("PartialCompletion", Wire.BOOL, PartialCompletion::partialCompletion));

  /** The form of such a response; a failure alone says that nothing was done in part. */
  public static <Q extends RopRequest> ResponseForm<Q, PartialCompletion> form() {
    return ResponseForm.always(WIRE, new PartialCompletion(false));
  }
}
