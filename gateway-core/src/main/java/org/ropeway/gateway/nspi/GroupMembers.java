package org.ropeway.gateway.nspi;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom somebody reaches who writes to a group: its members and those of the groups in it, each
 * once, as far as they are shown to him.
 *
 * @param users the numbers of users
 * @param rooms the numbers of rooms and other resources
 * @param others how many are neither, but have an address elsewhere
 */
public record GroupMembers(Set<Integer> users, Set<Integer> rooms, int others) {
  /** Of entries. */
  static GroupMembers of(List<Entry> entries) {
    return new GroupMembers(
        numbers(entries, Entry.Kind.USER),
        numbers(entries, Entry.Kind.ROOM),
        (int) entries.stream().filter(entry -> entry.kind() == Entry.Kind.CONTACT).count());
  }

  private static Set<Integer> numbers(List<Entry> entries, Entry.Kind kind) {
    return entries.stream()
        .filter(entry -> entry.kind() == kind)
        .map(Entry::number)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** How many they are. */
  public int size() {
    return users.size() + rooms.size() + others;
  }
}
