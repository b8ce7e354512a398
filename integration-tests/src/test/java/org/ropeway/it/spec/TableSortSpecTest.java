package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.gateway.client.MapiRef;

/** The order of rows. [MS-OXCTABL] 2.2.2.3, 3.2.5.3. */
class TableSortSpecTest extends SpecStage {
  private static final PropertyTag COLOURS = PropertyTag.of(0x7C10, PropertyType.MULTIPLE_STRING);

  private final MapiRef sent = outlook.folder(PrivateFolder.SENT_ITEMS);
  private TableDesk table = new TableDesk(outlook, sent);

  @BeforeAll
  void fileMessages() {
    for (int i : new int[] {2, 0, 3, 1}) {
      List<PropertyValue> values = new ArrayList<>();
      values.add(new PropertyValue(PidTag.SUBJECT, "message " + i));
      for (Typed kind : Typed.values()) {
        values.add(new PropertyValue(kind.tag(), kind.ascending().get(i)));
      }
      values.add(new PropertyValue(PidTag.IMPORTANCE, i % 2));
      values.add(
          new PropertyValue(COLOURS, List.of(List.of("red", "amber"), List.of("blue")).get(i % 2)));
      file(fid(PrivateFolder.SENT_ITEMS), true, values.toArray(PropertyValue[]::new));
    }
    file(fid(PrivateFolder.SENT_ITEMS), true, new PropertyValue(PidTag.SUBJECT, "without values"));
  }

  @BeforeEach
  void openTable() {
    table =
        TableDesk.contents(outlook, sent, RopGetContentsTable.ASSOCIATED).columns(PidTag.SUBJECT);
  }

  @AfterEach
  void releaseTable() {
    table.release();
  }

  private static List<Object> ordered() {
    List<Object> subjects = new ArrayList<>(List.of("without values"));
    IntStream.range(0, 4).forEach(i -> subjects.add("message " + i));
    return subjects;
  }

  @Must("[MS-OXCTABL] 3.2.5.3: the sort order is applied, and ROPs that follow go by it")
  @Must("[MS-OXCTABL] 2.2.2.3.1: an ascending order goes from the least value up")
  @Must("[MS-OXCTABL] 2.2.2.3.1: a descending order goes from the greatest value down")
  @ParameterizedTest
  @MethodSource("org.ropeway.it.spec.Typed#values")
  void byEveryType(Typed kind) {
    table.sort(TableDesk.up(kind.tag()));
    List<Object> ascending = ordered();
    assertThat(table.firsts()).isEqualTo(ascending);
    assertThat(
            table.find(0, TableDesk.is(RelOp.EQUAL, PidTag.SUBJECT, "message 2"), Origin.BEGINNING))
        .isEqualTo("message 2");
    assertThat(table.position()).isEqualTo(3);
    table.sort(TableDesk.down(kind.tag()));
    Collections.reverse(ascending);
    assertThat(table.firsts()).isEqualTo(ascending);
  }

  @Must("[MS-OXCTABL] 3.2.5.3: a new sort order takes the place of the old one")
  @Must("[MS-OXCTABL] 3.2.5.3: without a sort order the table has a default one")
  @Test
  void oneAfterTheOther() {
    List<Object> unsorted = table.firsts();
    assertThat(unsorted).containsExactlyInAnyOrderElementsOf(ordered());
    table.sort(TableDesk.up(PidTag.IMPORTANCE), TableDesk.down(PidTag.SUBJECT));
    List<Object> byImportance = table.firsts();
    assertThat(byImportance.indexOf("message 2")).isLessThan(byImportance.indexOf("message 0"));
    assertThat(byImportance.indexOf("message 0")).isLessThan(byImportance.indexOf("message 3"));
    table.sort(TableDesk.up(PidTag.SUBJECT));
    assertThat(table.firsts().getFirst()).isEqualTo("message 0");
    table.sort();
    assertThat(table.firsts()).isEqualTo(unsorted);
  }

  @Must("[MS-OXCTABL] 3.2.5.3: by multivalue instances rows are sorted by their single values")
  @Test
  void bySingleValues() {
    PropertyTag each = TableDesk.instances(COLOURS);
    table.columns(each, PidTag.SUBJECT);
    table.sort(TableDesk.up(each), TableDesk.up(PidTag.SUBJECT));
    assertThat(table.all().stream().map(r -> r.values().toString()).skip(1))
        .containsExactly(
            "[amber, message 0]",
            "[amber, message 2]",
            "[blue, message 1]",
            "[blue, message 3]",
            "[red, message 0]",
            "[red, message 2]");
    assertThat(table.size()).isEqualTo(7);
    table.sort(TableDesk.down(each));
    assertThat(table.firsts().subList(0, 2)).containsExactly("red", "red");
    table.columns(PidTag.SUBJECT);
    assertThat(table.firsts()).hasSize(7);
    table.sort(TableDesk.up(PidTag.SUBJECT));
    assertThat(table.firsts()).hasSize(5);
  }

  @Must("[MS-OXCTABL] 3.2.5.3: after a failure the order before is in force, or none")
  @Test
  void byWhatHasNoOrder() {
    table.sort(TableDesk.up(PidTag.SUBJECT));
    table.rows(2);
    for (PropertyTag tag :
        List.of(
            COLOURS,
            PidTag.MESSAGE_RECIPIENTS,
            PidTag.SUBJECT.withType(PropertyType.UNSPECIFIED),
            new PropertyTag(0x00370099))) {
      assertThat(table.outcome(RopSortTable.ROP, TableDesk.sorting(0, 0, TableDesk.up(tag))))
          .isEqualTo(ErrorCode.INVALID_PARAMETER);
    }
    assertThat(
            table.outcome(
                RopSortTable.ROP, TableDesk.sorting(0, 0, new SortOrder(PidTag.SUBJECT, 0x40))))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(TableDesk.firsts(table.rows(1))).containsExactly("message 2");
  }
}
