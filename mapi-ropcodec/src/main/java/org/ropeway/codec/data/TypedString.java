package org.ropeway.codec.data;

import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A string that names its form. [MS-OXCDATA] 2.11.7.
 *
 * @param string empty for {@link Form#NONE} and {@link Form#EMPTY}
 */
public record TypedString(Form form, String string) {
  /** With its StringType byte. */
  public static final WireType<TypedString> WIRE =
      WireType.of(1, TypedString::read, TypedString::write);

  private static final WireType<String> LATIN1Z =
      WireType.of(1, WireReader::latin1z, WireWriter::latin1z);

  /** How the string stands. */
  public enum Form {
    /** No string. */
    NONE,
    /** The empty string. */
    EMPTY,
    /** In the code page of the connection. */
    STRING8,
    /** The low bytes of UTF-16 whose high bytes are all zero. */
    REDUCED_UNICODE,
    /** UTF-16LE. */
    UNICODE
  }

  /** No string. */
  public static final TypedString NONE = new TypedString(Form.NONE, "");

  /** A string in its shortest Unicode form. */
  public static TypedString of(String s) {
    if (s.isEmpty()) {
      return new TypedString(Form.EMPTY, "");
    }
    boolean reduced = true;
    for (int i = 0; i < s.length(); i++) {
      reduced &= s.charAt(i) < 0x100;
    }
    return new TypedString(reduced ? Form.REDUCED_UNICODE : Form.UNICODE, s);
  }

  private static TypedString read(WireReader r) {
    int type = r.field("StringType", Wire.U8);
    return switch (type) {
      case 0 -> NONE;
      case 1 -> new TypedString(Form.EMPTY, "");
      case 2 -> new TypedString(Form.STRING8, r.field("String", Wire.STRING8Z));
      case 3 -> new TypedString(Form.REDUCED_UNICODE, r.field("String", LATIN1Z));
      case 4 -> new TypedString(Form.UNICODE, r.field("String", Wire.UTF16Z));
      default -> throw r.badValue("StringType " + type);
    };
  }

  private static void write(WireWriter w, TypedString v) {
    switch (v.form) {
      case NONE -> w.u8(0);
      case EMPTY -> w.u8(1);
      case STRING8 -> w.u8(2).string8z(v.string);
      case REDUCED_UNICODE -> w.u8(3).latin1z(v.string);
      case UNICODE -> w.u8(4).utf16z(v.string);
    }
  }
}
