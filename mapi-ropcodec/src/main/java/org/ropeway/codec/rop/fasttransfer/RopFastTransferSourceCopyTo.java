package org.ropeway.codec.rop.fasttransfer;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Begins to download an object without some of its properties. [MS-OXCROPS] 2.2.12.7; behaviour
 * [MS-OXCFXICS] 2.2.3.1.1.1.
 */
public final class RopFastTransferSourceCopyTo {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x4D,
          "RopFastTransferSourceCopyTo",
          "2.2.12.7",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("Level", Wire.U8, Request::level),
              field("CopyFlags", Wire.I32, Request::copyFlags),
              field("SendOptions", Wire.U8, Request::sendOptions),
              field(
                  "PropertyTagCount",
                  "PropertyTags",
                  Wire.list16(PropertyTag.WIRE),
                  Request::propertyTags)),
          ResponseForm.empty());

  /** CopyFlags: the transfer is part of a move. */
  public static final int MOVE = 0x00000001;

  /** CopyFlags: bodies in their original format. */
  public static final int BEST_BODY = 0x00002000;

  private RopFastTransferSourceCopyTo() {}

  /**
   * The request.
   *
   * @param level 0 if subobjects are transferred as well
   * @param sendOptions see {@link SendOptions}
   * @param propertyTags properties and subobjects that are not wanted
   */
  public record Request(
      int outputHandleIndex,
      int level,
      int copyFlags,
      int sendOptions,
      List<PropertyTag> propertyTags)
      implements FastTransferRopRequest, RopRequest.Opens {}
}
