package org.ropeway.codec.rop.transport;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Locks a message that the spooler sends. [MS-OXCROPS] 2.2.7.5; behaviour [MS-OXOMSG] 2.2.5.3. */
public final class RopSpoolerLockMessage {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x48,
          "RopSpoolerLockMessage",
          "2.2.7.5",
          Handles.INPUT,
          struct(
              Request::new,
              field("MessageId", Mid.WIRE, Request::messageId),
              field("LockState", Wire.U8, Request::lockState)),
          ResponseForm.empty());

  /** LockState: to lock it. */
  public static final int LOCK = 0x00;

  /** LockState: to unlock it. */
  public static final int UNLOCK = 0x01;

  /** LockState: to unlock it, because it was sent. */
  public static final int FINISHED = 0x02;

  private RopSpoolerLockMessage() {}

  /** The request. */
  public record Request(Mid messageId, int lockState) implements TransportRopRequest {}
}
