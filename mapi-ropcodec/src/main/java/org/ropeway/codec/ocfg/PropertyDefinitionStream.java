package org.ropeway.codec.ocfg;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * The fields a user added to an item. [MS-OXOCFG]; the value of PidLidPropertyDefinitionStream.
 *
 * @param version {@link #V1} or {@link #V2}
 */
public record PropertyDefinitionStream(int version, List<FieldDefinition> definitions) {
  /** PropDefV1. */
  public static final int V1 = 0x0102;

  /** PropDefV2, whose definitions have an internal type and blocks to be skipped. */
  public static final int V2 = 0x0103;

  /** Behind its length in one byte, or in two more if that is 255. */
  private static final WireType<Bytes> PACKED =
      WireType.of(
          1,
          r -> {
            long length = r.prefix("StringLength", 1);
            int n = length == 0xFF ? r.field("ExtendedLength", Wire.U16) : (int) length;
            return r.field("String", Bytes.fixed(n));
          },
          (w, v) -> {
            if (v.length() < 0xFF) {
              Bytes.WIRE8.write(w, v);
            } else {
              Bytes.WIRE16.write(w.u8(0xFF), v);
            }
          });

  private static final WireType<String> NAME =
      WireType.of(
          2,
          r -> r.utf16(2L * r.u16()),
          (w, v) -> {
            if (v.length() > 0xFFFF) {
              throw new IllegalArgumentException("name of " + v.length() + " characters");
            }
            w.u16(v.length()).utf16(v);
          });

  /** All bytes. */
  public static final WireType<PropertyDefinitionStream> WIRE =
      WireType.of(6, PropertyDefinitionStream::read, PropertyDefinitionStream::write);

  public PropertyDefinitionStream {
    definitions = List.copyOf(definitions);
  }

  /**
   * A field.
   *
   * @param variantType VT, the kind of its values
   * @param dispId the id of a built-in field, or 0
   * @param nmidName its name in Unicode; the other strings are as they stand in 8-bit characters
   * @param internalType what kind of control shows it; 0 in {@link #V1}
   * @param skipBlocks more that is known of it; the first holds the name in Unicode. Empty in
   *     {@link #V1}
   */
  public record FieldDefinition(
      long flags,
      int variantType,
      long dispId,
      String nmidName,
      Bytes nameAnsi,
      Bytes formulaAnsi,
      Bytes validationRuleAnsi,
      Bytes validationTextAnsi,
      Bytes errorAnsi,
      long internalType,
      List<Bytes> skipBlocks) {
    public FieldDefinition {
      skipBlocks = List.copyOf(skipBlocks);
    }
  }

  private static PropertyDefinitionStream read(WireReader r) {
    int version = r.field("Version", Wire.U16);
    if (version != V1 && version != V2) {
      throw r.badValue("version " + version + " of property definitions");
    }
    long declared = r.field("FieldDefinitionCount", Wire.U32);
    int count = r.count(declared, 17);
    List<FieldDefinition> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(r.element(i, definition(version)));
    }
    return new PropertyDefinitionStream(version, list);
  }

  private static WireType<FieldDefinition> definition(int version) {
    return WireType.of(17, r -> readDefinition(r, version), (w, v) -> write(w, v, version));
  }

  private static FieldDefinition readDefinition(WireReader r, int version) {
    return new FieldDefinition(
        r.field("Flags", Wire.U32),
        r.field("VT", Wire.U16),
        r.field("DispID", Wire.U32),
        r.field("NmidNameLength", "NmidName", NAME),
        r.field("NameAnsi", PACKED),
        r.field("FormulaANSI", PACKED),
        r.field("ValidationRuleANSI", PACKED),
        r.field("ValidationTextANSI", PACKED),
        r.field("ErrorANSI", PACKED),
        version == V2 ? r.field("InternalType", Wire.U32) : 0,
        version == V2 ? readSkipBlocks(r) : List.of());
  }

  private static List<Bytes> readSkipBlocks(WireReader r) {
    List<Bytes> blocks = new ArrayList<>();
    while (true) {
      r.count(1, 4);
      Bytes block = r.field("Size", "Data", Bytes.WIRE32);
      if (block.isEmpty()) {
        return blocks;
      }
      blocks.add(block);
    }
  }

  private static void write(WireWriter w, PropertyDefinitionStream v) {
    w.u16(v.version).u32(v.definitions.size());
    v.definitions.forEach(d -> write(w, d, v.version));
  }

  private static void write(WireWriter w, FieldDefinition d, int version) {
    NAME.write(w.u32(d.flags).u16(d.variantType).u32(d.dispId), d.nmidName);
    PACKED.write(w, d.nameAnsi);
    PACKED.write(w, d.formulaAnsi);
    PACKED.write(w, d.validationRuleAnsi);
    PACKED.write(w, d.validationTextAnsi);
    PACKED.write(w, d.errorAnsi);
    if (version == V2) {
      w.u32(d.internalType);
      d.skipBlocks.forEach(b -> Bytes.WIRE32.write(w, b));
      w.u32(0);
    }
  }
}
