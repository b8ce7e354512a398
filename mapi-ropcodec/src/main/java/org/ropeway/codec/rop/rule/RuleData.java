package org.ropeway.codec.rop.rule;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * A change of one rule. [MS-OXORULE] 2.2.1.3.
 *
 * @param ruleDataFlags {@link #ROW_ADD}, {@link #ROW_MODIFY} or {@link #ROW_REMOVE}
 * @param propertyValues the rule ([MS-OXORULE] 2.2.1.3.1); its condition and actions are values of
 *     the types PtypRestriction and PtypRuleAction
 */
public record RuleData(int ruleDataFlags, List<PropertyValue> propertyValues) {
  /** The rule is new. */
  public static final int ROW_ADD = 0x01;

  /** The rule changes. */
  public static final int ROW_MODIFY = 0x02;

  /** The rule goes. */
  public static final int ROW_REMOVE = 0x04;

  /** The flags, then the values behind their count. */
  public static final WireType<RuleData> WIRE =
      struct(
          RuleData::new,
          field("RuleDataFlags", Wire.U8, RuleData::ruleDataFlags),
          field(
              "PropertyValueCount",
              "PropertyValues",
              Wire.list16(PropertyValue.WIRE),
              RuleData::propertyValues));
}
