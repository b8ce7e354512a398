package org.ropeway.codec.orule;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.part;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.wire.Struct;

/** When a rule acts. [MS-OXORULE] 2.2.4.1.10; the value of PidTagExtendedRuleMessageCondition. */
public record ExtendedRuleCondition(
    NamedPropertyInformation namedProperties, Restriction restriction) {
  /** All fields; counts have 32 bits. */
  public static final Struct<ExtendedRuleCondition> WIRE =
      struct(
          ExtendedRuleCondition::new,
          part(NamedPropertyInformation.WIRE, ExtendedRuleCondition::namedProperties),
          field("Restriction", Restriction.WIDE, ExtendedRuleCondition::restriction));
}
