package org.ropeway.store.guard;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.orule.ExtendedRuleActions;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.store.Danger;
import org.ropeway.store.MapiException;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.property.PropertyBag;

/** Checks FAI messages that clients save: forms and extended rules. */
public final class HiddenMessages {
  /** PidTagMessageClass of an extended rule. [MS-OXORULE] 2.2.4. */
  public static final String EXTENDED_RULE = "IPM.ExtendedRule.Message";

  /** The class of a form that is kept in a folder. */
  private static final String FORM = "IPM.Microsoft.FolderDesign.FormsDescription";

  private HiddenMessages() {}

  /** ecAccessDenied for what is dangerous and not allowed, ecMsgTooBig for rules too large. */
  public static void check(PropertyBag message, Set<Danger> allowed) {
    String messageClass = message.get(PidTag.MESSAGE_CLASS, "");
    if (isOf(messageClass, FORM)) {
      require(Danger.FORMS, allowed);
    }
    if (isOf(messageClass, EXTENDED_RULE)) {
      for (PropertyTag tag :
          List.of(PidTag.EXTENDED_RULE_MESSAGE_CONDITION, PidTag.EXTENDED_RULE_MESSAGE_ACTIONS)) {
        if (message.get(tag, Bytes.EMPTY).length() > StoreLimits.EXTENDED_RULE_BYTES) {
          throw new MapiException(ErrorCode.MESSAGE_TOO_BIG, "an extended rule");
        }
      }
      Dangers.in(actions(message.get(PidTag.EXTENDED_RULE_MESSAGE_ACTIONS, Bytes.EMPTY)))
          .forEach(danger -> require(danger, allowed));
    }
  }

  private static boolean isOf(String messageClass, String kind) {
    return messageClass.toLowerCase(Locale.ROOT).startsWith(kind.toLowerCase(Locale.ROOT));
  }

  /** What cannot be read is not run either. */
  private static List<RuleAction> actions(Bytes value) {
    try {
      return value.isEmpty()
          ? List.of()
          : ExtendedRuleActions.WIRE.readAll(value.unsafeArray()).actions().actions();
    } catch (WireException e) {
      return List.of();
    }
  }

  private static void require(Danger danger, Set<Danger> allowed) {
    if (!allowed.contains(danger)) {
      throw Dangers.refused(danger);
    }
  }
}
