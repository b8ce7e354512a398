package org.ropeway.gateway.nspi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.nspi.WireClient.at;
import static org.ropeway.gateway.nspi.WireClient.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxGroup;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxSyncState;

/** What OX tells of changes is put into the snapshot, and all is read again only now and then. */
class RenewalTest {
  private final Stage stage = new Stage();
  private final WireClient client = stage.client();

  private void told(String state, List<OxPerson> changed, String... gone) {
    stage.ox.changes.add(
        new OxChanges<>(new OxSyncState(state), List.of(), changed, List.of(gone), false));
  }

  private void renew() {
    stage.pass(Duration.ofMinutes(6));
    client.resolve("nobody");
    stage.runBackground();
  }

  private List<Object> names() {
    return client
        .queryRows(start(), 1_000, PidTag.DISPLAY_NAME)
        .columnsAndRows()
        .orElseThrow()
        .rows()
        .stream()
        .map(row -> row.values().getFirst())
        .toList();
  }

  @Test
  void onlyWhatChangedIsAskedForUntilAllIsDue() {
    int bob = client.mid("Bob Builder");
    int zoe = client.mid("Zoë Zimmer");
    int searches = stage.ox.searches.get();
    OxPerson old =
        stage.ox.persons.stream()
            .filter(person -> person.displayName().equals("Bob Builder"))
            .findFirst()
            .orElseThrow();
    told(
        "1",
        List.of(
            new OxPerson("c-7", "uid-7", 77, "Carol Cook", "carol@ox.test", Map.of()),
            new OxPerson(
                old.id(), old.uuid(), old.userId(), "Zacharias Bob", old.email(), Map.of())));
    renew();
    assertThat(client.resolved("carol")).isEqualTo("carol@ox.test");
    assertThat(client.mid("Zacharias Bob")).isEqualTo(bob);
    assertThat(client.mid("Zoë Zimmer")).isEqualTo(zoe);
    assertThat(names()).containsSequence("Supplier, External", "Zacharias Bob", "Zoë Zimmer");
    told("2", List.of(), "c-7", "somebody else");
    renew();
    assertThat(client.resolve("carol")).isEqualTo(0);
    told("3", List.of(new OxPerson(old.id(), old.uuid(), old.userId(), "Bob", "", Map.of())));
    renew();
    assertThat(client.getProps(0, at(bob, 0), PidTag.DISPLAY_NAME).errorCode())
        .as("without an address nobody can write to him")
        .isEqualTo(ErrorCode.ERRORS_RETURNED);
    assertThat(stage.ox.askedWith).containsExactly("", "1", "2");
    assertThat(stage.ox.searches).as("nothing was read as a whole").hasValue(searches);
    for (int i = 0; i < 10; i++) {
      told("n", List.of());
      renew();
    }
    assertThat(client.mid("Bob Builder")).as("an hour later all is read").isEqualTo(bob);
  }

  @Test
  void anOxThatCannotTellIsAskedForAll() {
    assertThat(client.resolve("carol")).isEqualTo(0);
    stage.ox.persons.add(People.person(40, "Carol Cook", "carol@ox.test"));
    renew();
    assertThat(client.resolve("carol")).isEqualTo(2);
    assertThat(stage.ox.askedWith).isEmpty();
  }

  @Test
  void groupsChangeBesidePersons() {
    stage.ox.groups.add(new OxGroup(50, "team", "Das Team", List.of(3)));
    assertThat(client.resolve("das team")).isEqualTo(2);
    stage.ox.groups.set(0, new OxGroup(50, "team", "Die Mannschaft", List.of(3, 4)));
    told("1", List.of());
    renew();
    assertThat(client.resolve("das team")).isEqualTo(0);
    assertThat(client.resolve("die mannschaft")).isEqualTo(2);
    stage.ox.groups.clear();
    told("2", List.of());
    renew();
    assertThat(client.resolve("die mannschaft")).isEqualTo(0);
  }

  @Test
  void whoIsAwayLetsAnotherAsk() {
    assertThat(client.resolve("bob")).isEqualTo(2);
    WireClient bob = stage.client(stage.ox.user(4, "bob@ox.test", "Bob Builder"));
    assertThat(bob.resolve("alice")).isEqualTo(2);
    stage.ox.refused.add(3);
    stage.ox.persons.add(People.person(40, "Carol Cook", "carol@ox.test"));
    stage.pass(Duration.ofMinutes(6));
    bob.resolve("nobody");
    stage.runBackground();
    assertThat(bob.resolve("carol")).isEqualTo(2);
  }

  @Test
  void whoseAddressAnotherHasComesBackWhenThatOneGoes() {
    List<OxPerson> twins =
        List.of(
            new OxPerson("c", "c", 0, "Contact Twin", "twin@ox.test", Map.of()),
            new OxPerson("u", "u", 7, "User Twin", "TWIN@ox.test", Map.of()));
    told("1", twins);
    assertThat(client.resolve("twin")).isEqualTo(0);
    renew();
    assertThat(client.resolve("user twin")).isEqualTo(2);
    assertThat(client.resolve("contact twin")).isEqualTo(0);
    told("2", List.of(), "u");
    renew();
    assertThat(client.resolve("user twin")).isEqualTo(0);
    assertThat(client.resolve("contact twin")).isEqualTo(2);
    told("3", twins.subList(1, 2));
    renew();
    assertThat(client.resolve("user twin")).isEqualTo(2);
    told("4", List.of(), "c");
    renew();
    told("5", List.of(), "u");
    renew();
    assertThat(client.resolve("twin")).isEqualTo(0);
  }

  @Test
  void aSnapshotThatChangedIsLikeOneMadeAnew() {
    Random random = new Random(11);
    Numbering numbering = new Numbering(10_000);
    EntryMapper mapper = new EntryMapper(NspiLimits.DEFAULT, numbering);
    List<OxPerson> everybody = People.many(800);
    Map<Integer, Entry> present = new HashMap<>();
    Snapshot snapshot = Snapshot.EMPTY;
    for (int round = 0; round < 40; round++) {
      Map<Integer, Entry> put = new LinkedHashMap<>();
      Set<String> gone = new HashSet<>();
      for (int i = 0; i < 60; i++) {
        OxPerson person = everybody.get(random.nextInt(everybody.size()));
        Entry entry = Objects.requireNonNull(mapper.map(varied(person, random)));
        if (random.nextInt(3) == 0) {
          gone.add(person.uuid());
        } else {
          put.put(entry.minimalId(), entry);
        }
      }
      Predicate<Entry> went = EntryMapper.areAmong(gone);
      present.values().removeIf(went);
      present.putAll(put);
      snapshot = snapshot.changed(put.values(), went, 10_000);
      List<Entry> all = new ArrayList<>(present.values());
      Collections.shuffle(all, random);
      assertSame(snapshot, Snapshot.EMPTY.changed(all, entry -> false, 10_000));
      assertThat(snapshot.changed(all, entry -> true, 10_000)).isSameAs(snapshot);
    }
  }

  private static OxPerson varied(OxPerson person, Random random) {
    String name = random.nextInt(3) == 0 ? person.displayName() + " II" : person.displayName();
    String address =
        random.nextInt(4) == 0 ? "shared" + random.nextInt(5) + "@ox.test" : person.email();
    return new OxPerson(person.uuid(), person.userId(), name, address, person.fields());
  }

  private static void assertSame(Snapshot one, Snapshot other) {
    assertThat(one.entries()).isEqualTo(other.entries());
    assertThat(one.names().footprint()).isEqualTo(other.names().footprint());
    for (int lcid : new int[] {0x409, 0x41D}) {
      SortedTable mine = one.table(Container.ALL_USERS, lcid);
      SortedTable its = other.table(Container.ALL_USERS, lcid);
      assertThat(mine.size()).isEqualTo(its.size());
      for (int row = 0; row < mine.size(); row++) {
        assertThat(mine.entry(row)).isEqualTo(its.entry(row));
        assertThat(mine.rowOf(mine.entry(row).minimalId())).isEqualTo(row);
      }
    }
    for (Entry entry : one.entries()) {
      assertThat(one.find(entry.minimalId())).isSameAs(entry);
      assertThat(one.byAddress(entry.address())).isEqualTo(other.byAddress(entry.address()));
    }
  }
}
