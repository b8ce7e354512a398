package org.ropeway.store;

import java.util.List;
import org.ropeway.codec.data.PropertyValue;

/** A change of one rule of a folder. [MS-OXORULE] 2.2.1.3. */
public record RuleChange(Kind kind, List<PropertyValue> properties) {
  /** What becomes of the rule. */
  public enum Kind {
    /** It is new, and gets an id. */
    ADD,
    /** The values named take the place of those it has. */
    MODIFY,
    /** It goes. */
    REMOVE
  }

  public RuleChange {
    properties = List.copyOf(properties);
  }
}
