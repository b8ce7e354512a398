package org.ropeway.codec.rop.property;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.wire.Wire;

/**
 * Copies or moves properties to another object. [MS-OXCROPS] 2.2.8.11; behaviour [MS-OXCPRPT]
 * 2.2.10.
 */
public final class RopCopyProperties {
  /** The operation. */
  public static final Rop<Request, CopyResponse> ROP =
      new Rop<>(
          0x67,
          "RopCopyProperties",
          "2.2.8.11",
          Handles.SOURCE_DESTINATION,
          struct(
              Request::new,
              field("DestHandleIndex", Wire.U8, Request::destHandleIndex),
              field("WantAsynchronous", Wire.BOOL, Request::wantAsynchronous),
              field("CopyFlags", Wire.U8, Request::copyFlags),
              field(
                  "PropertyTagCount",
                  "PropertyTags",
                  Wire.list16(PropertyTag.WIRE),
                  Request::propertyTags)),
          CopyResponse.form());

  /** CopyFlags: what was copied is deleted from the source. */
  public static final int MOVE = 0x01;

  /** CopyFlags: what the destination has stays as it is. */
  public static final int NO_OVERWRITE = 0x02;

  private RopCopyProperties() {}

  /** The request. */
  public record Request(
      int destHandleIndex, boolean wantAsynchronous, int copyFlags, List<PropertyTag> propertyTags)
      implements PropertyRopRequest, RopRequest.HasDestination {}
}
