package org.ropeway.codec.rop.other;

import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;

/** Ends the use of an object; the one ROP without a response. [MS-OXCROPS] 2.2.15.3. */
public final class RopRelease {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x01, "RopRelease", "2.2.15.3", Handles.INPUT, struct(Request::new), ResponseForm.none());

  private RopRelease() {}

  /** The request. */
  public record Request() implements OtherRopRequest {}
}
