package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.RowData;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSeekRowFractional;
import org.ropeway.gateway.mapihttp.ExecuteRequest;

/** Reading rows, and the cursor that says which. [MS-OXCTABL] 3.2.5.5, 3.2.5.8, 3.2.5.9. */
class TableRowsSpecTest extends SpecStage {
  private static final int MAILS = 90;
  private static final PropertyTag TEXT = PropertyTag.of(0x7C11, PropertyType.STRING);
  private static final PropertyTag DATA = PropertyTag.of(0x7C12, PropertyType.BINARY);
  private static final PropertyTag WORDS = PropertyTag.of(0x7C13, PropertyType.MULTIPLE_STRING);

  private TableDesk table = new TableDesk(outlook, inbox);

  TableRowsSpecTest() {
    super(mails(MAILS));
  }

  @BeforeEach
  void openTable() {
    table = TableDesk.contents(outlook, inbox, 0).columns(PidTag.SUBJECT);
    table.sort(TableDesk.up(PidTag.SUBJECT));
  }

  @AfterEach
  void releaseTable() {
    outlook.client().chaining(false);
    table.release();
  }

  @Must("[MS-OXCTABL] 3.2.5.5: rows are sent from the cursor on")
  @Must("[MS-OXCTABL] 3.2.5.5: not more rows are sent than RowCount")
  @Must("[MS-OXCTABL] 3.2.5.5: no rows are sent only when there are no more")
  @Test
  void fromTheCursorOn() {
    assertThat(TableDesk.firsts(table.rows(2))).containsExactly("mail 01", "mail 02");
    assertThat(TableDesk.firsts(table.rows(1))).containsExactly("mail 03");
    table.seek(Origin.END, -1);
    assertThat(TableDesk.firsts(table.rows(5))).containsExactly("mail 90");
    assertThat(table.rows(5)).isEmpty();
    assertThat(table.outcome(RopQueryRows.ROP, new RopQueryRows.Request(0, true, 0)))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  @Must(
      "[MS-OXCTABL] 3.2.5.5: Origin says where the cursor is: at the end, at the beginning, or between")
  @Must("[MS-OXCTABL] 3.2.5.5: backwards the rows before the cursor are sent")
  @Test
  void originAndDirection() {
    assertThat(table.query(0, true, 10).origin()).isEqualTo(Origin.CURRENT);
    assertThat(TableDesk.firsts(table.rowsBefore(3)))
        .containsExactlyInAnyOrder("mail 08", "mail 09", "mail 10");
    assertThat(table.position()).isEqualTo(7);
    assertThat(table.query(0, false, MAILS).origin()).isEqualTo(Origin.BEGINNING);
    assertThat(table.query(0, true, MAILS).origin()).isEqualTo(Origin.END);
    assertThat(table.query(0, true, 1).origin()).isEqualTo(Origin.END);
  }

  @Must("[MS-OXCTABL] 3.2.5.5: with NoAdvance the cursor stays")
  @Test
  void noAdvance() {
    table.seek(Origin.BEGINNING, 5);
    assertThat(table.query(RopQueryRows.NO_ADVANCE, true, 10).rowData().rowCount()).isEqualTo(10);
    assertThat(table.position()).isEqualTo(5);
    assertThat(table.query(RopQueryRows.NO_ADVANCE, false, 10).rowData().rowCount()).isEqualTo(5);
    assertThat(table.position()).isEqualTo(5);
  }

  /** Wide rows, of which only some fit. */
  private RowData filled(int width) {
    PropertyTag[] wide = Collections.nCopies(width, PidTag.ENTRY_ID).toArray(PropertyTag[]::new);
    table.columns(wide);
    return table.query(0, true, MAILS).rowData();
  }

  @Must("[MS-OXCTABL] 3.2.5.5: as many rows are sent as fit into the response")
  @Must("[MS-OXCTABL] 3.2.5.5: rows are sent whole")
  @Test
  void asManyAsFit() {
    RowData rows = filled(20);
    assertThat(rows.rowCount()).isBetween(10, MAILS - 1);
    int row = rows.bytes().length() / rows.rowCount();
    assertThat(rows.bytes().length()).isEqualTo(row * rows.rowCount());
    int around = 2 + 6 + 3 + 4;
    assertThat(around + rows.bytes().length())
        .isBetween(ExecuteRequest.MAX_BUFFER - row + 1, ExecuteRequest.MAX_BUFFER);
    assertThat(table.position()).isEqualTo(rows.rowCount());
    assertThat(table.all()).hasSize(MAILS);
  }

  @Must(
      "[MS-OXCTABL] 2.2.2.5.1: with EnablePackedBuffers and Chain, further buffers bring the rest")
  @Test
  void packedBuffers() {
    filled(12);
    table.seek(Origin.BEGINNING, 0);
    outlook.client().chaining(true);
    List<RopQueryRows.Response> answers =
        outlook
            .call(
                table.ref(),
                RopQueryRows.ROP,
                new RopQueryRows.Request(RopQueryRows.ENABLE_PACKED_BUFFERS, true, MAILS))
            .responses();
    assertThat(answers).hasSizeGreaterThan(2);
    assertThat(answers.getLast().origin()).isEqualTo(Origin.END);
    assertThat(answers.stream().mapToInt(a -> a.rowData().rowCount()).sum()).isEqualTo(MAILS);
    assertThat(table.position()).isEqualTo(MAILS);
  }

  /** 1024 columns of 16 characters fit into no buffer. */
  @Must("[MS-OXCTABL] 3.2.5.5: with room for no row it is ecBufferTooSmall")
  @Test
  void notEvenOne() {
    PropertyTag[] wide = Collections.nCopies(1024, PidTag.SEARCH_KEY).toArray(PropertyTag[]::new);
    table.columns(
        Stream.concat(Stream.of(PidTag.SUBJECT), Stream.of(wide).skip(1))
            .toArray(PropertyTag[]::new));
    ErrorCode outcome = table.outcome(RopQueryRows.ROP, new RopQueryRows.Request(0, true, 10));
    assertThat(outcome).isIn(ErrorCode.SUCCESS, ErrorCode.BUFFER_TOO_SMALL);
    table.columns(Collections.nCopies(1024, PidTag.ENTRY_ID).toArray(PropertyTag[]::new));
    assertThat(table.outcome(RopQueryRows.ROP, new RopQueryRows.Request(0, true, 10)))
        .isEqualTo(ErrorCode.BUFFER_TOO_SMALL);
    table.columns(PidTag.SUBJECT);
    assertThat(table.rows(1)).hasSize(1);
  }

  private List<Object> cut(PropertyTag column) {
    return TableDesk.contents(outlook, inbox, RopGetContentsTable.ASSOCIATED)
        .columns(column)
        .restrict(TableDesk.is(RelOp.EQUAL, PidTag.SUBJECT, "long values"))
        .firsts();
  }

  @Must("[MS-OXCTABL] 2.2.2.5.2: a value of more than 510 bytes is cut to 510 bytes")
  @Test
  void longValuesAreCut() {
    String text = "0123456789".repeat(80);
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    List<String> words = Collections.nCopies(100, "ten bytes");
    file(
        fid(PrivateFolder.INBOX),
        true,
        new PropertyValue(PidTag.SUBJECT, "long values"),
        new PropertyValue(TEXT, text),
        new PropertyValue(DATA, Bytes.of(bytes)),
        new PropertyValue(WORDS, words));
    assertThat(cut(TEXT)).containsExactly(text.substring(0, 255));
    assertThat(cut(TEXT.withType(PropertyType.STRING8))).containsExactly(text.substring(0, 510));
    assertThat(cut(DATA)).containsExactly(Bytes.of(bytes).slice(0, 510));
    assertThat((List<?>) cut(WORDS).getFirst()).hasSize(25).allMatch("ten bytes"::equals);
  }

  @Must("[MS-OXCTABL] 3.2.5.8: the position of the cursor and the number of rows are told")
  @Test
  void whereTheCursorIs() {
    table.seek(Origin.BEGINNING, 17);
    RopQueryPosition.Response position =
        table.get(RopQueryPosition.ROP, new RopQueryPosition.Request());
    assertThat(position).isEqualTo(new RopQueryPosition.Response(17, MAILS));
    table.seek(Origin.END, 0);
    assertThat(table.position()).isEqualTo(MAILS);
  }

  @Must(
      "[MS-OXCTABL] 3.2.5.9: the cursor moves by rows from the beginning, from where it is or from the end")
  @Must("[MS-OXCTABL] 3.2.5.9: beyond an end HasSoughtLess is set and RowsSought the rows moved")
  @ParameterizedTest
  @CsvSource({
    "0, 3, 3, false, 3",
    "0, 91, 90, true, 90",
    "0, -1, 0, true, 0",
    "1, 2, 2, false, 42",
    "1, -5, -5, false, 35",
    "1, -41, -40, true, 0",
    "1, 2147483647, 50, true, 90",
    "2, -1, -1, false, 89",
    "2, -91, -90, true, 0",
    "2, 1, 0, true, 90",
  })
  void seeking(int origin, int count, int sought, boolean less, long position) {
    table.seek(Origin.BEGINNING, 40);
    RopSeekRow.Response response = table.seek(origin, count);
    assertThat(response.rowsSought()).isEqualTo(sought);
    assertThat(response.hasSoughtLess()).isEqualTo(less);
    assertThat(table.position()).isEqualTo(position);
  }

  @Must("[MS-OXCTABL] 3.2.5.11: numerator 0 is the beginning")
  @Must("[MS-OXCTABL] 3.2.5.11: a numerator not less than the denominator is the end")
  @Must("[MS-OXCTABL] 3.2.5.11: the cursor goes to the place closest to the fraction")
  @ParameterizedTest
  @CsvSource({
    "0, 5, 0",
    "1, 2, 45",
    "1, 3, 30",
    "99, 100, 89",
    "7, 1000, 1",
    "3, 3, 90",
    "4, 3, 90",
    "4294967295, 1, 90"
  })
  void fractions(long numerator, long denominator, long position) {
    table.get(RopSeekRowFractional.ROP, new RopSeekRowFractional.Request(numerator, denominator));
    assertThat(table.position()).isEqualTo(position);
  }

  @Must("[MS-OXCTABL] 2.2.2.11.1: a denominator of 0 is not lawful")
  @Test
  void fractionOfNothing() {
    assertThat(table.outcome(RopSeekRowFractional.ROP, new RopSeekRowFractional.Request(1, 0)))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  /** A value that is not there is told by a flagged row with ecNotFound in its place. */
  @Must("[MS-OXCDATA] 2.8.1: a row in which a value is missing says so in that column alone")
  @Test
  void cellsWithoutValue() {
    table.columns(PidTag.SUBJECT, PidTag.IN_REPLY_TO_ID, PidTag.MESSAGE_CLASS);
    PropertyRow row = table.rows(1).getFirst();
    assertThat(row.flagged()).isTrue();
    assertThat(row.values()).containsExactly("mail 01", ErrorCode.NOT_FOUND, "IPM.Note");
    TableDesk folders =
        TableDesk.hierarchy(
            outlook, outlook.folder(PrivateFolder.IPM_SUBTREE), RopGetHierarchyTable.DEPTH);
    folders.columns(PidTag.DISPLAY_NAME, PidTag.SUBJECT);
    assertThat(folders.rows(1).getFirst().values().getLast()).isEqualTo(ErrorCode.NOT_FOUND);
    folders.release();
  }
}
