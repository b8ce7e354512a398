package org.ropeway.gateway.config;

import java.time.Duration;

/** The keys about how fresh the address book is. */
final class AddressBookKeys {
  static final ConfigSection SECTION = new ConfigSection("Address book");

  static final ConfigKey<Duration> CHANGES =
      SECTION.of(
          "address-book.changes-after",
          ValueType.duration("10s", "24h"),
          "5m",
          "age at which OX is asked, in the background, what changed in its global address book; one "
              + "that cannot tell is asked for all of it");
  static final ConfigKey<Duration> WHOLE =
      SECTION.of(
          "address-book.whole-after",
          ValueType.duration("10s", "7d"),
          "1h",
          "age at which it is asked for all of it in any case, should it not have told a change");

  private AddressBookKeys() {}
}
