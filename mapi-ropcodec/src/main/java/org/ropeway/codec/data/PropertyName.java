package org.ropeway.codec.data;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** What a property id from 0x8000 on stands for. [MS-OXCDATA] 2.6.1. */
public sealed interface PropertyName {
  /** With its Kind byte. */
  WireType<PropertyName> WIRE = WireType.of(1, PropertyName::read, PropertyName::write);

  /** A number in a property set (Kind 0x00). */
  record Lid(MapiGuid guid, long lid) implements PropertyName {
    /** Without the Kind byte: GUID and LID. */
    public static final Struct<Lid> WIRE =
        struct(Lid::new, field("GUID", MapiGuid.WIRE, Lid::guid), field("LID", Wire.U32, Lid::lid));
  }

  /** A string in a property set (Kind 0x01). */
  record Named(MapiGuid guid, String name) implements PropertyName {
    private static final Struct<Named> BODY =
        struct(
            Named::new,
            field("GUID", MapiGuid.WIRE, Named::guid),
            field(
                "NameSize",
                "Name",
                WireType.of(1, Named::readName, Named::writeName),
                Named::name));

    private static String readName(WireReader r) {
      WireReader text = r.slice(r.prefix("NameSize", 1));
      return text.remaining() == 0 ? "" : text.utf16z();
    }

    private static void writeName(WireWriter w, String name) {
      int size = 2 * name.length() + 2;
      if (size > 0xFE) {
        throw new IllegalArgumentException("property name of " + name.length() + " characters");
      }
      w.u8(size).utf16z(name);
    }
  }

  /** No name (Kind 0xFF); as Exchange writes it, without a GUID. */
  record Unnamed() implements PropertyName {}

  /** The one {@link Unnamed}. */
  PropertyName NONE = new Unnamed();

  /** A number in a property set. */
  static PropertyName of(MapiGuid guid, long lid) {
    return new Lid(guid, lid);
  }

  /** A string in a property set. */
  static PropertyName of(MapiGuid guid, String name) {
    return new Named(guid, name);
  }

  private static PropertyName read(WireReader r) {
    int kind = r.field("Kind", Wire.U8);
    return switch (kind) {
      case 0x00 -> Lid.WIRE.read(r);
      case 0x01 -> Named.BODY.read(r);
      case 0xFF -> NONE;
      default -> throw r.badValue("kind " + kind + " of a property name");
    };
  }

  private static void write(WireWriter w, PropertyName name) {
    switch (name) {
      case Lid lid -> Lid.WIRE.write(w.u8(0x00), lid);
      case Named named -> Named.BODY.write(w.u8(0x01), named);
      case Unnamed none -> w.u8(0xFF);
    }
  }
}
