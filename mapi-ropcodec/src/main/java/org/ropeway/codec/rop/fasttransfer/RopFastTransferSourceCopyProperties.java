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
 * Begins to download properties of an object. [MS-OXCROPS] 2.2.12.8; behaviour [MS-OXCFXICS]
 * 2.2.3.1.1.2.
 */
public final class RopFastTransferSourceCopyProperties {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x69,
          "RopFastTransferSourceCopyProperties",
          "2.2.12.8",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("Level", Wire.U8, Request::level),
              field("CopyFlags", Wire.U8, Request::copyFlags),
              field("SendOptions", Wire.U8, Request::sendOptions),
              field(
                  "PropertyTagCount",
                  "PropertyTags",
                  Wire.list16(PropertyTag.WIRE),
                  Request::propertyTags)),
          ResponseForm.empty());

  /** CopyFlags: the transfer is part of a move. */
  public static final int MOVE = 0x01;

  private RopFastTransferSourceCopyProperties() {}

  /**
   * The request.
   *
   * @param level 0 if subobjects are transferred as well
   * @param sendOptions see {@link SendOptions}
   * @param propertyTags properties and subobjects that are wanted
   */
  public record Request(
      int outputHandleIndex,
      int level,
      int copyFlags,
      int sendOptions,
      List<PropertyTag> propertyTags)
      implements FastTransferRopRequest, RopRequest.Opens {}
}
