package org.ropeway.store;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Distinguished names of address book entries ([MS-NSPI] 2.2.1.1), the only scheme of this house:
 * {@code /o=Ropeway/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=alice}.
 * They are compared without regard to case.
 */
public final class LegacyDn {
  /** The organisation's part. */
  public static final String ORGANIZATION = "/o=Ropeway";

  /** The part before all, with the administrative group. */
  public static final String PREFIX =
      ORGANIZATION + "/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)";

  private static final String RECIPIENTS = PREFIX + "/cn=Recipients/cn=";
  private static final String GROUP = "ox-group-";
  private static final String SERVERS = PREFIX + "/cn=Configuration/cn=Servers/cn=";

  private LegacyDn() {}

  /** The name of a user with a mail address: the address itself is what tells users apart. */
  public static String ofUser(String smtpAddress) {
    return RECIPIENTS + smtpAddress.toLowerCase(Locale.ROOT).replace('/', '_');
  }

  /** The name of a server. */
  public static String ofServer(String host) {
    return SERVERS + host.toLowerCase(Locale.ROOT).replace('/', '_');
  }

  /** The name of a group of OX, which has no address: its number in OX tells it apart. */
  public static String ofGroup(int number) {
    return RECIPIENTS + GROUP + number;
  }

  /** The number in the name of a group; empty if the name is none of a group here. */
  public static OptionalInt groupOf(String dn) {
    String local = userOf(dn).orElse("");
    String number = local.startsWith(GROUP) ? local.substring(GROUP.length()) : "";
    return number.matches("[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(number))
        : OptionalInt.empty();
  }

  /** The mail address in a user's name; empty if the name is none of a user here. */
  public static Optional<String> userOf(String dn) {
    return dn.regionMatches(true, 0, RECIPIENTS, 0, RECIPIENTS.length())
            && dn.indexOf('/', RECIPIENTS.length()) < 0
            && dn.length() > RECIPIENTS.length()
        ? Optional.of(dn.substring(RECIPIENTS.length()).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Whether two names are the same. */
  public static boolean same(String a, String b) {
    return a.equalsIgnoreCase(b);
  }
}
