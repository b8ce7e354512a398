package org.ropeway.gateway.nspi;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.wire.WireWriter;

/**
 * Writes the controls of a dialog as a TRowSet ([MS-OXOABKT] 2.2.2.1): rows of fixed size, then the
 * strings they point to. Places and sizes are dialog units.
 */
final class TemplateWriter {
  private static final int TYPE = 1;
  private static final int HEAD = 8;
  private static final int ROW = 36;
  private static final int MAX_TEXT = 127;

  private static final int LABEL = 0x0;
  private static final int EDIT = 0x1;
  private static final int LIST = 0x2;
  private static final int PAGE = 0x8;
  private static final int MULTIVALUED_LIST = 0xB;

  /** Flags of a control: the text may have several lines, be edited, must not be empty. */
  private static final int MULTILINE = 0x1;

  private static final int EDITABLE = 0x2;
  private static final int REQUIRED = 0x4;

  /** East Asian characters are welcome in all texts. */
  private static final int ACCEPTS_DBCS = 0x20;

  private static final int LONGEST = 0x400;
  private static final String ANY_CHARACTER = "*";

  /** A place and a size. */
  record Box(int x, int y, int width, int height) {}

  private record Row(Box box, int type, int flags, int property, int size, String text) {}

  private final List<Row> rows = new ArrayList<>();

  /** A new tabbed page, on which the controls that follow are. */
  void page(String title) {
    rows.add(new Row(new Box(0, 0, 0, 0), PAGE, 0, 0, 0, title));
  }

  /** A text that stands there. */
  void label(Box box, String text) {
    rows.add(new Row(box, LABEL, 0, 0, 0, text));
  }

  /** A property that is shown. */
  void show(Box box, PropertyTag property, boolean severalLines) {
    int flags = ACCEPTS_DBCS | (severalLines ? MULTILINE : 0);
    rows.add(new Row(box, EDIT, flags, property.value(), LONGEST, ANY_CHARACTER));
  }

  /** A property that has to be typed in. */
  void enter(Box box, PropertyTag property) {
    int flags = ACCEPTS_DBCS | EDITABLE | REQUIRED;
    rows.add(new Row(box, EDIT, flags, property.value(), LONGEST, ANY_CHARACTER));
  }

  /** A table of the objects that a property refers to. */
  void table(Box box, PropertyTag property) {
    rows.add(new Row(box, LIST, 0, property.value(), 0, ""));
  }

  /** A list of the values of a property. */
  void list(Box box, PropertyTag property) {
    rows.add(new Row(box, MULTIVALUED_LIST, 0, property.value(), 0, ""));
  }

  /** The bytes, strings in a code page. */
  Bytes toBytes(CodePage codePage) {
    int base = HEAD + ROW * rows.size();
    ByteArrayOutputStream strings = new ByteArrayOutputStream();
    int[] places = new int[rows.size()];
    for (int i = 0; i < places.length; i++) {
      String text = rows.get(i).text;
      String fitting = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
      places[i] = base + strings.size();
      strings.writeBytes(codePage.express(fitting).getBytes(codePage.charset()));
      strings.write(0);
    }
    WireWriter w = WireWriter.of(base + strings.size()).u32(TYPE).u32(rows.size());
    for (int i = 0; i < places.length; i++) {
      Row row = rows.get(i);
      w.u32(row.box.x).u32(row.box.width).u32(row.box.y).u32(row.box.height);
      w.u32(row.type).u32(row.flags);
      w.u32(Integer.toUnsignedLong(row.property)).u32(row.size).u32(places[i]);
    }
    w.bytes(strings.toByteArray());
    return Bytes.wrap(w.toBytes());
  }
}
