package org.ropeway.gateway.ews;

import java.util.Locale;
import java.util.Optional;
import org.ropeway.store.LegacyDn;

/**
 * Somebody whom a request names ([MS-OXWSCDATA] 2.2.4.27): by his address on the Internet, or by
 * his name in the address book if the routing type is EX.
 */
record Addressee(String name, String address, String routingType) {
  private static final String MAIL_ADDRESS = "[^@\\s<>\"(),;:]+@[^@\\s<>\"(),;:]+";

  /** Reads a Mailbox, an Email or the like. */
  static Addressee of(SoapElement element) {
    String address = element.textOf("EmailAddress").strip();
    return new Addressee(
        element.textOf("Name").strip(),
        address.isEmpty() ? element.textOf("Address").strip() : address,
        element.textOf("RoutingType").strip());
  }

  /** Whether the address book is to know the address. */
  boolean isOfAddressBook() {
    return routingType.equalsIgnoreCase("EX");
  }

  /** Whether mail goes there, rather than a fax or what only the client knows. */
  boolean isOfMail() {
    return isOfAddressBook() || routingType.isEmpty() || routingType.equalsIgnoreCase("SMTP");
  }

  /** The address on the Internet, in lower case; empty if this is none, and no user's name. */
  Optional<String> mailAddress() {
    Optional<String> mail = isOfAddressBook() ? LegacyDn.userOf(address) : Optional.of(address);
    return mail.filter(text -> text.matches(MAIL_ADDRESS))
        .map(text -> text.toLowerCase(Locale.ROOT));
  }

  /** The part of an address behind its at sign. */
  static String domain(String mailAddress) {
    return mailAddress.substring(mailAddress.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  /** Writes what stood there, as an EmailAddressType. */
  void write(SoapWriter out, String element) {
    out.type(element, this::write);
  }

  /** The same, with what kind of mailbox it is. */
  void write(SoapWriter out, String element, String mailboxType) {
    out.type(
        element,
        email -> {
          write(email);
          email.type("MailboxType", mailboxType);
        });
  }

  private void write(SoapWriter email) {
    email.type("Name", name);
    email.type("EmailAddress", address);
    email.type("RoutingType", routingType.isEmpty() ? "SMTP" : routingType);
  }
}
