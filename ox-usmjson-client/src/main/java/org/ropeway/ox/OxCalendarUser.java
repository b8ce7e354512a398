package org.ropeway.ox;

import java.util.OptionalInt;

/**
 * Somebody as a calendar names him.
 *
 * @param uri such as {@code mailto:alice@ox.test}; empty if the number alone is known
 * @param cn the name, may be empty
 * @param entity OX's number of the user, group or resource; empty for those outside
 * @param sentBy the uri of who acts for him; empty if nobody does
 */
public record OxCalendarUser(String uri, String cn, OptionalInt entity, String sentBy) {
  /** Somebody outside. */
  public static OxCalendarUser external(String uri, String cn) {
    return new OxCalendarUser(uri, cn, OptionalInt.empty(), "");
  }
}
