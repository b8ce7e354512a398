package org.ropeway.codec.rop.transport;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Sends a message. [MS-OXCROPS] 2.2.7.1; behaviour [MS-OXOMSG] 2.2.4.1. */
public final class RopSubmitMessage {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x32,
          "RopSubmitMessage",
          "2.2.7.1",
          Handles.INPUT,
          struct(Request::new, field("SubmitFlags", Wire.U8, Request::submitFlags)),
          ResponseForm.empty());

  /** SubmitFlags: the message needs to be processed by the server first. */
  public static final int PRE_PROCESS = 0x01;

  /** SubmitFlags: the message is to be processed by a client's spooler. */
  public static final int NEEDS_SPOOLER = 0x02;

  private RopSubmitMessage() {}

  /** The request. */
  public record Request(int submitFlags) implements TransportRopRequest {}
}
