package org.ropeway.codec.rop.rule;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Changes the rules of a folder. [MS-OXCROPS] 2.2.11.1; behaviour [MS-OXORULE] 2.2.1. */
public final class RopModifyRules {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x41,
          "RopModifyRules",
          "2.2.11.1",
          Handles.INPUT,
          struct(
              Request::new,
              field("ModifyRulesFlags", Wire.U8, Request::modifyRulesFlags),
              field("RulesCount", "RulesData", Wire.list16(RuleData.WIRE), Request::rulesData)),
          ResponseForm.empty());

  /** ModifyRulesFlags: the rules replace all there are. */
  public static final int REPLACE = 0x01;

  private RopModifyRules() {}

  /** The request. */
  public record Request(int modifyRulesFlags, List<RuleData> rulesData) implements RuleRopRequest {}
}
