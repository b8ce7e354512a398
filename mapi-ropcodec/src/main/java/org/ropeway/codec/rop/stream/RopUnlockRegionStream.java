package org.ropeway.codec.rop.stream;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Unlocks a region of a stream. [MS-OXCROPS] 2.2.9.11; behaviour [MS-OXCPRPT] 2.2.25. */
public final class RopUnlockRegionStream {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x5C,
          "RopUnlockRegionStream",
          "2.2.9.11",
          Handles.INPUT,
          struct(
              Request::new,
              field("RegionOffset", Wire.I64, Request::regionOffset),
              field("RegionSize", Wire.I64, Request::regionSize),
              field("LockFlags", Wire.I32, Request::lockFlags)),
          ResponseForm.empty());

  private RopUnlockRegionStream() {}

  /**
   * The request.
   *
   * @param lockFlags as when it was locked, see {@link RopLockRegionStream}
   */
  public record Request(long regionOffset, long regionSize, int lockFlags)
      implements StreamRopRequest {}
}
