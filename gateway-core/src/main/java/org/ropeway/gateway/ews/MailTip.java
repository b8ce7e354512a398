package org.ropeway.gateway.ews;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What there may be to tell of a recipient ([MS-OXWMT] 2.2.5), in the order of its elements. */
enum MailTip {
  OUT_OF_OFFICE("OutOfOfficeMessage", "OutOfOffice"),
  MAILBOX_FULL("MailboxFullStatus", "MailboxFull"),
  CUSTOM("CustomMailTip", "CustomMailTip"),
  TOTAL_MEMBERS("TotalMemberCount", "TotalMemberCount"),
  EXTERNAL_MEMBERS("ExternalMemberCount", "ExternalMemberCount"),
  MAX_MESSAGE_SIZE("MaxMessageSize", "MaxMessageSize"),
  DELIVERY_RESTRICTION("DeliveryRestriction", "DeliveryRestricted"),
  MODERATION("ModerationStatus", "IsModerated"),
  INVALID_RECIPIENT("InvalidRecipient", "InvalidRecipient");

  private static final String ALL = "All";

  private final String type;
  private final String element;

  MailTip(String type, String element) {
    this.type = type;
    this.element = element;
  }

  /** Its value of MailTipTypes. */
  String type() {
    return type;
  }

  /** Its element in an answer. */
  String element() {
    return element;
  }

  /** Those that a list of MailTipTypes names. */
  static Set<MailTip> of(SoapElement list) throws EwsException {
    Set<MailTip> out = EnumSet.noneOf(MailTip.class);
    for (String word : list.words()) {
      if (word.equals(ALL)) {
        out.addAll(EnumSet.allOf(MailTip.class));
        continue;
      }
      // Schemas of all ages have Scope, which tells how public a group is: OX has no such thing.
      Optional<MailTip> tip =
          Arrays.stream(values()).filter(known -> known.type.equals(word)).findFirst();
      if (tip.isEmpty() && !word.equals("Scope")) {
        throw list.invalid("The value '" + word + "' is none of MailTipTypes");
      }
      tip.ifPresent(out::add);
    }
    return out;
  }
}
