package org.ropeway.gateway.nspi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.gateway.nspi.WireClient.at;
import static org.ropeway.gateway.nspi.WireClient.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.mapihttp.GetMatches;
import org.ropeway.codec.mapihttp.QueryRows;
import org.ropeway.codec.property.PidTag;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPerson;
import org.ropeway.store.LegacyDn;

/** Where the entries come from, how long they stay, and who sees them. */
class SnapshotTest {
  private final Stage stage = new Stage();
  private final WireClient client = stage.client();

  private List<Object> names(WireClient who) {
    QueryRows.Response response = who.queryRows(start(), 1000, PidTag.DISPLAY_NAME);
    return response.columnsAndRows().orElseThrow().rows().stream()
        .map(r -> r.values().getFirst())
        .toList();
  }

  private static GetMatches.Response search(WireClient who, String name) {
    return who.matches(
        start(),
        Optional.of(
            new Restriction.Property(RelOp.EQUAL, PidTag.ANR, new PropertyValue(PidTag.ANR, name))),
        50);
  }

  @Test
  void nothingIsAskedBeforeTheFirstRequestAndOneSnapshotServesAllUsersOfAContext() {
    assertThat(stage.ox.searches).hasValue(0);
    assertThat(client.resolve("bob")).isEqualTo(2);
    int asked = stage.ox.searches.get();
    assertThat(asked).as("whether Alice is shown it, and the persons").isEqualTo(2);
    for (int i = 0; i < 20; i++) {
      assertThat(stage.client().resolve("bob")).isEqualTo(2);
    }
    assertThat(stage.ox.searches).hasValue(asked);
    WireClient bob = stage.client(stage.ox.user(4, "bob@ox.test", "Bob Builder"));
    assertThat(bob.resolve("alice")).isEqualTo(2);
    assertThat(stage.ox.searches).as("only whether Bob is shown it").hasValue(asked + 1);
    assertThat(stage.ox.leases).as("no lease is kept").hasValue(0);
  }

  @Test
  void anOldSnapshotIsRenewedInTheBackground() {
    assertThat(client.resolve("carol")).isEqualTo(0);
    stage.ox.persons.add(People.person(40, "Carol Cook", "carol@ox.test"));
    stage.pass(Duration.ofMinutes(4));
    assertThat(client.resolve("carol")).isEqualTo(0);
    assertThat(stage.background).isEmpty();
    stage.pass(Duration.ofMinutes(2));
    assertThat(client.resolve("carol")).as("nobody waits").isEqualTo(0);
    assertThat(stage.background).isNotEmpty();
    stage.runBackground();
    assertThat(client.resolve("carol")).isEqualTo(2);
  }

  @Test
  void sweepingRenewsWithoutARequest() {
    assertThat(client.resolve("carol")).isEqualTo(0);
    stage.ox.persons.add(People.person(40, "Carol Cook", "carol@ox.test"));
    stage.pass(Duration.ofMinutes(6));
    stage.book.sweep();
    stage.runBackground();
    assertThat(client.resolve("carol")).isEqualTo(2);
  }

  @Test
  void theOldSnapshotGoesOnWhileOxIsOutOfReach() {
    assertThat(client.resolve("bob")).isEqualTo(2);
    stage.ox.failure = new OxException.Unavailable("down");
    stage.pass(Duration.ofHours(3));
    for (int i = 0; i < 3; i++) {
      assertThat(client.resolve("bob")).isEqualTo(2);
      stage.runBackground();
      stage.pass(Duration.ofMinutes(1));
    }
    assertThat(stage.client().bind(1252).errorCode()).isEqualTo(ErrorCode.SUCCESS);
    stage.ox.failure = null;
    stage.ox.persons.removeIf(p -> p.displayName().equals("Bob Builder"));
    assertThat(client.resolve("bob")).isEqualTo(2);
    stage.runBackground();
    assertThat(client.resolve("bob")).isEqualTo(0);
  }

  @Test
  void withoutAnySnapshotAnOutageIsToldAndOxIsLeftAloneForAMoment() {
    stage.ox.failure = new OxException.Unavailable("down");
    assertThatThrownBy(() -> client.bind(1252)).isInstanceOf(OxException.Unavailable.class);
    assertThatThrownBy(() -> client.resolve("bob")).isInstanceOf(OxException.Unavailable.class);
    assertThat(stage.ox.searches).hasValue(1);
    stage.ox.failure = null;
    stage.pass(Duration.ofSeconds(6));
    assertThat(client.resolve("bob")).isEqualTo(2);
  }

  @Test
  void anyOtherFailureOfOxIsAnErrorCode() {
    stage.ox.failure = new OxException.BadAnswer("nonsense");
    assertThat(client.bind(1252).errorCode()).isEqualTo(ErrorCode.LOGON_FAILED);
    assertThat(client.resolve(start(), List.of("bob")).errorCode())
        .isEqualTo(ErrorCode.GENERAL_FAILURE);
    assertThat(client.queryRows(start(), 5, PidTag.DISPLAY_NAME).errorCode())
        .isEqualTo(ErrorCode.GENERAL_FAILURE);
  }

  @Test
  void midsStayTheSameAndAreNeverGivenToAnother() {
    int bob = client.mid("Bob Builder");
    int zoe = client.mid("Zoë Zimmer");
    List<OxPerson> before = List.copyOf(stage.ox.persons);
    stage.ox.persons.removeIf(p -> p.displayName().equals("Bob Builder"));
    stage.ox.persons.add(People.person(41, "Aaron Able", "aaron@ox.test"));
    Collections.shuffle(stage.ox.persons, new java.util.Random(1));
    renew();
    assertThat(client.mid("Zoë Zimmer")).isEqualTo(zoe);
    assertThat(client.mid("Aaron Able")).isNotEqualTo(bob);
    assertThat(client.getProps(0, at(bob, 0), PidTag.DISPLAY_NAME).errorCode())
        .isEqualTo(ErrorCode.ERRORS_RETURNED);
    stage.ox.persons.clear();
    stage.ox.persons.addAll(before);
    renew();
    assertThat(client.mid("Bob Builder")).as("he is back").isEqualTo(bob);
  }

  @Test
  void aPersonWhoIsGoneLeavesAPositionNearby() {
    int bob = client.mid("Bob Builder");
    QueryRows.Response page = client.queryRows(at(bob, 0), 1, PidTag.DISPLAY_NAME);
    int next = page.state().orElseThrow().currentRec();
    stage.ox.persons.removeIf(p -> p.displayName().equals("Łukasz Żółw"));
    renew();
    assertThat(client.updateStat(at(next, 0)).errorCode()).isEqualTo(ErrorCode.NOT_FOUND);
    QueryRows.Response rest = client.queryRows(page.state().orElseThrow(), 2, PidTag.DISPLAY_NAME);
    assertThat(rest.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(rest.columnsAndRows().orElseThrow().rows().getFirst().values())
        .containsAnyOf("Bob Builder", "Müller, Jörg");
  }

  private void renew() {
    stage.pass(Duration.ofMinutes(6));
    client.resolve("nobody");
    stage.runBackground();
  }

  @Test
  void contextsNeverSeeEachOther() {
    int bob = client.mid("Bob Builder");
    stage.ox.persons.clear();
    stage.ox.persons.add(People.person(3, "Mallory Malt", "mallory@evil.test"));
    WireClient other = stage.client(stage.ox.user(2, 3, "mallory@evil.test", "Mallory Malt"));
    assertThat(names(other)).containsExactly("Mallory Malt");
    assertThat(other.resolve("bob")).isEqualTo(0);
    assertThat(other.resolve("=SMTP:bob@ox.test")).isEqualTo(0);
    assertThat(other.dnToMid(LegacyDn.ofUser("bob@ox.test"))).containsExactly(0);
    assertThat(other.getProps(0, at(bob, 0), PidTag.DISPLAY_NAME).propertyValues().orElseThrow())
        .extracting(PropertyValue::value)
        .doesNotContain("Bob Builder");
    assertThat(other.bind(1252).serverGuid()).isNotEqualTo(client.bind(1252).serverGuid());
    assertThat(client.resolve("mallory")).isEqualTo(0);
    assertThat(client.resolve("bob")).isEqualTo(2);
  }

  @Test
  void aUserWhomOxDoesNotListFindsHimselfAndNobodyElseFindsHim() {
    AuthenticatedUser hidden = stage.ox.user(99, "ghost@ox.test", "Gerd Ghost");
    WireClient ghost = stage.client(hidden);
    String dn = LegacyDn.ofUser("ghost@ox.test");
    int mid = ghost.dnToMid(dn).getFirst();
    assertThat(mid).isNotZero();
    assertThat(ghost.resolved("=SMTP:ghost@ox.test")).isEqualTo("ghost@ox.test");
    assertThat(ghost.resolved("gerd gh")).isEqualTo("ghost@ox.test");
    assertThat(search(ghost, "=SMTP:ghost@ox.test").minimalIds()).hasValue(List.of(mid));
    assertThat(search(ghost, "g").minimalIds().orElseThrow()).contains(mid);
    assertThat(
            ghost
                .getProps(0, at(mid, 0), PidTag.DISPLAY_NAME, PidTag.EMAIL_ADDRESS)
                .propertyValues()
                .orElseThrow())
        .extracting(PropertyValue::value)
        .containsExactly("Gerd Ghost", dn);
    assertThat(names(ghost)).doesNotContain("Gerd Ghost").hasSize(13);
    assertThat(client.resolve("ghost")).isEqualTo(0);
    assertThat(client.dnToMid(dn)).containsExactly(0);
    assertThat(client.getProps(0, at(mid, 0), PidTag.DISPLAY_NAME).errorCode())
        .isEqualTo(ErrorCode.ERRORS_RETURNED);
    assertThat(stage.client(hidden).dnToMid(dn)).as("the same later").containsExactly(mid);
  }

  @Test
  void aUserListedWithAnotherAddressIsTheListedOne() {
    AuthenticatedUser bob = stage.ox.user(4, "robert@ox.test", "Bob Builder");
    WireClient other = stage.client(bob);
    int listed = client.mid("Bob Builder");
    assertThat(other.dnToMid(LegacyDn.ofUser("robert@ox.test"))).containsExactly(listed);
    assertThat(other.resolved("=SMTP:robert@ox.test")).isEqualTo("bob@ox.test");
    assertThat(other.resolved("bob builder")).isEqualTo("bob@ox.test");
    assertThat(search(other, "robert@ox.test").minimalIds()).hasValue(List.of(listed));
  }

  @Test
  void whomOxDoesNotShowTheAddressBookSeesOnlyHimself() {
    assertThat(client.resolve("bob")).isEqualTo(2);
    stage.ox.failure = new OxException.AccessDenied("no global address book");
    WireClient guest = stage.client(stage.ox.user(50, "guest@ox.test", "Guest"));
    assertThat(guest.bind(1252).errorCode()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(names(guest)).isEmpty();
    assertThat(guest.resolve("bob")).isEqualTo(0);
    assertThat(guest.resolved("guest")).isEqualTo("guest@ox.test");
    assertThat(guest.dnToMid(LegacyDn.ofUser("bob@ox.test"))).containsExactly(0);
    stage.ox.failure = null;
    stage.pass(Duration.ofHours(2));
    guest.resolve("bob");
    stage.runBackground();
    assertThat(guest.resolve("bob")).as("a right that was given later").isEqualTo(2);
  }

  @Test
  void personsWithoutAnAddressAreLeftOutAndOneAddressHasOneEntry() {
    List<OxPerson> persons = new ArrayList<>();
    persons.add(People.person(0, "No Address", ""));
    persons.add(People.person(0, "Bad Address", "not an address"));
    persons.add(People.person(0, "Contact Twin", "twin@ox.test"));
    persons.add(new OxPerson("u-2", 7, "User Twin", "TWIN@ox.test", java.util.Map.of()));
    persons.add(People.person(8, "", "nameless@ox.test"));
    persons.add(
        People.person(9, "", "first.last@ox.test", "first_name", "First", "last_name", "Last"));
    persons.add(People.person(10, "Line\nBreak\u0000", "break@ox.test", "note", "x".repeat(5000)));
    WireClient who = new Stage(NspiLimits.DEFAULT, persons).client();
    assertThat(names(who))
        .containsExactly("First Last", "Line Break", "nameless@ox.test", "User Twin");
    assertThat(
            who.getProps(0, at(who.mid("Line Break"), 0), PidTag.COMMENT)
                .propertyValues()
                .orElseThrow()
                .getFirst()
                .value())
        .isEqualTo("x".repeat(512));
  }

  @Test
  void anEmptyAddressBookIsServed() {
    WireClient alone = new Stage(NspiLimits.DEFAULT, List.of()).client();
    assertThat(alone.bind(1252).errorCode()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(names(alone)).isEmpty();
    assertThat(alone.updateStat(start()).state().orElseThrow().currentRec()).isEqualTo(2);
    assertThat(alone.updateStat(WireClient.fraction(1, 2, -5)).state().orElseThrow().numPos())
        .isZero();
    assertThat(alone.seek("a").errorCode()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(alone.resolved("alice")).isEqualTo("alice@ox.test");
  }

  @Test
  void unusedContextsAreForgotten() {
    assertThat(client.resolve("bob")).isEqualTo(2);
    assertThat(stage.book.size()).isEqualTo(1);
    stage.pass(Duration.ofMinutes(59));
    stage.book.sweep();
    assertThat(stage.book.size()).isEqualTo(1);
    stage.pass(Duration.ofMinutes(2));
    stage.book.sweep();
    assertThat(stage.book.size()).isZero();
  }

  @Test
  void manyAtOnceLoadOnce() throws Exception {
    Callable<Integer> lookup = () -> stage.client().resolve("bob");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> results = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        results.add(threads.submit(lookup));
      }
      for (Future<Integer> result : results) {
        assertThat(result.get()).isEqualTo(2);
      }
    }
    assertThat(stage.ox.searches).hasValue(2);
  }
}
