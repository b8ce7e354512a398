package org.ropeway.codec.ocfg;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * The fields a user added to a folder, twice: with 8-bit and with Unicode names. [MS-OXOCFG]; the
 * value of PidTagUserFields.
 */
public record FolderUserFields(List<FieldDefinition> ansi, List<FieldDefinition> unicode) {
  /** All bytes. */
  public static final Struct<FolderUserFields> WIRE =
      struct(
          FolderUserFields::new,
          field(
              "FieldDefinitionCount",
              "FieldDefinitionsA",
              Wire.list32(FieldDefinition.ANSI),
              FolderUserFields::ansi),
          field(
              "FieldDefinitionCount",
              "FieldDefinitionsW",
              Wire.list32(FieldDefinition.UNICODE),
              FolderUserFields::unicode));

  public FolderUserFields {
    ansi = List.copyOf(ansi);
    unicode = List.copyOf(unicode);
  }

  /**
   * A field.
   *
   * @param type the kind of its values
   * @param propSetGuid its property set
   * @param flags fcapm, what it can be used for
   * @param string dwString
   * @param bitmap dwBitmap
   * @param display dwDisplay
   * @param format iFmt
   * @param formula of a computed field
   */
  public record FieldDefinition(
      long type,
      String name,
      MapiGuid propSetGuid,
      long flags,
      long string,
      long bitmap,
      long display,
      long format,
      String formula) {
    private static final WireType<String> TEXT8 =
        WireType.of(
            2,
            r -> new String(r.bytes(r.u16()), r.string8Charset()),
            (w, v) -> Bytes.WIRE16.write(w, Bytes.wrap(v.getBytes(w.string8Charset()))));

    private static final WireType<String> TEXT16 =
        WireType.of(2, r -> r.utf16(2L * r.u16()), FieldDefinition::writeText);

    static final Struct<FieldDefinition> ANSI = definition(TEXT8);
    static final Struct<FieldDefinition> UNICODE = definition(TEXT16);

    private static Struct<FieldDefinition> definition(WireType<String> name) {
      return struct(
          FieldDefinition::new,
          field("FieldType", Wire.U32, FieldDefinition::type),
          field("FieldNameLength", "FieldName", name, FieldDefinition::name),
          field("PropSetGuid", MapiGuid.WIRE, FieldDefinition::propSetGuid),
          field("fcapm", Wire.U32, FieldDefinition::flags),
          field("dwString", Wire.U32, FieldDefinition::string),
          field("dwBitmap", Wire.U32, FieldDefinition::bitmap),
          field("dwDisplay", Wire.U32, FieldDefinition::display),
          field("iFmt", Wire.U32, FieldDefinition::format),
          field("wszFormulaLength", "wszFormula", TEXT16, FieldDefinition::formula));
    }

    private static void writeText(WireWriter w, String s) {
      if (s.length() > 0xFFFF) {
        throw new IllegalArgumentException("text of " + s.length() + " characters");
      }
      w.u16(s.length()).utf16(s);
    }
  }
}
