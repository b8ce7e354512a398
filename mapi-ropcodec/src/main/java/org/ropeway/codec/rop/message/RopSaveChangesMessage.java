package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Makes the changes of a message durable. [MS-OXCROPS] 2.2.6.3; behaviour [MS-OXCMSG] 2.2.3.3. */
public final class RopSaveChangesMessage {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x0C,
          "RopSaveChangesMessage",
          "2.2.6.3",
          Handles.RESPONSE_INPUT,
          struct(
              Request::new,
              field("InputHandleIndex", Wire.U8, Request::inputHandleIndex),
              field("SaveFlags", Wire.U8, Request::saveFlags)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field("InputHandleIndex", Wire.U8, Response::inputHandleIndex),
                  field("MessageId", Mid.WIRE, Response::messageId))));

  /** SaveFlags: the object stays open for reading. */
  public static final int KEEP_OPEN_READ_ONLY = 0x01;

  /** SaveFlags: the object stays open for reading and writing. */
  public static final int KEEP_OPEN_READ_WRITE = 0x02;

  /** SaveFlags: what others saved in the meantime is overwritten. */
  public static final int FORCE_SAVE = 0x04;

  private RopSaveChangesMessage() {}

  /** The request. */
  public record Request(int inputHandleIndex, int saveFlags)
      implements MessageRopRequest, RopRequest.WorksOn {}

  /** The response. */
  public record Response(int inputHandleIndex, Mid messageId) implements RopResponse {}
}
