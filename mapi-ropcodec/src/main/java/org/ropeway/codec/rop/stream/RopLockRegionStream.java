package org.ropeway.codec.rop.stream;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Locks a region of a stream. [MS-OXCROPS] 2.2.9.10; behaviour [MS-OXCPRPT] 2.2.24. */
public final class RopLockRegionStream {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x5B,
          "RopLockRegionStream",
          "2.2.9.10",
          Handles.INPUT,
          struct(
              Request::new,
              field("RegionOffset", Wire.I64, Request::regionOffset),
              field("RegionSize", Wire.I64, Request::regionSize),
              field("LockFlags", Wire.I32, Request::lockFlags)),
          ResponseForm.empty());

  /** LockFlags: others may read the region; with any other value they may not. */
  public static final int READ_ALLOWED = 0x00000001;

  private RopLockRegionStream() {}

  /** The request. */
  public record Request(long regionOffset, long regionSize, int lockFlags)
      implements StreamRopRequest {}
}
