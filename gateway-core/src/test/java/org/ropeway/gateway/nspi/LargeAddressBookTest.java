package org.ropeway.gateway.nspi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.nspi.WireClient.at;
import static org.ropeway.gateway.nspi.WireClient.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.nspi.MinimalId;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxPerson;

/** Many entries: the same answers as of few; what the most cost is printed in the long run. */
class LargeAddressBookTest {
  private static final int N = 20_000;
  private static final int VERY_MANY = 100_000;
  private final List<OxPerson> persons = People.many(N);

  @Test
  void answersAreThoseOfASmallOne() {
    Stage stage = new Stage(NspiLimits.DEFAULT, persons);
    WireClient client = stage.client(stage.ox.user(100, "u0@mail.example.com", "Anna Berberber"));
    Stat end = client.updateStat(at(MinimalId.END_OF_TABLE, -7)).state().orElseThrow();
    assertThat(end.numPos()).isEqualTo(N - 7);
    assertThat(end.totalRecs()).isEqualTo(N);
    resolvesByAddressAndName(client);
    assertThat(client.seek("Jörg").state().orElseThrow().numPos())
        .isEqualTo((int) persons.stream().filter(p -> isBeforeJoerg(p.displayName())).count());
  }

  @Test
  @Tag("long")
  void memoryIsBounded() {
    long before = used();
    Numbering numbering = new Numbering(2 * VERY_MANY);
    Snapshot snapshot = build(numbering, VERY_MANY, null);
    long one = used() - before;
    assertThat(build(numbering, VERY_MANY, snapshot)).as("nothing new").isSameAs(snapshot);
    long began = System.nanoTime();
    Snapshot next = build(numbering, VERY_MANY - 1, snapshot);
    long built = System.nanoTime() - began;
    long two = used() - before;
    next.table(Container.GLOBAL_ADDRESS_LIST, 0x041D);
    long three = used() - before;
    System.out.printf(
        "%,d entries: %,d MB, of which %,d MB name index; renewed in %,d ms with %,d MB more until"
            + " the old one is let go; a further sort order %,d KB%n",
        VERY_MANY,
        one >> 20,
        snapshot.names().footprint() >> 20,
        built / 1_000_000,
        (two - one) >> 20,
        (three - two) >> 10);
    assertThat(next.entries().getFirst()).isSameAs(snapshot.entries().getFirst());
    assertThat(snapshot.names().footprint()).isLessThan(VERY_MANY * 400L);
  }

  /** With strings nobody else holds, as they come from OX. */
  private static Snapshot build(Numbering numbering, int n, @Nullable Snapshot old) {
    EntryMapper mapper = new EntryMapper(NspiLimits.DEFAULT, numbering);
    List<Entry> all = new ArrayList<>();
    for (OxPerson person : People.many(n)) {
      all.add(Objects.requireNonNull(mapper.map(person)));
    }
    Snapshot before = old == null ? Snapshot.EMPTY : old;
    return before.changed(all, entry -> true, VERY_MANY);
  }

  private void resolvesByAddressAndName(WireClient client) {
    Random random = new Random(7);
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      OxPerson person = persons.get(random.nextInt(N));
      long began = System.nanoTime();
      String address = client.resolved("=SMTP:" + person.email());
      client.resolve(start(), List.of(person.displayName()), PidTag.SMTP_ADDRESS);
      times.add(System.nanoTime() - began);
      assertThat(address).isEqualTo(person.email());
    }
    times.sort(null);
    System.out.printf(
        "two names resolved: p50 %,d us, p95 %,d us%n",
        times.get(1_000) / 1000, times.get(1_900) / 1000);
  }

  private static boolean isBeforeJoerg(String name) {
    return name.charAt(0) < 'J' || name.startsWith("É");
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
