package org.ropeway.codec.rop.ics;

import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;

/** Ends the upload of a state. [MS-OXCROPS] 2.2.13.11; [MS-OXCFXICS] 2.2.3.2.2.3. */
public final class RopSynchronizationUploadStateStreamEnd {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x77,
          "RopSynchronizationUploadStateStreamEnd",
          "2.2.13.11",
          Handles.INPUT,
          struct(Request::new),
          ResponseForm.empty());

  private RopSynchronizationUploadStateStreamEnd() {}

  /** The request. */
  public record Request() implements IcsRopRequest {}
}
