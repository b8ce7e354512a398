package org.ropeway.store.mail;

import java.util.List;
import java.util.Locale;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.property.PropertyBag;

/**
 * Whose mailbox a mail lies in.
 *
 * @param displayName as others see it
 * @param addresses all mail addresses that reach the owner, in lower case, the primary one first
 */
public record MailOwner(String displayName, List<String> addresses) {
  public MailOwner {
    addresses = addresses.stream().map(a -> a.toLowerCase(Locale.ROOT)).toList();
  }

  /** The owner of a mailbox, with the primary address only. */
  public static MailOwner of(MailboxIdentity mailbox) {
    return new MailOwner(mailbox.displayName(), List.of(mailbox.smtpAddress()));
  }

  /** The properties that name who sends a message. [MS-OXOMSG] 2.2.1.48 to 2.2.1.53. */
  public static PropertyBag asSender(String name, String address) {
    PropertyBag.Builder to = PropertyBag.builder();
    AddressGroup.put(to, MailAddress.of(name, address), AddressGroup.SENDER);
    return to.build();
  }

  /** Those that name who it is from. [MS-OXOMSG] 2.2.1.54 to 2.2.1.59. */
  public static PropertyBag asAuthor(String name, String address) {
    PropertyBag.Builder to = PropertyBag.builder();
    AddressGroup.put(to, MailAddress.of(name, address), AddressGroup.SENT_REPRESENTING);
    return to.build();
  }

  boolean has(String address) {
    return addresses.contains(address.toLowerCase(Locale.ROOT));
  }
}
