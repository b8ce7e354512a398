package org.ropeway.gateway.nspi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.nspi.WireClient.at;
import static org.ropeway.gateway.nspi.WireClient.fraction;
import static org.ropeway.gateway.nspi.WireClient.inCodePage;
import static org.ropeway.gateway.nspi.WireClient.inContainer;
import static org.ropeway.gateway.nspi.WireClient.start;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.EphemeralEntryId;
import org.ropeway.codec.mapihttp.QueryRows;
import org.ropeway.codec.mapihttp.UpdateStat;
import org.ropeway.codec.nspi.MinimalId;
import org.ropeway.codec.nspi.NspiFlags;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;

/** Positions and rows, by the server rules of [MS-OXNSPI] 3.1.4.1 and 3.1.4.5. */
class TablesTest {
  private static final List<String> SORTED = People.SORTED;
  private static final int N = SORTED.size();

  private final Stage stage = new Stage();
  private final WireClient client = stage.client();

  private List<Object> names(QueryRows.Response response) {
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    return column(response.columnsAndRows().orElseThrow().rows(), 0);
  }

  private static List<Object> column(List<PropertyRow> rows, int i) {
    return rows.stream().map(r -> r.values().get(i)).toList();
  }

  private int midOfRow(int row) {
    return client.midOfRow(row);
  }

  private Stat moved(Stat stat) {
    UpdateStat.Response response = client.updateStat(stat);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    return response.state().orElseThrow();
  }

  // 3.1.4.3.6, 3.1.4.1.8: the table.

  @Test
  void s3_1_4_3_6_rowsAreSortedByDisplayNameInTheClientsLocale() {
    assertThat(names(client.queryRows(start(), 100, PidTag.DISPLAY_NAME))).isEqualTo(SORTED);
  }

  @Test
  void s3_1_4_5_1_aSwedeFindsTheLettersOfHisAlphabetAtItsEnd() {
    Stat swedish = new Stat(0, 0, 0, 0, 0, 0, 1252, 0x041D, 0x041D);
    List<Object> names = names(client.queryRows(swedish, 100, PidTag.DISPLAY_NAME));
    assertThat(names).first().isEqualTo("Alice Anderson");
    assertThat(names.indexOf("Åke Öberg")).isEqualTo(N - 3);
    assertThat(names).containsExactlyInAnyOrderElementsOf(SORTED);
  }

  @Test
  void s3_1_4_1_8_aPageEndsWithThePositionBehindIt() {
    QueryRows.Response page = client.queryRows(start(), 5, PidTag.DISPLAY_NAME);
    assertThat(names(page)).isEqualTo(SORTED.subList(0, 5));
    Stat stat = page.state().orElseThrow();
    assertThat(stat.numPos()).isEqualTo(5);
    assertThat(stat.totalRecs()).isEqualTo(N);
    assertThat(stat.currentRec()).isEqualTo(midOfRow(5));
    assertThat(stat.delta()).isZero();
  }

  @Test
  void s3_1_4_1_8_pagesFollowEachOtherToTheEnd() {
    Stat stat = start();
    List<Object> all = new java.util.ArrayList<>();
    while (stat.currentRec() != MinimalId.END_OF_TABLE) {
      QueryRows.Response page = client.queryRows(stat, 4, PidTag.DISPLAY_NAME);
      all.addAll(names(page));
      stat = page.state().orElseThrow();
    }
    assertThat(all).isEqualTo(SORTED);
    assertThat(stat.numPos()).isEqualTo(N);
  }

  @Test
  void s3_1_4_1_8_neverMoreRowsThanAskedFor() {
    for (int count = 1; count <= N + 3; count++) {
      assertThat(names(client.queryRows(start(), count, PidTag.DISPLAY_NAME)))
          .hasSize(Math.min(count, N));
    }
    assertThat(names(client.queryRows(start(), 0xFFFF_FFFFL, PidTag.DISPLAY_NAME))).hasSize(N);
  }

  @Test
  void s3_1_4_1_8_c12_deltaMovesBeforeRowsAreRead() {
    assertThat(names(client.queryRows(at(midOfRow(4), -2), 2, PidTag.DISPLAY_NAME)))
        .isEqualTo(SORTED.subList(2, 4));
    assertThat(names(client.queryRows(at(MinimalId.END_OF_TABLE, -3), 9, PidTag.DISPLAY_NAME)))
        .isEqualTo(SORTED.subList(N - 3, N));
  }

  @Test
  void s3_1_4_1_8_c15_atTheEndThereAreNoRows() {
    QueryRows.Response response =
        client.queryRows(at(MinimalId.END_OF_TABLE, 0), 5, PidTag.DISPLAY_NAME);
    assertThat(names(response)).isEmpty();
    assertThat(response.state().orElseThrow().currentRec()).isEqualTo(MinimalId.END_OF_TABLE);
  }

  @Test
  void s3_1_4_1_8_c2_noRowsAskedForIsRefused() {
    QueryRows.Response response = client.queryRows(start(), 0, PidTag.DISPLAY_NAME);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(response.columnsAndRows()).isEmpty();
  }

  @Test
  void s3_1_4_1_8_c5_anUnknownContainerIsAnInvalidBookmarkAndLeavesThePosition() {
    QueryRows.Response response = client.queryRows(inContainer(0x77), 5, PidTag.DISPLAY_NAME);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.INVALID_BOOKMARK);
    assertThat(response.state()).hasValue(inContainer(0x77));
    assertThat(response.columnsAndRows()).isEmpty();
  }

  @Test
  void s3_1_4_1_8_c1_codePage1200IsRefused() {
    assertThat(client.queryRows(inCodePage(1200), 5, PidTag.DISPLAY_NAME).errorCode())
        .isEqualTo(ErrorCode.INVALID_CODEPAGE);
  }

  @Test
  void s3_1_4_1_8_c6_withoutColumnsTheListOfTheSpecification() {
    QueryRows.Response response =
        client.queryRows(0, at(midOfRow(1), 0), List.of(), 1, Optional.empty());
    var rows = response.columnsAndRows().orElseThrow();
    assertThat(rows.columns())
        .extracting(PropertyTag::value)
        .containsExactly(
            0xFFFD0003, 0x0FFE0003, 0x39000003, 0x3001001E, 0x3A1A001E, 0x3A18001E, 0x3A19001E);
    assertThat(rows.rows().getFirst().values())
        .containsExactly(0, 6, 0, "Alice Anderson", "+49 (30) 1234-17", "Development", "A 1.17");
  }

  @Test
  void s3_1_4_1_8_c8_anExplicitTableIsReadInItsOwnOrderWhateverTheContainer() {
    List<Integer> table = List.of(midOfRow(7), midOfRow(1), midOfRow(5));
    QueryRows.Response response =
        client.queryRows(
            0, inContainer(0x77), table, 10, Optional.of(List.of(PidTag.DISPLAY_NAME)));
    assertThat(names(response)).containsExactly("Müller, Jörg", "Alice Anderson", "Bob Builder");
    assertThat(response.state()).hasValue(inContainer(0x77));
  }

  @Test
  void s3_1_4_1_8_c8_ofAnExplicitTableNoMoreThanAskedFor() {
    List<Integer> table = List.of(midOfRow(7), midOfRow(1), midOfRow(5));
    QueryRows.Response response =
        client.queryRows(0, start(), table, 2, Optional.of(List.of(PidTag.DISPLAY_NAME)));
    assertThat(names(response)).containsExactly("Müller, Jörg", "Alice Anderson");
  }

  @Test
  void s3_1_4_1_7_c11_anUnknownMidHasARowOfErrors() {
    QueryRows.Response response =
        client.queryRows(0, start(), List.of(0x7777), 2, Optional.of(List.of(PidTag.DISPLAY_NAME)));
    assertThat(names(response)).containsExactly(ErrorCode.NOT_FOUND);
  }

  @Test
  void s3_1_4_1_7_c7_c8_entryIdsAreEphemeralOrPermanentAsFlagged() {
    Bytes ephemeral = entryId(NspiFlags.EPHEMERAL_IDS);
    assertThat(EntryId.of(ephemeral))
        .isEqualTo(new EphemeralEntryId(client.bind(1252).serverGuid(), 0, midOfRow(1)));
    assertThat(EntryId.of(entryId(0)))
        .isEqualTo(
            AddressBookEntryId.of(
                0,
                "/o=Ropeway/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)"
                    + "/cn=Recipients/cn=alice@ox.test"));
  }

  private Bytes entryId(int flags) {
    QueryRows.Response response =
        client.queryRows(
            flags, at(midOfRow(1), 0), List.of(), 1, Optional.of(List.of(PidTag.ENTRY_ID)));
    return (Bytes) names(response).getFirst();
  }

  @Test
  void s3_1_4_1_8_otherFlagsAreIgnored() {
    int flags = 0xFFFF_FFFF & ~(NspiFlags.EPHEMERAL_IDS | NspiFlags.SKIP_OBJECTS);
    assertThat(entryId(flags)).isEqualTo(entryId(0));
  }

  // 3.1.4.1.4, 3.1.4.5: UpdateStat.

  @Test
  void s3_1_4_5_1_beginningAndEndOfTheTable() {
    Stat first = moved(at(MinimalId.BEGINNING_OF_TABLE, 0));
    assertThat(first.currentRec()).isEqualTo(client.mid("Åke Öberg"));
    assertThat(first.numPos()).isZero();
    assertThat(first.totalRecs()).isEqualTo(N);
    Stat end = moved(at(MinimalId.END_OF_TABLE, 0));
    assertThat(end.currentRec()).isEqualTo(MinimalId.END_OF_TABLE);
    assertThat(end.numPos()).isEqualTo(N);
    assertThat(end.totalRecs()).isEqualTo(N);
  }

  @Test
  void s3_1_4_5_1_step6_deltaMovesBothWays() {
    Stat forward = moved(at(midOfRow(3), 4));
    assertThat(forward.numPos()).isEqualTo(7);
    assertThat(forward.currentRec()).isEqualTo(client.mid("Müller, Jörg"));
    Stat back = moved(at(midOfRow(7), -6));
    assertThat(back.numPos()).isEqualTo(1);
    assertThat(back.currentRec()).isEqualTo(client.mid("Alice Anderson"));
    assertThat(moved(at(midOfRow(7), 0)).numPos()).isEqualTo(7);
  }

  @Test
  void s3_1_4_5_1_step7_beforeTheFirstRowIsTheFirstRow() {
    UpdateStat.Response response = client.updateStat(at(midOfRow(3), -1000));
    assertThat(response.delta()).hasValue(-3);
    assertThat(response.state().orElseThrow().numPos()).isZero();
    assertThat(response.state().orElseThrow().currentRec()).isEqualTo(midOfRow(0));
  }

  @Test
  void s3_1_4_5_1_step8_behindTheLastRowIsTheEnd() {
    UpdateStat.Response response = client.updateStat(at(midOfRow(3), 1000));
    assertThat(response.delta()).hasValue(N - 3);
    assertThat(response.state().orElseThrow().numPos()).isEqualTo(N);
    assertThat(response.state().orElseThrow().currentRec()).isEqualTo(MinimalId.END_OF_TABLE);
  }

  @Test
  void s3_1_4_5_1_extremeDeltasDoNotOverflow() {
    assertThat(moved(at(MinimalId.END_OF_TABLE, Integer.MAX_VALUE)).numPos()).isEqualTo(N);
    assertThat(moved(at(MinimalId.BEGINNING_OF_TABLE, Integer.MIN_VALUE)).numPos()).isZero();
  }

  @Test
  void s3_1_4_1_4_c7_deltaTellsTheRowsMoved() {
    assertThat(client.updateStat(at(MinimalId.END_OF_TABLE, -4)).delta()).hasValue(-4);
    assertThat(client.updateStat(at(midOfRow(2), 3)).delta()).hasValue(3);
    UpdateStat.Response unasked =
        client.call(
            UpdateStat.TYPE,
            new UpdateStat.Request(0, Optional.of(at(midOfRow(2), 3)), false, Bytes.EMPTY),
            client.session()::updateStat);
    assertThat(unasked.delta()).isEmpty();
  }

  @Test
  void s3_1_4_1_4_c5_aRowThatIsNotThereIsNotFound() {
    Stat nowhere = at(0x7777, 1);
    UpdateStat.Response response = client.updateStat(nowhere);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(response.state()).hasValue(nowhere);
  }

  @Test
  void s3_1_4_1_4_c4_anUnknownContainerIsAnInvalidBookmark() {
    assertThat(client.updateStat(inContainer(0x100)).errorCode())
        .isEqualTo(ErrorCode.INVALID_BOOKMARK);
  }

  @Test
  void s3_1_4_1_4_c11_otherFieldsStayAsTheyAre() {
    Stat before = new Stat(0, 0, 0, 2, 77, 99, 1252, 0x0407, 0x0409);
    Stat after = moved(before);
    assertThat(after).isEqualTo(new Stat(0, 0, midOfRow(2), 0, 2, N, 1252, 0x0407, 0x0409));
  }

  @Test
  void s3_1_4_5_2_step4_aFractionIsScaledToTheTableAndCut() {
    assertThat(moved(fraction(1, 2, 0)).numPos()).isEqualTo(N / 2);
    assertThat(moved(fraction(9, 10, 0)).numPos()).isEqualTo(N * 9 / 10);
    assertThat(moved(fraction(0, 10, 0)).numPos()).isZero();
    assertThat(moved(fraction(-1, -1, 0)).numPos()).isEqualTo(N);
  }

  @Test
  void s3_1_4_5_2_step5_moreThanTheTableIsItsEnd() {
    Stat stat = moved(fraction(30, 10, 0));
    assertThat(stat.numPos()).isEqualTo(N);
    assertThat(stat.currentRec()).isEqualTo(MinimalId.END_OF_TABLE);
  }

  @Test
  void s3_1_4_5_2_step8_deltaMovesFromTheFraction() {
    UpdateStat.Response last = client.updateStat(fraction(10, 10, -3));
    assertThat(last.state().orElseThrow().numPos()).isEqualTo(N - 3);
    assertThat(last.delta()).hasValue(-3);
    assertThat(moved(fraction(1, 2, -100)).numPos()).isZero();
    assertThat(moved(fraction(1, 2, 100)).currentRec()).isEqualTo(MinimalId.END_OF_TABLE);
  }

  @Test
  void s3_1_4_5_2_aClientWithoutATotalMeansRows() {
    assertThat(moved(fraction(4, 0, 0)).numPos()).isEqualTo(4);
    assertThat(moved(fraction(400, 0, 0)).numPos()).isEqualTo(N);
  }

  @Test
  void s3_1_4_5_2_queryRowsReadsFromAFractionToo() {
    assertThat(names(client.queryRows(fraction(10, 10, -2), 5, PidTag.DISPLAY_NAME)))
        .isEqualTo(SORTED.subList(N - 2, N));
  }
}
