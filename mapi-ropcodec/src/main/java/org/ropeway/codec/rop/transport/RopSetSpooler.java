package org.ropeway.codec.rop.transport;

import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;

/** Makes the client the spooler of a store. [MS-OXCROPS] 2.2.7.4; behaviour [MS-OXOMSG] 2.2.5.1. */
public final class RopSetSpooler {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x47,
          "RopSetSpooler",
          "2.2.7.4",
          Handles.INPUT,
          struct(Request::new),
          ResponseForm.empty());

  private RopSetSpooler() {}

  /** The request. */
  public record Request() implements TransportRopRequest {}
}
