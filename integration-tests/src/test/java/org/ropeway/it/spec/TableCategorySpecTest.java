package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopCollapseRow;
import org.ropeway.codec.rop.table.RopExpandRow;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopGetCollapseState;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.codec.rop.table.RopSetCollapseState;
import org.ropeway.gateway.client.MapiRef;

/** Rows in groups that open and close. [MS-OXCTABL] 3.2.5.17 to 3.2.5.20. */
class TableCategorySpecTest extends SpecStage {
  private static final PropertyTag CITY = PropertyTag.of(0x7C14, PropertyType.STRING);
  private static final PropertyTag YEAR = PropertyTag.of(0x7C15, PropertyType.INTEGER32);
  private static final PropertyTag[] COLUMNS = {
    PidTag.INST_ID,
    PidTag.ROW_TYPE,
    PidTag.DEPTH,
    CITY,
    YEAR,
    PidTag.SUBJECT,
    PidTag.CONTENT_COUNT,
    PidTag.INSTANCE_NUM
  };
  private static final int LEAF = 1;

  private final MapiRef sent = outlook.folder(PrivateFolder.SENT_ITEMS);
  private TableDesk table = new TableDesk(outlook, sent);

  @BeforeAll
  void fileMessages() {
    trip("Oslo", 2024, "fjord");
    trip("Rome", 2023, "forum");
    trip("Oslo", 2023, "opera");
    trip("Bern", 2025, "bears");
    trip("Rome", 2025, "roofs");
    trip("Rome", 2025, "pasta");
  }

  private void trip(String city, int year, String what) {
    file(
        fid(PrivateFolder.SENT_ITEMS),
        true,
        new PropertyValue(CITY, city),
        new PropertyValue(YEAR, year),
        new PropertyValue(PidTag.SUBJECT, what));
  }

  @BeforeEach
  void openTable() {
    table = opened();
  }

  private TableDesk opened() {
    return TableDesk.contents(outlook, sent, RopGetContentsTable.ASSOCIATED).columns(COLUMNS);
  }

  @AfterEach
  void releaseTable() {
    table.release();
  }

  /** The rows as a user sees them: headers with their count, messages indented. */
  private String shown() {
    return table.all().stream().map(TableCategorySpecTest::line).collect(Collectors.joining(" "));
  }

  private static String line(PropertyRow row) {
    List<Object> v = row.values();
    if (v.get(1).equals(LEAF)) {
      return (String) v.get(5);
    }
    Object value = v.get(2).equals(0) ? v.get(3) : v.get(4);
    return value + ":" + v.get(6) + (v.get(1).equals(3) ? "-" : "+");
  }

  /** PidTagInstID of the header of a city. */
  private long header(String city) {
    return table.all().stream()
        .filter(r -> !r.values().get(1).equals(LEAF) && r.values().get(3).equals(city))
        .mapToLong(r -> (Long) r.values().getFirst())
        .findFirst()
        .orElseThrow();
  }

  private RopExpandRow.Response expand(long category, int rows) {
    return table.get(RopExpandRow.ROP, new RopExpandRow.Request(rows, category));
  }

  private long collapse(long category) {
    return table.get(RopCollapseRow.ROP, new RopCollapseRow.Request(category)).collapsedRowCount();
  }

  @Must(
      "[MS-OXCTABL] 2.2.2.3.1: the first sort orders make the categories, the others sort the rows in them")
  @Must("[MS-OXCTABL] 2.2.2.3.1: the first ExpandedCount categories are expanded at the beginning")
  @Must("[MS-OXCTABL] 2.2.2.5.2: rows are sorted and grouped as the last RopSortTable says")
  @Test
  void categoriesAndRows() {
    table.group(1, 0, TableDesk.up(CITY), TableDesk.up(PidTag.SUBJECT));
    assertThat(shown()).isEqualTo("Bern:1+ Oslo:2+ Rome:3+");
    table.group(1, 1, TableDesk.down(CITY), TableDesk.up(PidTag.SUBJECT));
    assertThat(shown()).isEqualTo("Rome:3- forum pasta roofs Oslo:2- fjord opera Bern:1- bears");
    table.group(2, 1, TableDesk.up(CITY), TableDesk.down(YEAR), TableDesk.up(PidTag.SUBJECT));
    assertThat(shown())
        .isEqualTo("Bern:1- 2025:1+ Oslo:2- 2024:1+ 2023:1+ Rome:3- 2025:2+ 2023:1+");
    table.group(2, 2, TableDesk.up(CITY), TableDesk.down(YEAR), TableDesk.up(PidTag.SUBJECT));
    assertThat(shown())
        .isEqualTo(
            "Bern:1- 2025:1- bears Oslo:2- 2024:1- fjord 2023:1- opera"
                + " Rome:3- 2025:2- pasta roofs 2023:1- forum");
    assertThat(table.size()).isEqualTo(14);
  }

  @Must("[MS-OXCTABL] 3.2.5.17: a category is expanded, and its rows are sent")
  @Must(
      "[MS-OXCTABL] 2.2.2.17.2: not more rows are sent than MaxRowCount, and ExpandedRowCount counts all")
  @Must("[MS-OXCTABL] 3.2.5.18: a category is collapsed")
  @Test
  void openedAndClosed() {
    table.group(1, 0, TableDesk.up(CITY), TableDesk.up(PidTag.SUBJECT));
    long rome = header("Rome");
    RopExpandRow.Response none = expand(header("Oslo"), 0);
    assertThat(none.expandedRowCount()).isEqualTo(2);
    assertThat(none.rowData().rowCount()).isZero();
    RopExpandRow.Response two = expand(rome, 2);
    assertThat(two.expandedRowCount()).isEqualTo(3);
    assertThat(two.rowData().rows(List.of(COLUMNS)))
        .extracting(TableCategorySpecTest::line)
        .containsExactly("forum", "pasta");
    assertThat(shown()).isEqualTo("Bern:1+ Oslo:2- fjord opera Rome:3- forum pasta roofs");
    assertThat(collapse(rome)).isEqualTo(3);
    assertThat(shown()).isEqualTo("Bern:1+ Oslo:2- fjord opera Rome:3+");
  }

  @Must("[MS-OXCTABL] 3.2.5.17: an unknown category is ecNotFound, one that is open ecNotCollapsed")
  @Must(
      "[MS-OXCTABL] 3.2.5.18: an unknown category is ecNotFound, one that is closed ecNotExpanded")
  @Test
  void openedAndClosedTwice() {
    table.group(1, 0, TableDesk.up(CITY));
    long oslo = header("Oslo");
    RopExpandRow.Request opening = new RopExpandRow.Request(0, oslo);
    RopCollapseRow.Request closing = new RopCollapseRow.Request(oslo);
    assertThat(table.outcome(RopCollapseRow.ROP, closing)).isEqualTo(ErrorCode.NOT_EXPANDED);
    assertThat(table.outcome(RopExpandRow.ROP, opening)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(table.outcome(RopExpandRow.ROP, opening)).isEqualTo(ErrorCode.NOT_COLLAPSED);
    assertThat(table.outcome(RopExpandRow.ROP, new RopExpandRow.Request(0, 0x77770000L)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(table.outcome(RopCollapseRow.ROP, new RopCollapseRow.Request(0x77770000L)))
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Must("[MS-OXCTABL] 2.2.2.3.1: categories go by the greatest value of a column in each of them")
  @Must("[MS-OXCTABL] 2.2.2.3.1: sort orders after MaximumCategory sort the rows in a category")
  @Test
  void byTheGreatestValue() {
    SortOrder latest = new SortOrder(YEAR, SortOrder.MAXIMUM_CATEGORY);
    table.group(1, 1, TableDesk.down(CITY), latest, TableDesk.up(PidTag.SUBJECT));
    String descending = shown();
    assertThat(descending).endsWith("Oslo:2- fjord opera");
    assertThat(descending).contains("Rome:3- forum pasta roofs", "Bern:1- bears");
    table.group(1, 0, TableDesk.up(CITY), latest, TableDesk.up(PidTag.SUBJECT));
    assertThat(shown()).startsWith("Oslo:2+ ");
  }

  @Must("[MS-OXCTABL] 3.2.5.10: of a row whose header was collapsed RowNoLongerVisible is set")
  @Test
  void aPlaceInAClosedCategory() {
    table.group(1, 1, TableDesk.up(CITY), TableDesk.up(PidTag.SUBJECT));
    long oslo = header("Oslo");
    table.seek(Origin.BEGINNING, 4);
    Bytes opera = table.bookmark();
    collapse(oslo);
    assertThat(table.seek(opera, 0).rowNoLongerVisible()).isTrue();
    assertThat(line(table.rows(1).getFirst())).isEqualTo("Rome:3-");
    expand(oslo, 0);
    assertThat(table.size()).isEqualTo(9);
  }

  /** A row is sought among those that are shown, headers among them. */
  @Must("[MS-OXCTABL] 3.2.5.14: rows of collapsed categories are not found")
  @Test
  void whatIsFound() {
    table.group(1, 0, TableDesk.up(CITY), TableDesk.up(PidTag.SUBJECT));
    Restriction opera = TableDesk.is(RelOp.EQUAL, PidTag.SUBJECT, "opera");
    assertThat(table.outcome(RopFindRow.ROP, TableDesk.finding(0, opera, Origin.BEGINNING)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    Restriction city = TableDesk.is(RelOp.EQUAL, CITY, "Oslo");
    assertThat(table.find(0, city, Origin.BEGINNING)).isEqualTo(header("Oslo"));
  }

  private Bytes state(long row) {
    return table
        .get(RopGetCollapseState.ROP, new RopGetCollapseState.Request(row, 0))
        .collapseState();
  }

  private ErrorCode set(TableDesk desk, Bytes state) {
    return desk.outcome(RopSetCollapseState.ROP, new RopSetCollapseState.Request(state));
  }

  @Must("[MS-OXCTABL] 3.2.5.19: the collapse state of the whole table is sent, with a row")
  @Must("[MS-OXCTABL] 3.2.5.20: the collapse state sent is that of the table afterwards")
  @Must("[MS-OXCTABL] 3.2.5.20: the cursor goes to the row of the collapse state")
  @Must("[MS-OXCTABL] 2.2.2.20: the bookmark that is sent stands for that row")
  @Test
  void aStateRestored() {
    SortOrder[] byCity = {TableDesk.up(CITY), TableDesk.up(PidTag.SUBJECT)};
    table.group(1, 0, byCity);
    expand(header("Oslo"), 0);
    String open = shown();
    long opera = (Long) table.all().get(3).values().getFirst();
    Bytes state = state(opera);
    collapse(header("Oslo"));
    expand(header("Rome"), 0);
    table.release();
    table = opened();
    table.group(1, 0, byCity);
    Bytes bookmark =
        table.get(RopSetCollapseState.ROP, new RopSetCollapseState.Request(state)).bookmark();
    assertThat(table.position()).isEqualTo(3);
    assertThat(table.rows(1).getFirst().values().getFirst()).isEqualTo(opera);
    assertThat(shown()).isEqualTo(open);
    assertThat(table.seek(bookmark, 0)).isEqualTo(new RopSeekRowBookmark.Response(false, false, 0));
    assertThat(table.position()).isEqualTo(3);
  }

  @Must(
      "[MS-OXCTABL] 2.2.2.20: a collapse state fits only a table of the same sort order and restriction")
  @Test
  void aStateOfAnotherTable() {
    SortOrder[] byCity = {TableDesk.up(CITY), TableDesk.up(PidTag.SUBJECT)};
    table.restrict(TableDesk.is(RelOp.GREATER_THAN, YEAR, 2000));
    table.group(1, 0, byCity);
    Bytes state = state(header("Oslo"));
    assertThat(set(table, state)).isEqualTo(ErrorCode.SUCCESS);
    table.group(1, 0, TableDesk.down(CITY), TableDesk.up(PidTag.SUBJECT));
    assertThat(set(table, state)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    table.group(1, 0, byCity);
    table.restrict(TableDesk.is(RelOp.GREATER_THAN, YEAR, 2023));
    assertThat(set(table, state)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    table.restrict(TableDesk.is(RelOp.GREATER_THAN, YEAR, 2000));
    assertThat(set(table, state)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(set(table, state.slice(0, 9))).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(set(table, Bytes.EMPTY)).isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  @Must("[MS-OXCTABL] 3.2.5.2: multivalue instances are grouped by their single values")
  @Test
  void byMultivalueInstances() {
    PropertyTag tags = PropertyTag.of(0x7C16, PropertyType.MULTIPLE_STRING);
    PropertyTag each = TableDesk.instances(tags);
    MapiRef drafts = outlook.folder(PrivateFolder.OUTBOX);
    file(
        fid(PrivateFolder.OUTBOX),
        true,
        new PropertyValue(PidTag.SUBJECT, "two"),
        new PropertyValue(tags, List.of("a", "b")));
    file(
        fid(PrivateFolder.OUTBOX),
        true,
        new PropertyValue(PidTag.SUBJECT, "one"),
        new PropertyValue(tags, List.of("b")));
    TableDesk desk =
        TableDesk.contents(outlook, drafts, RopGetContentsTable.ASSOCIATED)
            .columns(each, PidTag.ROW_TYPE, PidTag.CONTENT_COUNT, PidTag.SUBJECT);
    desk.group(1, 1, TableDesk.up(each), TableDesk.up(PidTag.SUBJECT));
    assertThat(desk.all().stream().map(r -> r.values().getFirst() + "" + r.values().get(1)))
        .containsExactly("a3", "a1", "b3", "b1", "b1");
    assertThat(desk.all().get(2).values().get(2)).isEqualTo(2);
    desk.release();
  }
}
