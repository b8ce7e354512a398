package org.ropeway.it.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.mapihttp.GetSpecialTable;
import org.ropeway.codec.mapihttp.QueryRows;
import org.ropeway.codec.mapihttp.ResortRestriction;
import org.ropeway.codec.mapihttp.SeekEntries;
import org.ropeway.codec.mapihttp.UpdateStat;
import org.ropeway.codec.nspi.MinimalId;
import org.ropeway.codec.nspi.NspiFlags;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.it.spec.Must;
import org.ropeway.it.stage.House;

/** Positions, counts and orders in the lists of an address book of 1,000 entries. */
class PositionsSpecTest {
  private static final People PEOPLE = new People(1_000);
  private static final List<String> SORTED = PEOPLE.sorted();
  private static final int N = PEOPLE.size();

  private static House house;
  private static Book book;

  @BeforeAll
  static void build() {
    house = House.build(b -> {});
    PEOPLE.moveInto(house.ox());
    book = Book.of(house, House.ALICE);
  }

  @AfterAll
  static void end() {
    house.close();
  }

  private static Stat at(int rec, int delta) {
    return Book.stat(0, rec, delta, 0, 0);
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.1: a session begins with the GUID of the server")
  void aSessionBegins() {
    assertThat(book.bound().errorCode()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(book.bound().serverGuid()).isNotEqualTo(MapiGuid.ZERO);
    assertThat(Book.of(house, House.BOB).bound().serverGuid()).isEqualTo(book.bound().serverGuid());
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.3.6: rows are sorted by display name in the client's locale")
  @Must("[MS-OXNSPI] 3.1.4.1.8: the position behind the rows is told with them")
  void allRowsInTheirOrderPageByPage() {
    List<Object> names = new ArrayList<>();
    Stat stat = Book.begin(0);
    while (names.size() < N) {
      QueryRows.Response page = book.query(stat, 300, PidTag.DISPLAY_NAME);
      names.addAll(Book.first(page.columnsAndRows().orElseThrow().rows()));
      stat = page.state().orElseThrow();
      assertThat(stat.numPos()).isEqualTo(names.size());
      assertThat(stat.totalRecs()).isEqualTo(N);
    }
    assertThat(names).isEqualTo(SORTED);
    assertThat(stat.currentRec()).isEqualTo(MinimalId.END_OF_TABLE);
    assertThat(book.names(stat, 5)).isEmpty();
  }

  @Test
  void theFirstRows() {
    assertThat(book.names(Book.begin(0), 9)).isEqualTo(SORTED.subList(0, 9));
  }

  @Test
  void theLastRows() {
    assertThat(book.names(at(MinimalId.END_OF_TABLE, -3), 9)).isEqualTo(SORTED.subList(N - 3, N));
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.5.1: Delta moves from the row of CurrentRec")
  void deltaFromTheBeginning() {
    Stat stat = book.moved(at(0, 500));
    assertThat(stat.numPos()).isEqualTo(500);
    assertThat(stat.delta()).isZero();
    assertThat(book.names(stat, 1)).containsExactly(SORTED.get(500));
  }

  @Test
  void deltaFromARow() {
    int row = book.mid(0, 400);
    assertThat(book.moved(at(row, 0)).numPos()).isEqualTo(400);
    assertThat(book.moved(at(row, 25)).numPos()).isEqualTo(425);
    assertThat(book.moved(at(row, -400)).numPos()).isZero();
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.5.1: moves beyond the ends stop there")
  void deltaBeyondTheEnds() {
    assertThat(book.moved(at(0, -7)).numPos()).isZero();
    Stat end = book.moved(at(0, 5_000));
    assertThat(end.numPos()).isEqualTo(N);
    assertThat(end.currentRec()).isEqualTo(MinimalId.END_OF_TABLE);
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.4: how many rows it moved is told where asked for")
  void howFarItMoved() {
    assertThat(book.update(at(0, 5_000)).delta()).hasValue(N);
    assertThat(book.update(at(MinimalId.END_OF_TABLE, -5_000)).delta()).hasValue(-N);
    assertThat(book.update(at(book.mid(0, 10), -20)).delta()).hasValue(-10);
    UpdateStat.Response silent =
        book.call(
            UpdateStat.TYPE, new UpdateStat.Request(0, Optional.of(at(0, 3)), false, Bytes.EMPTY));
    assertThat(silent.delta()).isEmpty();
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.5.2: MID_CURRENT means the row at NumPos of TotalRecs")
  void fractions() {
    assertThat(fraction(0, 100, 0)).isZero();
    assertThat(fraction(50, 100, 0)).isEqualTo(500);
    assertThat(fraction(1, 3, 0)).isEqualTo(333);
    assertThat(fraction(99, 100, 5)).isEqualTo(995);
    assertThat(fraction(100, 100, 0)).isEqualTo(N);
    assertThat(fraction(200, 100, 0)).isEqualTo(N);
    assertThat(fraction(700, N, -200)).isEqualTo(500);
  }

  private static int fraction(int numPos, int total, int delta) {
    return book.moved(Book.stat(0, MinimalId.CURRENT, delta, numPos, total)).numPos();
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.4: a CurrentRec that is not in the container is not found")
  void whatIsNotThere() {
    assertThat(book.update(at(0x7FFF_0000, 0)).errorCode()).isEqualTo(ErrorCode.NOT_FOUND);
    int room = book.mid(Book.ROOMS, 0);
    assertThat(book.update(Book.stat(Book.USERS, room, 0, 0, 0)).errorCode())
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(book.update(Book.begin(0x77)).errorCode()).isEqualTo(ErrorCode.INVALID_BOOKMARK);
    assertThat(book.query(Book.begin(0x77), 1).errorCode()).isEqualTo(ErrorCode.INVALID_BOOKMARK);
    assertThat(book.query(Book.begin(0), 0).errorCode()).isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  @Test
  void listsOfOneKindHaveTheirOwnRows() {
    assertThat(book.names(Book.begin(Book.GROUPS), 50))
        .containsExactly("Alle Teams", "Büro Berlin", "Ring", "Team Alpha");
    assertThat(book.names(Book.begin(Book.ROOMS), 50)).containsExactly("Raum Alster", "Raum Elbe");
    assertThat(book.moved(Book.begin(Book.USERS)).totalRecs()).isEqualTo(N - 6);
    assertThat(book.names(Book.stat(Book.USERS, 0, 6, 0, 0), 2))
        .containsExactly("Èmile Zola", People.name(0));
  }

  @Test
  void positionsInAListOfOneKind() {
    int ring = book.mid(Book.GROUPS, 2);
    assertThat(book.names(Book.stat(Book.GROUPS, ring, 0, 0, 0), 1)).containsExactly("Ring");
    assertThat(book.moved(Book.stat(0, ring, 0, 0, 0)).numPos()).isEqualTo(PEOPLE.rowOf("Ring"));
    Stat moved = book.moved(Book.stat(Book.GROUPS, ring, -1, 0, 0));
    assertThat(moved.numPos()).isEqualTo(1);
    assertThat(moved.totalRecs()).isEqualTo(4);
    assertThat(book.moved(Book.stat(Book.GROUPS, MinimalId.CURRENT, 0, 3, 4)).numPos())
        .isEqualTo(3);
    assertThat(book.moved(Book.stat(Book.GROUPS, MinimalId.CURRENT, 9, 1, 2)).currentRec())
        .isEqualTo(MinimalId.END_OF_TABLE);
    assertThat(book.moved(Book.stat(Book.GROUPS, MinimalId.END_OF_TABLE, -4, 0, 0)).numPos())
        .isZero();
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.9: the first row that is not before the sought name is found")
  void seeking() {
    assertThat(book.rowOf(0, "Kollege 000500")).isEqualTo(People.row(500));
    assertThat(book.rowOf(0, "kollege 000500")).isEqualTo(People.row(500));
    assertThat(book.rowOf(0, "Kollege 0005")).isEqualTo(People.row(500));
    assertThat(book.rowOf(0, "Anna")).isEqualTo(2);
    assertThat(book.rowOf(0, "Muller")).isEqualTo(PEOPLE.rowOf("Muller, Thomas"));
    assertThat(book.rowOf(0, "Müller")).isEqualTo(PEOPLE.rowOf("Muller, Thomas"));
    assertThat(book.rowOf(0, "Z")).isEqualTo(PEOPLE.rowOf("Zoë Zimmer"));
    assertThat(book.rowOf(0, "И")).isEqualTo(PEOPLE.rowOf("Иван Петров"));
    assertThat(book.rowOf(0, "田")).isEqualTo(PEOPLE.rowOf("田中 太郎"));
    assertThat(book.rowOf(0, "")).isZero();
    assertThat(book.rowOf(Book.ROOMS, "Raum B")).isEqualTo(1);
    assertThat(book.rowOf(Book.GROUPS, "Team")).isEqualTo(3);
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.9: where all rows are before it nothing is found")
  void seekingBehindTheEnd() {
    assertThat(book.rowOf(Book.ROOMS, "Raum F")).isEqualTo(-1);
    SeekEntries.Response response = book.seek(Book.begin(0), "龘龘", Optional.empty());
    assertThat(response.errorCode()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(response.state()).hasValue(Book.begin(0));
  }

  @Test
  void rowsComeWithWhatIsSought() {
    SeekEntries.Response response = book.seek(Book.begin(0), "Team", Optional.empty());
    int row = PEOPLE.rowOf("Team Alpha");
    assertThat(Book.first(response.columnsAndRows().orElseThrow().rows()))
        .isEqualTo(SORTED.subList(row, N));
    assertThat(response.state().orElseThrow().totalRecs()).isEqualTo(N);
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.9: a list of MIds is sought in instead of the container")
  void seekingInATableOfTheClients() {
    List<Integer> table = List.of(book.mid("team alpha"), book.mid("ring"), book.mid("bob"));
    List<Integer> sorted = book.resort(Book.begin(0), table).minimalIds().orElseThrow();
    SeekEntries.Response found = book.seek(Book.begin(0), "C", Optional.of(sorted));
    assertThat(found.state().orElseThrow().numPos()).isEqualTo(1);
    assertThat(found.state().orElseThrow().totalRecs()).isEqualTo(3);
    assertThat(Book.first(found.columnsAndRows().orElseThrow().rows()))
        .containsExactly("Ring", "Team Alpha");
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.11: a list of MIds is sorted as the address book is")
  void resorting() {
    List<Integer> mids = new ArrayList<>();
    for (int row : List.of(0, 3, 5, 6, 500, 900, N - 3, N - 1)) {
      mids.add(book.mid(0, row));
    }
    List<Integer> mixed = new ArrayList<>(mids);
    mixed.add(0x7FFF_0000);
    Collections.shuffle(mixed, new Random(3));
    ResortRestriction.Response response = book.resort(at(mids.get(4), 0), mixed);
    assertThat(response.minimalIds()).hasValue(mids);
    assertThat(response.state().orElseThrow().numPos()).isEqualTo(4);
    assertThat(response.state().orElseThrow().totalRecs()).isEqualTo(mids.size());
    assertThat(book.resort(at(book.mid(0, 1), 0), mixed).state().orElseThrow().currentRec())
        .isEqualTo(MinimalId.BEGINNING_OF_TABLE);
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.12: two rows are compared by their positions")
  void comparing() {
    int a = book.mid(0, 10);
    int b = book.mid(0, 900);
    assertThat(book.compare(0, a, b).result()).isNegative();
    assertThat(book.compare(0, b, a).result()).isPositive();
    assertThat(book.compare(0, a, a).result()).isZero();
    assertThat(book.compare(Book.ROOMS, a, b).errorCode()).isEqualTo(ErrorCode.GENERAL_FAILURE);
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.8: rows of a list of MIds come in its order, unknown ones as errors")
  void rowsOfATableOfTheClients() {
    int last = book.mid(0, N - 1);
    int first = book.mid(0, 0);
    QueryRows.Response response =
        book.query(Book.begin(0), List.of(last, 0x7FFF_0000, first), 10, PidTag.DISPLAY_NAME);
    assertThat(Book.first(response.columnsAndRows().orElseThrow().rows()))
        .containsExactly("田中 太郎", ErrorCode.NOT_FOUND, "Alice Anderson");
    assertThat(response.state()).hasValue(Book.begin(0));
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.1.8: rows without columns asked for have the default ones")
  void defaultColumns() {
    List<PropertyRow> rows =
        book.query(Book.begin(Book.ROOMS), 1).columnsAndRows().orElseThrow().rows();
    assertThat(rows.getFirst().values()).contains(0, 6, "Raum Alster");
  }

  @Test
  void anotherLocaleHasAnotherOrder() {
    Stat swedish = new Stat(0, 0, MinimalId.END_OF_TABLE, -8, 0, 0, 1252, 0x041D, 0x041D);
    assertThat(book.names(swedish, 3)).containsExactly("Zoë Zimmer", "Żółw, Łukasz", "Ärmel, Jörg");
    Stat german = book.moved(at(MinimalId.END_OF_TABLE, -8));
    assertThat(german.numPos()).isEqualTo(N - 8);
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.4.3.1: the hierarchy table has the containers, each with its id")
  void theHierarchy() {
    GetSpecialTable.Response response = book.special(NspiFlags.UNICODE_STRINGS, Book.begin(0), 0);
    List<List<PropertyValue>> rows = response.rows().orElseThrow();
    assertThat(rows).hasSize(4);
    assertThat(rows)
        .extracting(row -> row.get(3).value())
        .containsExactly(0, Book.USERS, Book.GROUPS, Book.ROOMS);
    assertThat(rows)
        .extracting(row -> row.get(4).value())
        .containsExactly("Globale Adressliste", "Alle Benutzer", "Alle Gruppen", "Alle Räume");
    int version = response.version().orElseThrow();
    assertThat(book.special(NspiFlags.UNICODE_STRINGS, Book.begin(0), version).rows())
        .hasValue(List.of());
    assertThat(book.special(0, Book.begin(0), 0).rows().orElseThrow().get(3).get(4))
        .isEqualTo(
            new PropertyValue(PidTag.DISPLAY_NAME.withType(PropertyType.STRING8), "Alle Räume"));
    assertThat(book.special(0, new Stat(0, 0, 0, 0, 0, 0, 1200, 0x407, 0x407), 0).errorCode())
        .isEqualTo(ErrorCode.INVALID_CODEPAGE);
  }

  @Test
  @Must("[MS-OXNSPI] 3.1.4.4.3.2: the address creation table has the types that can be typed in")
  void theCreationTable() {
    assertThat(book.special(2, Book.begin(0), 0).rows().orElseThrow())
        .singleElement()
        .satisfies(row -> assertThat(row).extracting(PropertyValue::value).contains("SMTP"));
  }

  @Test
  void mIdsStayTheSameInAllSessionsOfTheContext() {
    Book other = Book.of(house, House.BOB);
    for (int row : List.of(0, 7, 123, N - 2)) {
      assertThat(other.mid(0, row)).isEqualTo(book.mid(0, row));
    }
  }
}
