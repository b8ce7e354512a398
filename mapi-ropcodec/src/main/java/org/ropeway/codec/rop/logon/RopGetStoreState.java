package org.ropeway.codec.rop.logon;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Asks for the state of a store. [MS-OXCROPS] 2.2.3.5; behaviour [MS-OXCSTOR] 2.2.1.5. */
public final class RopGetStoreState {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x7B,
          "RopGetStoreState",
          "2.2.3.5",
          Handles.INPUT,
          struct(Request::new),
          ResponseForm.onSuccess(
              struct(Response::new, field("StoreState", Wire.U32, Response::storeState))));

  private RopGetStoreState() {}

  /** The request. */
  public record Request() implements LogonRopRequest {}

  /** The response. */
  public record Response(long storeState) implements RopResponse {}
}
