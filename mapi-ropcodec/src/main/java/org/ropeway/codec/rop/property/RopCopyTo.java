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
 * Copies or moves all properties but some to another object. [MS-OXCROPS] 2.2.8.12; behaviour
 * [MS-OXCPRPT] 2.2.11.
 */
public final class RopCopyTo {
  /** The operation. */
  public static final Rop<Request, CopyResponse> ROP =
      new Rop<>(
          0x39,
          "RopCopyTo",
          "2.2.8.12",
          Handles.SOURCE_DESTINATION,
          struct(
              Request::new,
              field("DestHandleIndex", Wire.U8, Request::destHandleIndex),
              field("WantAsynchronous", Wire.BOOL, Request::wantAsynchronous),
              field("WantSubObjects", Wire.BOOL, Request::wantSubObjects),
              field("CopyFlags", Wire.U8, Request::copyFlags),
              field(
                  "ExcludedTagCount",
                  "ExcludedTags",
                  Wire.list16(PropertyTag.WIRE),
                  Request::excludedTags)),
          CopyResponse.form());

  /** CopyFlags: what was copied is deleted from the source. */
  public static final int MOVE = 0x01;

  /** CopyFlags: what the destination has stays as it is. */
  public static final int NO_OVERWRITE = 0x02;

  private RopCopyTo() {}

  /**
   * The request.
   *
   * @param wantSubObjects whether subfolders, messages, recipients and attachments go with it
   */
  public record Request(
      int destHandleIndex,
      boolean wantAsynchronous,
      boolean wantSubObjects,
      int copyFlags,
      List<PropertyTag> excludedTags)
      implements PropertyRopRequest, RopRequest.HasDestination {}
}
