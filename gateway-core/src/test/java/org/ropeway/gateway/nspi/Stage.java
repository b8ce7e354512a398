package org.ropeway.gateway.nspi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.ox.OxPerson;
import org.ropeway.store.AddressBookValues;

/** An address book on a fake OX, with a clock that is set by hand and background work on call. */
final class Stage {
  static final String HOST = "mail.ox.test";

  final FakeOx ox;
  final List<Runnable> background = new ArrayList<>();
  final AuthenticatedUser alice;
  final AddressBookValues values;
  final AddressBook book;
  private Instant now = Instant.parse("2026-11-24T08:00:00Z");

  Stage() {
    this(NspiLimits.DEFAULT, People.some());
  }

  Stage(NspiLimits limits, List<OxPerson> persons) {
    this(limits, persons, new MemoryValues());
  }

  /** One with what clients kept before. */
  Stage(NspiLimits limits, List<OxPerson> persons, AddressBookValues values) {
    this(new FakeOx(), limits, values);
    ox.persons.addAll(persons);
  }

  /** Another one on the same OX. */
  Stage(Stage other) {
    this(other.ox, NspiLimits.DEFAULT, other.values);
  }

  private Stage(FakeOx ox, NspiLimits limits, AddressBookValues values) {
    this.ox = ox;
    this.values = values;
    alice = ox.user(3, "alice@ox.test", "Alice Anderson");
    book = new AddressBook(HOST, limits, values, new SetClock(), background::add);
  }

  /** A session of Alice. */
  WireClient client() {
    return client(alice);
  }

  WireClient client(AuthenticatedUser user) {
    return new WireClient(book.open(user));
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  void runBackground() {
    List<Runnable> work = List.copyOf(background);
    background.clear();
    work.forEach(Runnable::run);
  }

  private final class SetClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
