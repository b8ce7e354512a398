package org.ropeway.store.outbound;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/** To whom a message goes, and from whom it is. [MS-OXOMSG] 2.2.1 and 3.3.5.1. */
public final class Addressing {
  /**
   * Who did not get it, of a message that is sent again: MAPI_P1, and as a ROP has it ([MS-OXCMSG]
   * 2.2.3.1.2).
   */
  private static final int AGAIN = 0x1000_0010;

  /** Who got it before: MAPI_SUBMITTED likewise. */
  private static final int HAS_IT = 0x8000_0080;

  private static final Set<PropertyTag> AUTHOR =
      Set.of(
          PidTag.SENT_REPRESENTING_EMAIL_ADDRESS,
          PidTag.SENT_REPRESENTING_SMTP_ADDRESS,
          PidTag.SENT_REPRESENTING_ENTRY_ID);

  private Addressing() {}

  /** The address of a recipient, if it has one on the Internet. */
  public static Optional<String> recipient(PropertyBag recipient) {
    return Address.recipient(recipient).map(Address::email);
  }

  /** The number of the group of OX that a recipient is, if it is one. */
  public static OptionalInt group(PropertyBag recipient) {
    if (recipient.get(PidTag.ADDRESS_TYPE, "").equals("EX")) {
      OptionalInt group = LegacyDn.groupOf(recipient.get(PidTag.EMAIL_ADDRESS, ""));
      if (group.isPresent()) {
        return group;
      }
    }
    return EntryId.of(recipient.get(PidTag.ENTRY_ID, Bytes.EMPTY)) instanceof AddressBookEntryId id
        ? LegacyDn.groupOf(id.x500Dn())
        : OptionalInt.empty();
  }

  /** Whom a message goes to, by addresses in lower case, each once. */
  public static List<String> recipients(MessageContent message) {
    Set<String> addresses = new LinkedHashSet<>();
    for (Recipient r : receiving(message)) {
      Address.recipient(r.properties())
          .ifPresent(a -> addresses.add(a.email().toLowerCase(Locale.ROOT)));
    }
    return List.copyOf(addresses);
  }

  /** Whether everybody who is to get it has an address. */
  public static boolean isComplete(MessageContent message) {
    return receiving(message).stream().allMatch(r -> Address.recipient(r.properties()).isPresent());
  }

  private static List<Recipient> receiving(MessageContent message) {
    List<Recipient> all = message.recipients();
    if ((message.properties().get(PidTag.MESSAGE_FLAGS, 0) & MessageFlags.RESEND) == 0) {
      return all;
    }
    List<Recipient> some = new ArrayList<>(all);
    boolean named = all.stream().anyMatch(r -> (r.type() & AGAIN) != 0);
    some.removeIf(r -> named ? (r.type() & AGAIN) == 0 : (r.type() & HAS_IT) != 0);
    return some;
  }

  /** Whom its sender wants to be told that it was read. */
  public static Optional<Receiver> receiptTo(PropertyBag message) {
    return Address.of(message.get(PidTag.READ_RECEIPT_ENTRY_ID, Bytes.EMPTY))
        .map(a -> new Receiver(a.name(), a.email()));
  }

  /** Somebody to whom a mail goes. */
  public record Receiver(String name, String address) {
    /** As the one recipient of a message. */
    public Recipient recipient() {
      PropertyBag bag =
          PropertyBag.builder()
              .put(PidTag.DISPLAY_NAME, name)
              .put(PidTag.ADDRESS_TYPE, "SMTP")
              .put(PidTag.EMAIL_ADDRESS, address)
              .put(PidTag.SMTP_ADDRESS, address)
              .build();
      return new Recipient(0, 1, bag);
    }
  }

  /** Whether a message says from whom it is. */
  public static boolean namesAuthor(PropertyBag message) {
    return AUTHOR.stream().anyMatch(tag -> message.get(tag) != null);
  }

  /** The address of whom it is from, if it has one on the Internet. */
  public static Optional<String> author(PropertyBag message) {
    return Address.author(message).map(Address::email);
  }
}
