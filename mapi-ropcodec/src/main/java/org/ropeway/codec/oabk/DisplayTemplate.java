package org.ropeway.codec.oabk;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireException.Reason;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A dialog and the controls in it. [MS-OXOABKT] 2.2.2.1 (TRowSet); the value of PidTagTemplateData.
 *
 * @param type 1
 * @param strings what stands behind the rows: null-terminated texts
 */
public record DisplayTemplate(long type, List<Row> rows, Bytes strings) {
  private static final int TYPE = 1;
  private static final int HEADER = 8;
  private static final int ROW = 36;

  /** All bytes up to the end. */
  public static final WireType<DisplayTemplate> WIRE =
      WireType.of(
          HEADER,
          r ->
              new DisplayTemplate(
                  r.field("ulType", Wire.U32),
                  r.field("cRows", "TRow", Wire.list32(Row.WIRE)),
                  r.field("Strings", Bytes.REST)),
          DisplayTemplate::write);

  public DisplayTemplate {
    rows = List.copyOf(rows);
  }

  /** A control and its text, which is put behind the rows. */
  public record Control(
      long x,
      long deltaX,
      long y,
      long deltaY,
      long type,
      long flags,
      long dwType,
      long size,
      String text) {}

  /**
   * A dialog of controls.
   *
   * @param charset of the code page the client asked for
   */
  public static DisplayTemplate of(List<Control> controls, Charset charset) {
    WireWriter strings = WireWriter.of(Integer.MAX_VALUE).withString8Charset(charset);
    Map<String, Long> offsets = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    long base = HEADER + (long) ROW * controls.size();
    for (Control c : controls) {
      long offset =
          offsets.computeIfAbsent(
              c.text,
              text -> {
                long at = base + strings.position();
                strings.string8z(text);
                return at;
              });
      rows.add(
          new Row(
              c.x, c.deltaX, c.y, c.deltaY, c.type, c.flags, new Cntrl(c.dwType, c.size, offset)));
    }
    return new DisplayTemplate(TYPE, rows, Bytes.wrap(strings.toBytes()));
  }

  /**
   * The text of a control; {@link WireException} if its offset is not that of a text behind the
   * rows.
   */
  public String text(Row row, Charset charset) {
    long from = row.control.string - HEADER - (long) ROW * rows.size();
    if (from < 0 || from >= strings.length()) {
      throw new WireException(Reason.BAD_VALUE, 0, "offset of a control's text");
    }
    WireReader r = WireReader.of(strings.unsafeArray()).withString8Charset(charset);
    r.skip(from);
    return r.string8z();
  }

  /** The bytes. */
  public Bytes toBytes() {
    return Bytes.wrap(WireWriter.encode(WIRE, this));
  }

  private static void write(WireWriter w, DisplayTemplate v) {
    Wire.list32(Row.WIRE).write(w.u32(v.type), v.rows);
    w.bytes(v.strings.unsafeArray());
  }

  /**
   * A control. 2.2.2.1.2 (TRow); positions and sizes are in pixels, it says.
   *
   * @param controlType {@link #LABEL} and the others
   * @param controlFlags {@link #MULTILINE} and the others
   */
  public record Row(
      long x,
      long deltaX,
      long y,
      long deltaY,
      long controlType,
      long controlFlags,
      Cntrl control) {
    /** ControlType: a static text. */
    public static final int LABEL = 0x00;

    /** ControlType: a text. */
    public static final int EDIT = 0x01;

    /** ControlType: a list. */
    public static final int LIST_BOX = 0x02;

    /** ControlType: a check box. */
    public static final int CHECK_BOX = 0x05;

    /** ControlType: a frame. */
    public static final int GROUP_BOX = 0x06;

    /** ControlType: a button. */
    public static final int BUTTON = 0x07;

    /** ControlType: a page, on which the controls behind it are. */
    public static final int PAGE = 0x08;

    /** ControlType: a list of the values of a property. */
    public static final int MULTIVALUED_LIST_BOX = 0x0B;

    /** ControlType: a drop-down list of the values of a property. */
    public static final int MULTIVALUED_DROP_DOWN = 0x0C;

    /** ControlFlags: several lines. */
    public static final int MULTILINE = 0x01;

    /** ControlFlags: can be changed. */
    public static final int EDITABLE = 0x02;

    /** ControlFlags: must be filled in. */
    public static final int REQUIRED = 0x04;

    /** ControlFlags: what is typed is not shown. */
    public static final int PASSWORD_EDIT = 0x10;

    /** ControlFlags: takes double-byte characters. */
    public static final int ACCEPT_DBCS = 0x20;

    static final Struct<Row> WIRE =
        struct(
            Row::new,
            field("XPos", Wire.U32, Row::x),
            field("DeltaX", Wire.U32, Row::deltaX),
            field("YPos", Wire.U32, Row::y),
            field("DeltaY", Wire.U32, Row::deltaY),
            field("ControlType", Wire.U32, Row::controlType),
            field("ControlFlags", Wire.U32, Row::controlFlags),
            field("ControlStructure", Cntrl.WIRE, Row::control));
  }

  /**
   * What a control shows. 2.2.2.1.3 (CNTRL); the meaning depends on the type of the control.
   *
   * @param dwType mostly the property that is shown
   * @param size mostly how many characters can be typed
   * @param string the offset of the text from the begin of the template
   */
  public record Cntrl(long dwType, long size, long string) {
    static final Struct<Cntrl> WIRE =
        struct(
            Cntrl::new,
            field("dwType", Wire.U32, Cntrl::dwType),
            field("ulSize", Wire.U32, Cntrl::size),
            field("ulString", Wire.U32, Cntrl::string));
  }
}
