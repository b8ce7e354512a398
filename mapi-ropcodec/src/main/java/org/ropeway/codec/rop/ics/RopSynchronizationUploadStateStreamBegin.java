package org.ropeway.codec.rop.ics;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Begins to upload one property of the state. [MS-OXCROPS] 2.2.13.9; behaviour [MS-OXCFXICS]
 * 2.2.3.2.2.1.
 */
public final class RopSynchronizationUploadStateStreamBegin {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x75,
          "RopSynchronizationUploadStateStreamBegin",
          "2.2.13.9",
          Handles.INPUT,
          struct(
              Request::new,
              field("StateProperty", PropertyTag.WIRE, Request::stateProperty),
              field("TransferBufferSize", Wire.U32, Request::transferBufferSize)),
          ResponseForm.empty());

  private RopSynchronizationUploadStateStreamBegin() {}

  /**
   * The request.
   *
   * @param stateProperty MetaTagIdsetGiven, MetaTagCnsetSeen, MetaTagCnsetSeenFAI or
   *     MetaTagCnsetRead
   * @param transferBufferSize the bytes that will come
   */
  public record Request(PropertyTag stateProperty, long transferBufferSize)
      implements IcsRopRequest {}
}
