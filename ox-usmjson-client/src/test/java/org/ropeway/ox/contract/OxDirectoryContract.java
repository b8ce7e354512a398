package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxGroup;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxPhoto;
import org.ropeway.ox.OxResource;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;

/** What every adapter of {@link OxServer} tells of groups, resources and pictures. */
@Timeout(60)
public abstract class OxDirectoryContract {
  private OxStage stage;
  private OxSession session;

  /** A new stage. */
  protected abstract OxStage stage();

  @BeforeEach
  void begin() {
    stage = stage();
    session = stage.server().login(stage.alice().credentials(), "outlook-1");
  }

  @AfterEach
  void end() {
    session.close();
    stage.close();
  }

  @Test
  void groupsHaveTheirMembers() {
    int me = session.user().id();
    stage.furnish();
    int bob = bob().orElseThrow().userId();
    List<OxGroup> groups = session.groups();
    assertThat(groups)
        .filteredOn(group -> group.id() == OxGroup.ALL_USERS)
        .singleElement()
        .satisfies(all -> assertThat(all.members()).contains(me, bob));
    OxGroup team = named(groups, "team");
    assertThat(team.displayName()).isEqualTo("Das Team");
    assertThat(team.members()).containsExactly(bob);
    assertThat(named(groups, "all-teams").members()).containsExactly(me, team.id());
  }

  @Test
  void membersOfGroupsCanBeChanged() {
    int me = session.user().id();
    stage.furnish();
    int bob = bob().orElseThrow().userId();
    int team = named(session.groups(), "team").id();
    session.changeMembers(team, Set.of(me), Set.of(bob));
    assertThat(named(session.groups(), "team").members()).containsExactly(me);
    session.changeMembers(team, Set.of(me, bob), Set.of());
    assertThat(named(session.groups(), "team").members()).containsExactlyInAnyOrder(me, bob);
    assertThatThrownBy(() -> session.changeMembers(999_999, Set.of(me), Set.of()))
        .isInstanceOfAny(OxException.NotFound.class, OxException.Refused.class);
    stage.forbidGroups();
    try (OxSession later = stage.server().login(stage.alice().credentials(), "outlook-2")) {
      assertThatThrownBy(() -> later.changeMembers(team, Set.of(), Set.of(me)))
          .isInstanceOf(OxException.AccessDenied.class);
    }
    assertThat(named(session.groups(), "team").members()).contains(me);
  }

  @Test
  void membersThatSomebodyElseChangesMeanwhileAreNotLost() throws Exception {
    int me = session.user().id();
    stage.furnish();
    int bob = bob().orElseThrow().userId();
    int team = named(session.groups(), "team").id();
    stage.loseAnswers(1);
    session.changeMembers(team, Set.of(me), Set.of(bob));
    assertThat(named(session.groups(), "team").members()).containsExactly(me);
    try (OxSession other = stage.server().login(stage.alice().credentials(), "outlook-2");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 10; i++) {
        Future<?> adding = threads.submit(() -> session.changeMembers(team, Set.of(bob), Set.of()));
        Future<?> removing = threads.submit(() -> other.changeMembers(team, Set.of(), Set.of(me)));
        adding.get();
        removing.get();
        assertThat(named(session.groups(), "team").members()).containsExactly(bob);
        session.changeMembers(team, Set.of(me), Set.of(bob));
      }
    }
  }

  private static OxGroup named(List<OxGroup> groups, String name) {
    return groups.stream().filter(group -> group.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void resourcesHaveAddresses() {
    stage.furnish();
    assertThat(session.resources())
        .filteredOn(resource -> resource.name().equals("room1"))
        .singleElement()
        .satisfies(room -> {
          assertThat(room.id()).isPositive();
          assertThat(room)
              .usingRecursiveComparison()
              .ignoringFields("id")
              .isEqualTo(
                  new OxResource(0, "room1", "Sitzungssaal Ä", "room1@ox.test", "20 seats", true));
        });
  }

  @Test
  void resourcesAreBusyWhenTheyAreBooked() {
    stage.furnish();
    OxResource room = session.resources().getFirst();
    Instant noon = Instant.parse("2027-01-11T12:00:00Z");
    stage.book(room.name(), noon, noon.plusSeconds(3600));
    assertThat(
            session
                .freeBusy(Set.of(), Set.of(room.id()), noon, noon.plusSeconds(60))
                .get(room.id()))
        .containsExactly(new OxBusy(noon, noon.plusSeconds(3600), OxBusy.Kind.RESERVED));
    assertThat(session.freeBusy(Set.of(), Set.of(room.id(), 999_999), noon.minusSeconds(9), noon))
        .containsEntry(room.id(), List.of());
  }

  @Test
  void picturesAreThoseOfTheUsers() {
    byte[] original = stage.furnish();
    int bob = bob().orElseThrow().userId();
    OxPhoto photo = session.photo(bob, 96).orElseThrow();
    assertThat(photo.mediaType()).isEqualTo("image/png");
    assertThat(photo.bytes()).isEqualTo(original);
    assertThat(session.photo(session.user().id(), 96)).isEmpty();
    assertThat(session.photo(999_999, 96)).isEmpty();
  }

  @Test
  void whoIsHiddenIsNotListed() {
    int bob = bob().orElseThrow().userId();
    stage.hideBob();
    assertThat(bob()).isEmpty();
    assertThat(session.searchPersons("Bob", 10)).isEmpty();
    assertThat(session.users(Set.of(bob))).extracting(OxPerson::userId).containsExactly(bob);
  }

  @Test
  void changesOfPersonsAreTold() {
    stage.furnish();
    assertThat(session.syncPersons(null, 1, OxPerson::email).modified()).hasSize(1);
    OxPerson bob = persons(null).stream().filter(this::isBob).findFirst().orElseThrow();
    OxChanges<String> all = session.syncPersons(null, 1_000, OxPerson::email);
    assertThat(all.modified()).contains(stage.alice().email(), stage.bob().email());
    assertThat(all.more()).isFalse();
    OxChanges<String> nothing = session.syncPersons(all.state(), 1_000, OxPerson::email);
    assertThat(nothing.deletedUuids()).isEmpty();
    stage.renameBob("Bob Ölmann");
    OxChanges<OxPerson> renamed = session.syncPersons(nothing.state(), 1_000, person -> person);
    assertThat(renamed.modified())
        .filteredOn(this::isBob)
        .singleElement()
        .satisfies(now -> {
          assertThat(now.displayName()).isEqualTo("Bob Ölmann");
          assertThat(now.id()).isEqualTo(bob.id());
          assertThat(now.uuid()).isEqualTo(bob.uuid());
        });
    assertThat(renamed.modified()).as("not all there are").hasSizeLessThan(all.modified().size());
    assertThat(renamed.deletedUuids()).isEmpty();
  }

  @Test
  void aPersonHasTheSameIdsWhoeverTells() {
    OxPerson bob = persons(null).stream().filter(this::isBob).findFirst().orElseThrow();
    List<OxPerson> told = new ArrayList<>(session.users(Set.of(bob.userId())));
    told.addAll(session.searchPersons("Bob", 10));
    told.add(bob().orElseThrow());
    assertThat(told).hasSize(3).extracting(OxPerson::id).containsOnly(bob.id());
    assertThat(told).extracting(OxPerson::uuid).containsOnly(bob.uuid());
  }

  @Test
  void whoGoesFromTheAddressBookIsToldOrAllHasToBeRead() {
    String id = persons(null).stream().filter(this::isBob).findFirst().orElseThrow().id();
    OxSyncState state = session.syncPersons(null, 1_000, OxPerson::id).state();
    stage.hideBob();
    boolean told;
    try {
      told = session.syncPersons(state, 1_000, OxPerson::id).deletedUuids().contains(id);
    } catch (OxException.OutOfSync e) {
      told = true;
    }
    assertThat(told).isTrue();
    assertThat(persons(null)).noneMatch(this::isBob);
  }

  @Test
  void aStateOfSomethingElseIsNone() {
    for (String value : List.of("", "7", "x/y", "http-persons:0", "http-persons:x")) {
      assertThatThrownBy(() -> persons(new OxSyncState(value)))
          .isInstanceOf(OxException.OutOfSync.class);
    }
  }

  private List<OxPerson> persons(@Nullable OxSyncState state) {
    return session.syncPersons(state, 1_000, person -> person).modified();
  }

  private boolean isBob(OxPerson person) {
    return person.email().equals(stage.bob().email());
  }

  private Optional<OxPerson> bob() {
    return session.searchPersons("", 1_000).stream()
        .filter(person -> person.email().equals(stage.bob().email()))
        .findFirst();
  }
}
