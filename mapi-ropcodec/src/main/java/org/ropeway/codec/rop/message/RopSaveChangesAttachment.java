package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Makes the changes of an attachment part of its message. [MS-OXCROPS] 2.2.6.15; behaviour
 * [MS-OXCMSG] 2.2.3.15.
 */
public final class RopSaveChangesAttachment {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x25,
          "RopSaveChangesAttachment",
          "2.2.6.15",
          Handles.RESPONSE_INPUT,
          struct(
              Request::new,
              field("InputHandleIndex", Wire.U8, Request::inputHandleIndex),
              field("SaveFlags", Wire.U8, Request::saveFlags)),
          ResponseForm.empty());

  /** SaveFlags: the object stays open for reading. */
  public static final int KEEP_OPEN_READ_ONLY = 0x01;

  /** SaveFlags: the object stays open for reading and writing. */
  public static final int KEEP_OPEN_READ_WRITE = 0x02;

  /** SaveFlags: what others saved in the meantime is overwritten. */
  public static final int FORCE_SAVE = 0x04;

  private RopSaveChangesAttachment() {}

  /** The request. */
  public record Request(int inputHandleIndex, int saveFlags)
      implements MessageRopRequest, RopRequest.WorksOn {}
}
