package org.ropeway.gateway.emsmdb.rule;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.rule.RopGetRulesTable;
import org.ropeway.codec.rop.rule.RopModifyRules;
import org.ropeway.codec.rop.rule.RopUpdateDeferredActionMessages;
import org.ropeway.codec.rop.rule.RuleRopRequest;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;

/** The behaviour of [MS-OXCROPS] 2.2.11. */
public final class RuleRops {
  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, RuleRopRequest request) {
    return switch (request) {
      case RopGetRulesTable.Request r -> refuse();
      case RopModifyRules.Request r -> refuse();
      case RopUpdateDeferredActionMessages.Request r -> refuse();
    };
  }

  private static RopResult refuse() {
    return RopResult.failed(ErrorCode.NOT_SUPPORTED);
  }
}
