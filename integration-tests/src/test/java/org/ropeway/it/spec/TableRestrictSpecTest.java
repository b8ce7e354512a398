package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.gateway.client.MapiRef;

/**
 * Conditions on rows, of every kind and for every type. [MS-OXCTABL] 3.2.5.4, [MS-OXCDATA] 2.12.
 */
class TableRestrictSpecTest extends SpecStage {
  private static final PropertyTag WORDS = PropertyTag.of(0x7C10, PropertyType.MULTIPLE_STRING);
  private static final PropertyTag FLAGS = PropertyTag.of(0x7C17, PropertyType.INTEGER32);
  private static final PropertyTag ALIAS = PropertyTag.of(0x7C18, PropertyType.STRING);
  private static final PropertyTag TEXT = Typed.TEXT.tag();
  private static final PropertyTag DATA = Typed.DATA.tag();

  private final MapiRef sent = outlook.folder(PrivateFolder.SENT_ITEMS);
  private TableDesk table = new TableDesk(outlook, sent);

  TableRestrictSpecTest() {
    super(mails(3));
  }

  /** Messages 0 to 3 with the four values of each type in their order, and one without any. */
  @BeforeAll
  void fileMessages() {
    List<List<String>> words =
        List.of(
            List.of("alpha"), List.of("beta", "Gamma"), List.of("delta", "alpha"), List.of("x"));
    for (int i = 0; i < 4; i++) {
      List<PropertyValue> values = new ArrayList<>();
      values.add(new PropertyValue(PidTag.SUBJECT, "" + i));
      for (Typed type : Typed.values()) {
        values.add(new PropertyValue(type.tag(), type.ascending().get(i)));
      }
      values.add(new PropertyValue(WORDS, words.get(i)));
      values.add(new PropertyValue(FLAGS, i));
      values.add(new PropertyValue(ALIAS, i == 2 ? "birne" : "other"));
      file(fid(PrivateFolder.SENT_ITEMS), true, values.toArray(PropertyValue[]::new));
    }
    file(fid(PrivateFolder.SENT_ITEMS), true, new PropertyValue(PidTag.SUBJECT, "none"));
  }

  @BeforeEach
  void openTable() {
    table =
        TableDesk.contents(outlook, sent, RopGetContentsTable.ASSOCIATED).columns(PidTag.SUBJECT);
    table.sort(TableDesk.up(PidTag.SUBJECT));
  }

  @AfterEach
  void releaseTable() {
    table.release();
  }

  /** The subjects of the rows that meet a condition. */
  private String meeting(Restriction condition) {
    return String.join(
        " ", table.restrict(condition).firsts().stream().map(String::valueOf).toList());
  }

  private ErrorCode outcome(Restriction condition) {
    return table.outcome(RopRestrict.ROP, new RopRestrict.Request(0, Optional.of(condition)));
  }

  @Must("[MS-OXCTABL] 3.2.5.4: a restricted table shows only rows that meet the restriction")
  @Must("[MS-OXCTABL] 3.2.5.4: ROPs that follow go by the restriction")
  @Must("[MS-OXCTABL] 3.2.5.4: without a restriction all rows are there")
  @Test
  void onlyWhatMeetsIt() {
    assertThat(table.size()).isEqualTo(5);
    assertThat(meeting(TableDesk.is(RelOp.EQUAL, PidTag.SUBJECT, "2"))).isEqualTo("2");
    assertThat(table.size()).isOne();
    assertThat(
            table.outcome(
                RopFindRow.ROP,
                TableDesk.finding(
                    0, TableDesk.is(RelOp.EQUAL, PidTag.SUBJECT, "1"), Origin.BEGINNING)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(table.unrestrict().firsts()).hasSize(5);
  }

  @Must("[MS-OXCDATA] 2.12.5: a property is compared with a value of its type")
  @ParameterizedTest
  @MethodSource("org.ropeway.it.spec.Typed#values")
  void everyRelationOfEveryType(Typed type) {
    Object value = type.ascending().get(1);
    PropertyTag tag = type.tag();
    assertThat(meeting(TableDesk.is(RelOp.LESS_THAN, tag, value))).isEqualTo("0");
    assertThat(meeting(TableDesk.is(RelOp.LESS_THAN_OR_EQUAL, tag, value))).isEqualTo("0 1");
    assertThat(meeting(TableDesk.is(RelOp.GREATER_THAN, tag, value))).isEqualTo("2 3");
    assertThat(meeting(TableDesk.is(RelOp.GREATER_THAN_OR_EQUAL, tag, value))).isEqualTo("1 2 3");
    assertThat(meeting(TableDesk.is(RelOp.EQUAL, tag, value))).isEqualTo("1");
    assertThat(meeting(TableDesk.is(RelOp.NOT_EQUAL, tag, value))).isEqualTo("0 2 3 none");
  }

  @Must("[MS-OXCDATA] 2.12.5: a value of another type than its property cannot be compared")
  @Test
  void typesThatDiffer() {
    PropertyValue number = new PropertyValue(FLAGS, 1);
    assertThat(outcome(new Restriction.Property(RelOp.EQUAL, TEXT, number)))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    assertThat(outcome(new Restriction.Content(0, 0, FLAGS, number)))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    assertThat(outcome(new Restriction.CompareProperties(RelOp.EQUAL, TEXT, FLAGS)))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    assertThat(outcome(new Restriction.BitMask(true, TEXT, 1))).isEqualTo(ErrorCode.TOO_COMPLEX);
    assertThat(outcome(TableDesk.is(RelOp.MATCHES_REGEX, TEXT, ".*")))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    PropertyTag text8 = TEXT.withType(PropertyType.STRING8);
    assertThat(
            meeting(new Restriction.Property(RelOp.EQUAL, TEXT, new PropertyValue(text8, "Birne"))))
        .isEqualTo("2");
  }

  @Must("[MS-OXCDATA] 2.12.1: And holds where all of its restrictions do")
  @Must("[MS-OXCDATA] 2.12.2: Or holds where one of its restrictions does")
  @Must("[MS-OXCDATA] 2.12.3: Not holds where its restriction does not")
  @Test
  void combinations() {
    Restriction notFirst = TableDesk.is(RelOp.GREATER_THAN, FLAGS, 0);
    Restriction notLast = TableDesk.is(RelOp.LESS_THAN, FLAGS, 3);
    assertThat(meeting(new Restriction.And(List.of(notFirst, notLast)))).isEqualTo("1 2");
    assertThat(
            meeting(
                new Restriction.Or(
                    List.of(new Restriction.Not(notFirst), new Restriction.Not(notLast)))))
        .isEqualTo("0 3 none");
    assertThat(meeting(new Restriction.And(List.of()))).isEqualTo("0 1 2 3 none");
    assertThat(meeting(new Restriction.Or(List.of()))).isEmpty();
  }

  @Must("[MS-OXCDATA] 2.12.9: Exist holds where there is the property")
  @Test
  void existence() {
    for (Typed type : Typed.values()) {
      assertThat(meeting(new Restriction.Exist(type.tag()))).isEqualTo("0 1 2 3");
    }
    assertThat(meeting(new Restriction.Not(new Restriction.Exist(WORDS)))).isEqualTo("none");
    assertThat(meeting(new Restriction.Exist(PidTag.BODY))).isEmpty();
  }

  @Must(
      "[MS-OXCDATA] 2.12.4: a string is met whole, in part or at its beginning, as FuzzyLevelLow says")
  @Must("[MS-OXCDATA] 2.12.4: case and marks are ignored as FuzzyLevelHigh says")
  @ParameterizedTest
  @CsvSource({
    "0, 0, Birne, 2",
    "0, 0, birne, ''",
    "0, 1, birne, 2",
    "0, 0, Birn, ''",
    "1, 0, irn, 2",
    "1, 0, IRN, ''",
    "1, 1, IRN, 2",
    "2, 0, ch, 3",
    "2, 1, CH, 3",
    "2, 0, erry, ''",
    "0, 2, Apfel, 0",
    "0, 2, apfel, ''",
    "0, 3, apfel, 0",
    "0, 4, apfel, 0",
    "1, 4, PFEL, 0",
    "2, 4, a, 0 1",
  })
  void text(int low, int high, String wanted, String met) {
    assertThat(meeting(new Restriction.Content(low, high, TEXT, new PropertyValue(TEXT, wanted))))
        .isEqualTo(met);
  }

  @Must("[MS-OXCDATA] 2.12.4: bytes are met whole, in part or at their beginning")
  @ParameterizedTest
  @CsvSource({"0, 0001, 1", "1, 01, 1 2", "2, 00, 0 1", "2, 80, 3"})
  void bytes(int low, String hex, String met) {
    Bytes wanted = Bytes.wrap(HexFormat.of().parseHex(hex));
    assertThat(meeting(new Restriction.Content(low, 0, DATA, new PropertyValue(DATA, wanted))))
        .isEqualTo(met);
  }

  @Must("[MS-OXCDATA] 2.12.4: of several values one has to meet the restriction")
  @Must("[MS-OXCDATA] 2.12.5: of several values one has to be in the relation")
  @Test
  void severalValues() {
    PropertyValue alpha = new PropertyValue(PropertyTag.of(0x7C10, PropertyType.STRING), "alpha");
    assertThat(meeting(new Restriction.Property(RelOp.EQUAL, WORDS, alpha))).isEqualTo("0 2");
    assertThat(meeting(new Restriction.Content(Restriction.Content.PREFIX, 1, WORDS, alpha)))
        .isEqualTo("0 2");
    PropertyValue gamma = new PropertyValue(PropertyTag.of(0x7C10, PropertyType.STRING), "GAM");
    assertThat(meeting(new Restriction.Content(Restriction.Content.PREFIX, 1, WORDS, gamma)))
        .isEqualTo("1");
  }

  @Must("[MS-OXCDATA] 2.12.6: two properties are compared with each other")
  @Test
  void propertiesCompared() {
    assertThat(meeting(new Restriction.CompareProperties(RelOp.EQUAL, TEXT, ALIAS))).isEqualTo("2");
    assertThat(meeting(new Restriction.CompareProperties(RelOp.LESS_THAN, TEXT, ALIAS)))
        .isEqualTo("0 1 3");
    assertThat(meeting(new Restriction.CompareProperties(RelOp.GREATER_THAN, FLAGS, FLAGS)))
        .isEmpty();
  }

  @Must("[MS-OXCDATA] 2.12.7: the masked bits are all zero, or one of them is not")
  @Test
  void bits() {
    assertThat(meeting(new Restriction.BitMask(true, FLAGS, 2))).isEqualTo("2 3");
    assertThat(meeting(new Restriction.BitMask(false, FLAGS, 2))).isEqualTo("0 1");
    assertThat(meeting(new Restriction.BitMask(false, FLAGS, 3))).isEqualTo("0");
    assertThat(meeting(new Restriction.BitMask(true, FLAGS, 3))).isEqualTo("1 2 3");
  }

  @Must("[MS-OXCDATA] 2.12.8: the size of a value is compared with a number of bytes")
  @Test
  void sizes() {
    assertThat(meeting(new Restriction.Size(RelOp.EQUAL, DATA, 2))).isEqualTo("1");
    assertThat(meeting(new Restriction.Size(RelOp.LESS_THAN, DATA, 2))).isEqualTo("0 2 3");
    assertThat(meeting(new Restriction.Size(RelOp.GREATER_THAN_OR_EQUAL, FLAGS, 4)))
        .isEqualTo("0 1 2 3");
    assertThat(meeting(new Restriction.Size(RelOp.GREATER_THAN, Typed.LONG.tag(), 8))).isEmpty();
    assertThat(meeting(new Restriction.Size(RelOp.GREATER_THAN, TEXT, 12))).isEqualTo("3");
    assertThat(meeting(new Restriction.Size(RelOp.EQUAL, Typed.GUID.tag(), 16)))
        .isEqualTo("0 1 2 3");
  }

  @Must("[MS-OXCDATA] 2.12.11: a comment changes nothing of its restriction")
  @Must("[MS-OXCDATA] 2.12.12: not more rows are shown than a count says")
  @Test
  void commentsAndCounts() {
    Restriction some = TableDesk.is(RelOp.GREATER_THAN, FLAGS, 0);
    List<PropertyValue> notes = List.of(new PropertyValue(ALIAS, "said by a user"));
    assertThat(meeting(new Restriction.Comment(notes, some))).isEqualTo("1 2 3");
    assertThat(meeting(new Restriction.Comment(notes, null))).isEqualTo("0 1 2 3 none");
    assertThat(meeting(new Restriction.Count(2, some))).isEqualTo("1 2");
    table.sort(TableDesk.down(PidTag.SUBJECT));
    assertThat(table.firsts()).containsExactly("3", "2");
    assertThat(meeting(new Restriction.Count(9, some))).isEqualTo("3 2 1");
    assertThat(meeting(new Restriction.Count(0, some))).isEmpty();
  }

  @Must("[MS-OXCTABL] 3.2.5.4: after a failure the restriction before is in force, or none")
  @Test
  void afterAFailure() {
    assertThat(meeting(TableDesk.is(RelOp.GREATER_THAN, FLAGS, 1))).isEqualTo("2 3");
    assertThat(outcome(new Restriction.BitMask(true, TEXT, 1))).isEqualTo(ErrorCode.TOO_COMPLEX);
    assertThat(table.firsts()).containsExactly("2", "3");
  }

  private static final Restriction EVEN = new Restriction.BitMask(false, FLAGS, 1);

  @Must(
      "[MS-OXCTABL] 3.2.5.14: the cursor goes to the first row that meets the restriction, which is sent")
  @Must("[MS-OXCTABL] 3.2.5.14: if no row meets it, it is ecNotFound")
  @Must("[MS-OXCTABL] 2.2.2.14.1: rows are sought forwards or backwards")
  @Must("[MS-OXCTABL] 2.2.2.14.2: backwards the row at the bookmark is not looked at")
  @Test
  void finding() {
    assertThat(table.find(0, EVEN, Origin.BEGINNING)).isEqualTo("0");
    assertThat(table.find(0, EVEN, Origin.CURRENT)).isEqualTo("0");
    table.seek(Origin.CURRENT, 1);
    assertThat(table.find(0, EVEN, Origin.CURRENT)).isEqualTo("2");
    assertThat(table.position()).isEqualTo(2);
    assertThat(table.find(1, EVEN, Origin.CURRENT)).isEqualTo("0");
    assertThat(table.find(1, EVEN, Origin.END)).isEqualTo("2");
    Restriction nowhere = TableDesk.is(RelOp.EQUAL, FLAGS, 77);
    assertThat(table.outcome(RopFindRow.ROP, TableDesk.finding(0, nowhere, Origin.BEGINNING)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(IntStream.range(0, 5).mapToObj(i -> table.firsts().get(i)))
        .containsExactly("0", "1", "2", "3", "none");
  }
}
