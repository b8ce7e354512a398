package org.ropeway.codec.rop.rule;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Opens the rules of a folder as a table. [MS-OXCROPS] 2.2.11.2; [MS-OXORULE] 2.2.2. */
public final class RopGetRulesTable {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x3F,
          "RopGetRulesTable",
          "2.2.11.2",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("TableFlags", Wire.U8, Request::tableFlags)),
          ResponseForm.empty());

  private RopGetRulesTable() {}

  /** The request. */
  public record Request(int outputHandleIndex, int tableFlags)
      implements RuleRopRequest, RopRequest.Opens {}
}
