package org.ropeway.codec.rop.ics;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;

/**
 * Uploads the next part of a property of the state. [MS-OXCROPS] 2.2.13.10; behaviour [MS-OXCFXICS]
 * 2.2.3.2.2.2.
 */
public final class RopSynchronizationUploadStateStreamContinue {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x76,
          "RopSynchronizationUploadStateStreamContinue",
          "2.2.13.10",
          Handles.INPUT,
          struct(
              Request::new,
              field("StreamDataSize", "StreamData", Bytes.WIRE32, Request::streamData)),
          ResponseForm.empty());

  private RopSynchronizationUploadStateStreamContinue() {}

  /** The request. */
  public record Request(Bytes streamData) implements IcsRopRequest {}
}
