package org.ropeway.gateway.ews;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ropeway.ox.OxBusy;

/**
 * When somebody is busy.
 *
 * @param members his times, or those of each member of a group; none where OX tells nothing
 */
record Availability(Kind kind, List<Optional<List<OxBusy>>> members) {
  /** Whom a request names. */
  enum Kind {
    NOBODY,
    /** A user or a resource. */
    ONE,
    GROUP,
    /** A group that has more members than are asked for. */
    TOO_BIG
  }

  /** Nothing is known of whoever is not there. */
  static final Availability NOBODY =
      new Availability(Kind.NOBODY, List.of(Optional.<List<OxBusy>>empty()));

  static final Availability TOO_BIG = new Availability(Kind.TOO_BIG, List.of());

  static Availability one(Optional<List<OxBusy>> times) {
    return new Availability(Kind.ONE, List.of(times));
  }

  static Availability group(List<Optional<List<OxBusy>>> members) {
    return new Availability(Kind.GROUP, members);
  }

  /** The same, with some of the times. */
  Availability with(Predicate<OxBusy> which) {
    return new Availability(
        kind,
        members.stream()
            .map(member -> member.map(times -> times.stream().filter(which).toList()))
            .toList());
  }

  /** The times of all; empty if nothing is known. */
  Optional<List<OxBusy>> times() {
    if (members.stream().allMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(members.stream().flatMap(Optional::stream).flatMap(List::stream).toList());
  }
}
