package org.ropeway.codec.rop.ics;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Begins to upload what changed in a folder. [MS-OXCROPS] 2.2.13.7; behaviour [MS-OXCFXICS]
 * 2.2.3.2.4.1.
 */
public final class RopSynchronizationOpenCollector {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x7E,
          "RopSynchronizationOpenCollector",
          "2.2.13.7",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("IsContentsCollector", Wire.BOOL, Request::isContentsCollector)),
          ResponseForm.empty());

  private RopSynchronizationOpenCollector() {}

  /**
   * The request, to a folder.
   *
   * @param isContentsCollector whether messages are uploaded; else folders
   */
  public record Request(int outputHandleIndex, boolean isContentsCollector)
      implements IcsRopRequest, RopRequest.Opens {}
}
