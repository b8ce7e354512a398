package org.ropeway.codec.orule;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.part;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;

/**
 * What an extended rule does. [MS-OXORULE] 2.2.4.1.9; the value of
 * PidTagExtendedRuleMessageActions.
 *
 * @param ruleVersion 1
 */
public record ExtendedRuleActions(
    NamedPropertyInformation namedProperties, long ruleVersion, RuleActions actions) {
  /** All fields. */
  public static final Struct<ExtendedRuleActions> WIRE =
      struct(
          ExtendedRuleActions::new,
          part(NamedPropertyInformation.WIRE, ExtendedRuleActions::namedProperties),
          field("RuleVersion", Wire.U32, ExtendedRuleActions::ruleVersion),
          part(RuleActions.EXTENDED, ExtendedRuleActions::actions));

  /** Actions in which no property is named. */
  public static ExtendedRuleActions of(RuleActions actions) {
    return new ExtendedRuleActions(NamedPropertyInformation.NONE, 1, actions);
  }
}
