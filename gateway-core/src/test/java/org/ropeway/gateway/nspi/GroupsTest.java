package org.ropeway.gateway.nspi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.nspi.WireClient.at;
import static org.ropeway.gateway.nspi.WireClient.inContainer;
import static org.ropeway.gateway.nspi.WireClient.start;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.mapihttp.GetMatches;
import org.ropeway.codec.mapihttp.GetSpecialTable;
import org.ropeway.codec.mapihttp.QueryRows;
import org.ropeway.codec.nspi.NspiFlags;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxGroup;
import org.ropeway.ox.OxResource;
import org.ropeway.store.LegacyDn;

/** Groups, rooms, pictures, and the containers they are in ([MS-OXOABK] 2.2). */
class GroupsTest {
  private static final int USERS = 0x20;
  private static final int GROUPS = 0x21;
  private static final int ROOMS = 0x22;

  private final Stage stage = new Stage();
  private final WireClient client = stage.client();

  GroupsTest() {
    stage.ox.groups.add(new OxGroup(0, "", "All users", List.of(3, 4, 5)));
    stage.ox.groups.add(new OxGroup(50, "team", "Das Team", List.of(3, 4, 999)));
    stage.ox.groups.add(new OxGroup(51, "both", "Alle Teams", List.of(50, 52, 4)));
    stage.ox.groups.add(new OxGroup(52, "ring", "Ring", List.of(51, 5)));
    stage.ox.resources.add(
        new OxResource(60, "room1", "Sitzungssaal Ä", "room1@ox.test", "20 seats", true));
    stage.ox.resources.add(new OxResource(61, "beamer", "Beamer", "", "", true));
  }

  private List<Object> names(Stat stat) {
    QueryRows.Response response = client.queryRows(stat, 100, PidTag.DISPLAY_NAME);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    return response.columnsAndRows().orElseThrow().rows().stream()
        .map(row -> row.values().getFirst())
        .toList();
  }

  private Object value(String name, PropertyTag tag) {
    return client
        .getProps(0, at(client.mid(name), 0), tag)
        .propertyValues()
        .orElseThrow()
        .getFirst()
        .value();
  }

  private List<Object> linked(String name, PropertyTag tag) {
    Stat stat =
        new Stat(
            Stat.SORT_DISPLAY_NAME_RO,
            tag.value(),
            client.mid(name),
            0,
            0,
            0,
            1252,
            WireClient.GERMAN,
            WireClient.GERMAN);
    GetMatches.Response response = client.matches(stat, Optional.empty(), 100, PidTag.DISPLAY_NAME);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    List<PropertyRow> rows = response.columnsAndRows().orElseThrow().rows();
    return rows.stream().map(row -> row.values().getFirst()).toList();
  }

  @Test
  void s3_1_4_4_3_1_theHierarchyHasAListOfEachKindInTheClientsLanguage() {
    Stat english = new Stat(0, 0, 0, 0, 0, 0, 1252, 0x0409, 0x0409);
    assertThat(hierarchy(english, PidTag.DISPLAY_NAME))
        .containsExactly("Global Address List", "All Users", "All Groups", "All Rooms");
    assertThat(hierarchy(start(), PidTag.DISPLAY_NAME))
        .containsExactly("Globale Adressliste", "Alle Benutzer", "Alle Gruppen", "Alle Räume");
    assertThat(hierarchy(start(), PidTag.ADDRESS_BOOK_CONTAINER_ID))
        .containsExactly(0, USERS, GROUPS, ROOMS);
    assertThat(hierarchy(start(), PidTag.CONTAINER_FLAGS)).containsExactly(9, 9, 9, 0x209);
    assertThat(hierarchy(start(), PidTag.ENTRY_ID)).doesNotHaveDuplicates();
  }

  private List<Object> hierarchy(Stat stat, PropertyTag tag) {
    GetSpecialTable.Response response =
        client.specialTable(NspiFlags.UNICODE_STRINGS, stat, Optional.empty());
    return response.rows().orElseThrow().stream()
        .flatMap(List::stream)
        .filter(value -> value.tag().equals(tag))
        .map(value -> value.value())
        .toList();
  }

  @Test
  void s3_1_4_5_aListHasItsOwnPositionsAndCounts() {
    assertThat(names(start())).hasSize(People.SORTED.size() + 4).contains("Ring");
    assertThat(names(inContainer(GROUPS))).containsExactly("Alle Teams", "Das Team", "Ring");
    assertThat(names(inContainer(ROOMS))).containsExactly("Sitzungssaal Ä");
    assertThat(names(inContainer(USERS))).hasSize(12).doesNotContain("Supplier, External", "Ring");
    int ring = client.mid("Ring");
    Stat there = new Stat(0, GROUPS, ring, -1, 0, 0, 1252, 0x0407, 0x0407);
    Stat moved = client.updateStat(there).state().orElseThrow();
    assertThat(moved.numPos()).isEqualTo(1);
    assertThat(moved.totalRecs()).isEqualTo(3);
    assertThat(moved.currentRec()).isEqualTo(client.mid("Das Team"));
    Stat half = new Stat(0, GROUPS, 1, 0, 2, 4, 1252, 0x0407, 0x0407);
    assertThat(client.updateStat(half).state().orElseThrow().numPos()).isEqualTo(1);
    Stat elsewhere = new Stat(0, ROOMS, ring, 0, 0, 0, 1252, 0x0407, 0x0407);
    assertThat(client.updateStat(elsewhere).errorCode()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(client.compare(inContainer(GROUPS), ring, client.mid("Das Team")).result())
        .isPositive();
    assertThat(client.compare(inContainer(USERS), ring, client.mid("Bob Builder")).errorCode())
        .isEqualTo(ErrorCode.GENERAL_FAILURE);
  }

  @Test
  void s3_1_4_1_17_namesAreResolvedWithinTheContainer() {
    assertThat(resolve(inContainer(USERS), "team")).isZero();
    assertThat(resolve(inContainer(GROUPS), "team")).isEqualTo(1);
    assertThat(resolve(inContainer(GROUPS), "das team")).isEqualTo(2);
    assertThat(resolve(start(), "sitzungssaal")).isEqualTo(2);
    assertThat(resolve(start(), "room1")).isEqualTo(2);
    assertThat(resolve(start(), "=SMTP:room1@ox.test")).isEqualTo(2);
    assertThat(resolve(start(), "alle users")).isZero();
  }

  private int resolve(Stat stat, String name) {
    return client.resolve(stat, List.of(name)).minimalIds().orElseThrow().getFirst();
  }

  @Test
  void oxoabk_groupsAreDistributionListsAndRoomsAreRooms() {
    assertThat(value("Das Team", PidTag.DISPLAY_TYPE)).isEqualTo(1);
    assertThat(value("Das Team", PidTag.OBJECT_TYPE)).isEqualTo(8);
    assertThat(value("Das Team", PidTag.DISPLAY_TYPE_EX)).isEqualTo(1);
    assertThat(value("Das Team", PidTag.EMAIL_ADDRESS)).isEqualTo(LegacyDn.ofGroup(50));
    assertThat(value("Das Team", PidTag.SMTP_ADDRESS)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(value("Das Team", PidTag.ADDRESS_BOOK_PROXY_ADDRESSES))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(client.dnToMid(LegacyDn.ofGroup(50))).containsExactly(client.mid("Das Team"));
    assertThat(client.dnToMid(LegacyDn.ofGroup(0), LegacyDn.ofGroup(3))).containsExactly(0, 0);
    assertThat(value("Sitzungssaal Ä", PidTag.DISPLAY_TYPE)).isEqualTo(0);
    assertThat(value("Sitzungssaal Ä", PidTag.DISPLAY_TYPE_EX)).isEqualTo(7);
    assertThat(value("Sitzungssaal Ä", PidTag.SMTP_ADDRESS)).isEqualTo("room1@ox.test");
    assertThat(value("Sitzungssaal Ä", PidTag.ADDRESS_BOOK_ROOM_DESCRIPTION)).isEqualTo("20 seats");
    assertThat(value("Sitzungssaal Ä", PidTag.ACCOUNT)).isEqualTo("room1");
  }

  @Test
  void s3_1_4_1_10_c9_membersAreThoseThatAreShown() {
    assertThat(linked("Das Team", PidTag.ADDRESS_BOOK_MEMBER))
        .containsExactly("Alice Anderson", "Bob Builder");
    assertThat(linked("Alle Teams", PidTag.ADDRESS_BOOK_MEMBER))
        .containsExactly("Bob Builder", "Das Team", "Ring");
    assertThat(linked("Bob Builder", PidTag.ADDRESS_BOOK_MEMBER)).isEmpty();
  }

  @Test
  void s3_1_4_1_10_c9_groupsOfAnEntry() {
    assertThat(linked("Bob Builder", Extras.MEMBER_OF)).containsExactly("Alle Teams", "Das Team");
    assertThat(linked("Das Team", Extras.MEMBER_OF)).containsExactly("Alle Teams");
    assertThat(linked("Supplier, External", Extras.MEMBER_OF)).isEmpty();
  }

  @Test
  void oxoabk_membersAreCountedOnceThoughGroupsGoRound() {
    PropertyTag count = PidTag.ADDRESS_BOOK_DISTRIBUTION_LIST_MEMBER_COUNT;
    assertThat(value("Das Team", count)).isEqualTo(2);
    assertThat(value("Alle Teams", count)).isEqualTo(3);
    assertThat(value("Ring", count)).isEqualTo(3);
    assertThat(value("Ring", PidTag.ADDRESS_BOOK_DISTRIBUTION_LIST_EXTERNAL_MEMBER_COUNT))
        .isEqualTo(0);
    assertThat(value("Bob Builder", count)).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void s3_1_4_1_6_objectsAreNamedUnlessSkipped() {
    int team = client.mid("Das Team");
    assertThat(client.getPropList(0, team).propertyTags().orElseThrow())
        .contains(PidTag.ADDRESS_BOOK_MEMBER);
    assertThat(client.getPropList(NspiFlags.SKIP_OBJECTS, team).propertyTags().orElseThrow())
        .doesNotContain(PidTag.ADDRESS_BOOK_MEMBER)
        .contains(PidTag.ADDRESS_BOOK_DISTRIBUTION_LIST_MEMBER_COUNT);
    assertThat(client.getProps(0, at(team, 0)).errorCode()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(client.queryColumns(NspiFlags.UNICODE_PROPTYPES).columns().orElseThrow())
        .contains(PidTag.ADDRESS_BOOK_MEMBER, PidTag.THUMBNAIL_PHOTO);
  }

  @Test
  void oxoabk_picturesAreAskedForOnceAndOnlyWhereTheyAreWanted() {
    stage.ox.photos.put(4, new byte[] {1, 2, 3});
    assertThat(names(start())).contains("Bob Builder");
    assertThat(client.getProps(0, at(client.mid("Bob Builder"), 0)).errorCode())
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(stage.ox.photosAsked).hasValue(0);
    assertThat(value("Bob Builder", PidTag.THUMBNAIL_PHOTO))
        .isEqualTo(Bytes.wrap(new byte[] {1, 2, 3}));
    assertThat(value("Bob Builder", PidTag.THUMBNAIL_PHOTO)).isInstanceOf(Bytes.class);
    assertThat(value("Alice Anderson", PidTag.THUMBNAIL_PHOTO)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(value("Alice Anderson", PidTag.THUMBNAIL_PHOTO)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(value("Ring", PidTag.THUMBNAIL_PHOTO)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(stage.ox.photosAsked).hasValue(2);
    stage.ox.photos.put(5, new byte[200_000]);
    assertThat(value("Müller, Jörg", PidTag.THUMBNAIL_PHOTO)).isEqualTo(ErrorCode.NOT_FOUND);
    stage.pass(java.time.Duration.ofHours(2));
    stage.ox.photos.clear();
    assertThat(value("Bob Builder", PidTag.THUMBNAIL_PHOTO)).isEqualTo(ErrorCode.NOT_FOUND);
  }
}
