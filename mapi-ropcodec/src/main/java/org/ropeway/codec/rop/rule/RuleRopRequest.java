package org.ropeway.codec.rop.rule;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.11. */
public sealed interface RuleRopRequest extends RopRequest
    permits RopGetRulesTable.Request,
        RopModifyRules.Request,
        RopUpdateDeferredActionMessages.Request {}
