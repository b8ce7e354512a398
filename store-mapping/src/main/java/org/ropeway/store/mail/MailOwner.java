package org.ropeway.store.mail;

import java.util.List;
import java.util.Locale;
import org.ropeway.store.MailboxIdentity;

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

  boolean has(String address) {
    return addresses.contains(address.toLowerCase(Locale.ROOT));
  }
}
