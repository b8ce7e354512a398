package org.ropeway.codec.rop.message;

import java.nio.charset.Charset;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A recipient as {@code RopReadRecipients} answers it: ReadRecipientRow. [MS-OXCROPS] 2.2.6.6.2.1.
 * The row stays encoded, because only who knows the RecipientColumns of the message can read it.
 *
 * @param rowId PidTagRowid
 * @param recipientType see {@link RecipientType}
 * @param codePageId the code page of the recipient's 8-bit strings
 * @param reserved 0
 * @param recipientRow a RecipientRow
 */
public record ReadRecipientRow(
    long rowId, int recipientType, int codePageId, int reserved, Bytes recipientRow) {
  private static final int MIN_SIZE = 11;

  /** An encoded recipient, its 8-bit strings in a character set. */
  public static ReadRecipientRow of(
      long rowId,
      int recipientType,
      int codePageId,
      List<PropertyTag> recipientColumns,
      RecipientRow row,
      Charset string8) {
    WireWriter w = WireWriter.of(0xFFFF).withString8Charset(string8);
    RecipientRow.wire(recipientColumns).write(w, row);
    return new ReadRecipientRow(rowId, recipientType, codePageId, 0, Bytes.wrap(w.toBytes()));
  }

  /**
   * The recipient, if these are the RecipientColumns of its message and this the character set of
   * its 8-bit strings.
   */
  public RecipientRow recipientRow(List<PropertyTag> recipientColumns, Charset string8) {
    WireReader r = WireReader.of(recipientRow.unsafeArray()).withString8Charset(string8);
    RecipientRow row = RecipientRow.wire(recipientColumns).read(r);
    r.end();
    return row;
  }

  /** How many bytes it takes. */
  public int size() {
    return MIN_SIZE + recipientRow.length();
  }

  /** How recipients stand on the wire; rows of columns that are not known are not looked into. */
  static WireType<ReadRecipientRow> wire(List<PropertyTag> recipientColumns) {
    return WireType.of(MIN_SIZE, r -> read(r, recipientColumns), ReadRecipientRow::write);
  }

  private static ReadRecipientRow read(WireReader r, List<PropertyTag> recipientColumns) {
    long rowId = r.field("RowId", Wire.U32);
    int type = r.field("RecipientType", Wire.U8);
    int codePage = r.field("CodePageId", Wire.U16);
    int reserved = r.field("Reserved", Wire.U16);
    WireReader row = r.slice(r.field("RecipientRowSize", Wire.U16));
    int size = row.remaining();
    if (recipientColumns.isEmpty()) {
      row.field("RecipientRow", Bytes.REST);
    } else {
      row.field("RecipientRow", RecipientRow.wire(recipientColumns));
      row.end();
    }
    return new ReadRecipientRow(rowId, type, codePage, reserved, Bytes.wrap(row.reread(size)));
  }

  private static void write(WireWriter w, ReadRecipientRow v) {
    w.u32(v.rowId).u8(v.recipientType).u16(v.codePageId).u16(v.reserved);
    Bytes.WIRE16.write(w, v.recipientRow);
  }
}
