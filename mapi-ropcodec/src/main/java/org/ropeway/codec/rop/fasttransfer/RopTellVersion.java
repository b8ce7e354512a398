package org.ropeway.codec.rop.fasttransfer;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;

/** Tells the version of another server. [MS-OXCROPS] 2.2.12.9; [MS-OXCFXICS] 2.2.3.1.1.6. */
public final class RopTellVersion {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x86,
          "RopTellVersion",
          "2.2.12.9",
          Handles.INPUT,
          struct(Request::new, field("Version", Bytes.fixed(6), Request::version)),
          ResponseForm.empty());

  private RopTellVersion() {}

  /** The request. */
  public record Request(Bytes version) implements FastTransferRopRequest {}
}
