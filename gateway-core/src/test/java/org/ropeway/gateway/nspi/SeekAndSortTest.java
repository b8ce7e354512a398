package org.ropeway.gateway.nspi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.nspi.WireClient.at;
import static org.ropeway.gateway.nspi.WireClient.inContainer;
import static org.ropeway.gateway.nspi.WireClient.sorted;
import static org.ropeway.gateway.nspi.WireClient.start;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.EphemeralEntryId;
import org.ropeway.codec.mapihttp.ResortRestriction;
import org.ropeway.codec.mapihttp.SeekEntries;
import org.ropeway.codec.nspi.MinimalId;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;

/** Seeking, sorting and comparing, by the server rules of [MS-OXNSPI] 3.1.4.1.9, .11 and .12. */
class SeekAndSortTest {
  private static final List<String> SORTED = People.SORTED;
  private static final int N = SORTED.size();

  private final Stage stage = new Stage();
  private final WireClient client = stage.client();

  private static List<Object> column(List<PropertyRow> rows, int i) {
    return rows.stream().map(r -> r.values().get(i)).toList();
  }

  private int midOfRow(int row) {
    return client.midOfRow(row);
  }

  // 3.1.4.1.9: SeekEntries.

  @Test
  void s3_1_4_1_9_c13_theFirstRowThatIsNotBefore() {
    SeekEntries.Response response = client.seek("Anna M");
    Stat stat = response.state().orElseThrow();
    assertThat(stat.numPos()).isEqualTo(2);
    assertThat(stat.currentRec()).isEqualTo(midOfRow(2));
    assertThat(stat.totalRecs()).isEqualTo(N);
    assertThat(response.columnsAndRows()).isEmpty();
  }

  @Test
  void s3_1_4_1_9_typingUmlautsAndOtherScripts() {
    assertThat(client.seek("mü").state().orElseThrow().currentRec())
        .isEqualTo(client.mid("Müller, Jörg"));
    assertThat(client.seek("И").state().orElseThrow().currentRec())
        .isEqualTo(client.mid("Иван Петров"));
    assertThat(client.seek("田").state().orElseThrow().currentRec()).isEqualTo(client.mid("田中 太郎"));
  }

  @Test
  void s3_1_4_1_9_c13_behindAllNamesIsNotFound() {
    SeekEntries.Response response = client.seek("龍");
    assertThat(response.errorCode()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(response.state()).hasValue(start());
  }

  @Test
  void s3_1_4_1_9_c15_withColumnsRowsFromThereOn() {
    SeekEntries.Response response = client.seek("B", PidTag.DISPLAY_NAME, PidTag.ENTRY_ID);
    List<PropertyRow> rows = response.columnsAndRows().orElseThrow().rows();
    assertThat(column(rows, 0)).isEqualTo(SORTED.subList(5, N));
    assertThat(EntryId.of((Bytes) rows.getFirst().values().get(1)))
        .isInstanceOf(EphemeralEntryId.class);
    assertThat(response.state().orElseThrow().numPos()).isEqualTo(5);
  }

  @Test
  void s3_1_4_1_9_c14_noOtherFieldIsChanged() {
    Stat before = new Stat(0, 0, 0, -1, 77, 99, 1252, 0x0407, 0x0409);
    SeekEntries.Response response =
        client.seek(before, new PropertyValue(PidTag.DISPLAY_NAME, "Bob"), Optional.empty());
    assertThat(response.state())
        .hasValue(new Stat(0, 0, midOfRow(5), -1, 5, N, 1252, 0x0407, 0x0409));
  }

  @Test
  void s3_1_4_1_9_c8_inAnExplicitTablePositionAndTotalAreItsOwn() {
    List<Integer> table = List.of(midOfRow(1), midOfRow(5), midOfRow(10));
    SeekEntries.Response response =
        client.seek(
            start(),
            new PropertyValue(PidTag.DISPLAY_NAME, "Bo"),
            Optional.of(table),
            PidTag.DISPLAY_NAME);
    Stat stat = response.state().orElseThrow();
    assertThat(stat.numPos()).isEqualTo(1);
    assertThat(stat.totalRecs()).isEqualTo(3);
    assertThat(stat.currentRec()).isEqualTo(midOfRow(5));
    assertThat(column(response.columnsAndRows().orElseThrow().rows(), 0))
        .containsExactly("Bob Builder", "Zoë Zimmer");
  }

  @Test
  void s3_1_4_1_9_c11_anotherPropertyIsAGeneralFailure() {
    assertThat(
            client
                .seek(start(), new PropertyValue(PidTag.SURNAME, "M"), Optional.empty())
                .errorCode())
        .isEqualTo(ErrorCode.GENERAL_FAILURE);
  }

  @Test
  void s3_1_4_1_9_c11_an8BitNameIsTaken() {
    PropertyTag string8 = PidTag.DISPLAY_NAME.withType(PropertyType.STRING8);
    assertThat(
            client
                .seek(start(), new PropertyValue(string8, "Müller"), Optional.empty())
                .state()
                .orElseThrow()
                .numPos())
        .isEqualTo(7);
  }

  @Test
  void s3_1_4_1_9_c9_c10_otherSortOrdersAreAGeneralFailure() {
    PropertyValue target = new PropertyValue(PidTag.DISPLAY_NAME, "M");
    for (int sort : List.of(Stat.SORT_PHONETIC_DISPLAY_NAME, Stat.SORT_DISPLAY_NAME_RO, 17)) {
      assertThat(client.seek(sorted(sort), target, Optional.empty()).errorCode())
          .isEqualTo(ErrorCode.GENERAL_FAILURE);
    }
  }

  @Test
  void s3_1_4_1_9_c6_anUnknownContainerIsAnInvalidBookmark() {
    PropertyValue target = new PropertyValue(PidTag.DISPLAY_NAME, "M");
    assertThat(client.seek(inContainer(9), target, Optional.empty()).errorCode())
        .isEqualTo(ErrorCode.INVALID_BOOKMARK);
  }

  // 3.1.4.1.11: ResortRestriction.

  @Test
  void s3_1_4_1_11_c6_theTableIsSortedAndUnknownMidsAreDropped() {
    ResortRestriction.Response response =
        client.resort(start(), List.of(midOfRow(9), 0x7777, midOfRow(2), midOfRow(5)));
    assertThat(response.minimalIds()).hasValue(List.of(midOfRow(2), midOfRow(5), midOfRow(9)));
    Stat stat = response.state().orElseThrow();
    assertThat(stat.totalRecs()).isEqualTo(3);
  }

  @Test
  void s3_1_4_1_11_c8_theCurrentRecordKeepsItsPlaceOrBegins() {
    List<Integer> table = List.of(midOfRow(9), midOfRow(2), midOfRow(5));
    Stat kept = client.resort(at(midOfRow(5), 0), table).state().orElseThrow();
    assertThat(kept.currentRec()).isEqualTo(midOfRow(5));
    assertThat(kept.numPos()).isEqualTo(1);
    Stat lost = client.resort(at(midOfRow(6), 0), table).state().orElseThrow();
    assertThat(lost.currentRec()).isEqualTo(MinimalId.BEGINNING_OF_TABLE);
    assertThat(lost.numPos()).isZero();
  }

  @Test
  void s3_1_4_1_11_c5_phoneticOrderIsAGeneralFailure() {
    ResortRestriction.Response response =
        client.resort(sorted(Stat.SORT_PHONETIC_DISPLAY_NAME), List.of(midOfRow(1)));
    assertThat(response.errorCode()).isEqualTo(ErrorCode.GENERAL_FAILURE);
    assertThat(response.minimalIds()).isEmpty();
  }

  // 3.1.4.1.12: CompareMIds.

  @Test
  void s3_1_4_1_12_positionsCompare() {
    assertThat(client.compare(start(), midOfRow(2), midOfRow(7)).result()).isNegative();
    assertThat(client.compare(start(), midOfRow(7), midOfRow(2)).result()).isPositive();
    assertThat(client.compare(start(), midOfRow(7), midOfRow(7)).result()).isZero();
  }

  @Test
  void s3_1_4_1_12_c3_c5_unknownContainersAndObjects() {
    assertThat(client.compare(inContainer(5), midOfRow(2), midOfRow(7)).errorCode())
        .isEqualTo(ErrorCode.INVALID_BOOKMARK);
    assertThat(client.compare(start(), midOfRow(2), 0x7777).errorCode())
        .isEqualTo(ErrorCode.GENERAL_FAILURE);
  }
}
