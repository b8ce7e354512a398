package org.ropeway.it.differential;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;

/** Properties in which the two mailboxes differ by intention, and why. See known-limits.md. */
final class Meant {
  private static final Map<PropertyTag, String> REASONS =
      Map.ofEntries(
          Map.entry(PidTag.MESSAGE_SIZE, "of a mail its bytes at OX"),
          Map.entry(PidTag.MESSAGE_SIZE_EXTENDED, "of a mail its bytes at OX"),
          Map.entry(PidTag.ATTACH_SIZE, "of a message in it what that is made of"),
          Map.entry(PidTag.CONTAINER_CLASS, "a folder of OX is for mail from the beginning"),
          Map.entry(PidTag.DEFAULT_POST_MESSAGE_CLASS, "follows from the container class"),
          Map.entry(PidTag.INTERNET_MESSAGE_ID, "every mail of OX has one"),
          Map.entry(PidTag.MESSAGE_DELIVERY_TIME, "OX dates what it stores"));

  private static final Set<Integer> IDS =
      REASONS.keySet().stream().map(PropertyTag::id).collect(Collectors.toUnmodifiableSet());

  /** What tables show of no mail of OX, whose body is not in the index. */
  private static final Set<Integer> UNLISTED =
      Stream.of(PidTag.BODY, PidTag.HTML).map(PropertyTag::id).collect(Collectors.toSet());

  private Meant() {}

  static boolean isOneInTables(PropertyTag tag) {
    return isOne(tag) || UNLISTED.contains(tag.id());
  }

  static boolean isOne(PropertyTag tag) {
    return IDS.contains(tag.id());
  }
}
