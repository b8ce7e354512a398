package org.ropeway.store.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidName;
import org.ropeway.codec.property.PropertySet;
import org.ropeway.store.NamedProperties;
import org.ropeway.store.db.StateDatabase;

/** Named properties: durable, stable, bounded. [MS-OXCPRPT] 2.2.12, 3.2.5.9. */
class NameMapTest {
  private static final PropertyName OWN = PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "own");
  @TempDir Path directory;
  private StateDatabase database;

  @BeforeEach
  void open() {
    database = StateDatabase.open(directory.resolve("state.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void idsOutliveARestart() {
    NameMap names = new NameMap(database, 1, 0x7FFE);
    int[] ids = names.idsOf(List.of(OWN, PidLid.WHERE, PidName.KEYWORDS), true);
    assertThat(ids[0]).isGreaterThan(0x8000);
    close();
    open();
    NameMap again = new NameMap(database, 1, 0x7FFE);
    assertThat(again.idsOf(List.of(OWN, PidLid.WHERE, PidName.KEYWORDS), false)).isEqualTo(ids);
    assertThat(again.namesOf(ids)).containsExactly(OWN, PidLid.WHERE, PidName.KEYWORDS);
    assertThat(again.all()).isEqualTo(names.all());
  }

  @Test
  void mailboxesHaveTheirOwnNames() {
    int id = new NameMap(database, 1, 0x7FFE).idsOf(List.of(OWN), true)[0];
    NameMap other = new NameMap(database, 2, 0x7FFE);
    assertThat(other.idsOf(List.of(OWN), false)).containsExactly(0);
    assertThat(other.namesOf(new int[] {id})).containsExactly(PropertyName.NONE);
  }

  @Test
  void theNamesOutlookNeedsAreThereFromTheBeginning() {
    NameMap names = new NameMap(database, 1, 0x7FFE);
    String outlook = "urn:schemas-microsoft-com:office:outlook#";
    assertThat(
            names.idsOf(
                List.of(
                    PidLid.REMINDER_SET,
                    PidName.KEYWORDS,
                    PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, outlook + "storetypeprivate"),
                    PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, outlook + "noaclui")),
                false))
        .doesNotContain(0)
        .doesNotHaveDuplicates();
  }

  @Test
  void unknownNamesHaveNoIdUnlessOneIsToBeMade() {
    NameMap names = new NameMap(database, 1, 0x7FFE);
    assertThat(names.idsOf(List.of(OWN), false)).containsExactly(0);
    int id = names.idsOf(List.of(OWN, OWN), true)[0];
    assertThat(names.idsOf(List.of(OWN, OWN), true)).containsExactly(id, id);
  }

  @Test
  void namesOfPsMapiAreIdsThemselves() {
    NameMap names = new NameMap(database, 1, 0x7FFE);
    assertThat(
            names.idsOf(
                List.of(
                    PropertyName.of(PropertySet.PS_MAPI, 0x0037),
                    PropertyName.of(PropertySet.PS_MAPI, 0x8123),
                    PropertyName.of(PropertySet.PS_MAPI, "no string"),
                    PropertyName.NONE),
                true))
        .containsExactly(0x0037, 0, 0, 0);
    assertThat(names.namesOf(new int[] {0x0037, 0x8000, 0xFFFF}))
        .containsExactly(
            PropertyName.of(PropertySet.PS_MAPI, 0x0037), PropertyName.NONE, PropertyName.NONE);
  }

  @Test
  void headerNamesAreComparedWithoutRegardToCase() {
    NameMap names = new NameMap(database, 1, 0x7FFE);
    int[] ids =
        names.idsOf(
            List.of(
                PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Own-Header"),
                PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "x-own-header"),
                PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "x-own-header")),
            true);
    assertThat(ids[0]).isEqualTo(ids[1]).isNotEqualTo(ids[2]);
    NamedProperties again = new NameMap(database, 1, 0x7FFE);
    assertThat(
            again.idsOf(
                List.of(PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-OWN-HEADER")), false))
        .containsExactly(ids[0]);
  }

  @Test
  void aFullMapGivesNoMoreIds() {
    NameMap names = new NameMap(database, 1, 0x7FFE);
    int room = 0x7FFE - names.all().size();
    List<PropertyName> many =
        IntStream.range(0, room + 10)
            .mapToObj(i -> PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "name " + i))
            .toList();
    int[] ids = names.idsOf(many, true);
    assertThat(ids[room - 1]).isEqualTo(0xFFFE);
    assertThat(IntStream.of(ids).skip(room)).containsOnly(0);
    assertThat(IntStream.of(ids).limit(room)).doesNotContain(0).doesNotHaveDuplicates();
    assertThat(names.idsOf(List.of(PidLid.WHERE), true)).doesNotContain(0);
    assertThat(new NameMap(database, 1, 0x7FFE).idsOf(many, false)).isEqualTo(ids);
  }
}
