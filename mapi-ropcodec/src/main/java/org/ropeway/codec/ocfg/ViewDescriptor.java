package org.ropeway.codec.ocfg;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A view of a folder: its columns, sorting and groups. [MS-OXOCFG] 2.2.6.1; the value of
 * PidTagViewDescriptorBinary.
 *
 * @param reserved1 8 bytes that mean nothing
 * @param version 8
 * @param flags ulFlags
 * @param pres 0
 * @param sortColumn ivcdSort, the column that is sorted by
 * @param categories cCat, how many columns are grouped by
 * @param categorySort ulCatSort, the direction of the groups
 * @param reserved2 24 bytes that mean nothing
 * @param restrictionInfo which messages are shown; empty for all
 */
public record ViewDescriptor(
    Bytes reserved1,
    long version,
    long flags,
    long pres,
    long sortColumn,
    long categories,
    long categorySort,
    Bytes reserved2,
    List<Column> columns,
    Bytes restrictionInfo) {
  /** The version of today. */
  public static final int VERSION = 8;

  private static final int RESERVED_1 = 8;
  private static final int RESERVED_2 = 24;

  /** All bytes up to the end. */
  public static final WireType<ViewDescriptor> WIRE =
      WireType.of(60, ViewDescriptor::read, ViewDescriptor::write);

  public ViewDescriptor {
    columns = List.copyOf(columns);
  }

  /** A view of all messages without groups. */
  public static ViewDescriptor of(long flags, long sortColumn, List<Column> columns) {
    return new ViewDescriptor(
        Bytes.wrap(new byte[RESERVED_1]),
        VERSION,
        flags,
        0,
        sortColumn,
        0,
        0,
        Bytes.wrap(new byte[RESERVED_2]),
        columns,
        Bytes.EMPTY);
  }

  /**
   * A column. 2.2.6.1.1.
   *
   * @param width in characters or pixels, as the flags say
   * @param reserved1 32 bits that mean nothing
   * @param reserved2 12 bytes that mean nothing
   * @param kind of a property without a name 0
   * @param id the property id, or the LID of a named property
   * @param name of a named property
   */
  public record Column(
      PropertyTag tag,
      long width,
      long reserved1,
      long flags,
      Bytes reserved2,
      long kind,
      long id,
      Optional<PropertyName> name) {
    private static final Bytes RESERVED = Bytes.wrap(new byte[12]);
    private static final int STRING_NAME = 1;

    static final WireType<Column> WIRE = WireType.of(36, Column::read, Column::write);

    /** A column; {@link IllegalArgumentException} if it needs a name and has none. */
    public Column {
      if (tag.isNamed() != name.isPresent()) {
        throw new IllegalArgumentException(tag + " and its name");
      }
    }

    /** A column of a property without a name. */
    public static Column of(PropertyTag tag, long width, long flags) {
      return new Column(tag, width, 0, flags, RESERVED, 0, tag.id(), Optional.empty());
    }

    /** A column of a named property. */
    public static Column of(PropertyTag tag, long width, long flags, PropertyName name) {
      long id = name instanceof PropertyName.Lid lid ? lid.lid() : 0;
      long kind = name instanceof PropertyName.Lid ? 0 : STRING_NAME;
      return new Column(tag, width, 0, flags, RESERVED, kind, id, Optional.of(name));
    }

    private static Column read(WireReader r) {
      PropertyTag tag = r.field("PropertyTag", PropertyTag.WIRE);
      long width = r.field("Width", Wire.U32);
      long reserved1 = r.field("Reserved1", Wire.U32);
      long flags = r.field("Flags", Wire.U32);
      Bytes reserved2 = r.field("Reserved2", Bytes.fixed(12));
      long kind = r.field("Kind", Wire.U32);
      long id = r.field("ID", Wire.U32);
      return new Column(
          tag, width, reserved1, flags, reserved2, kind, id, readName(r, tag, kind, id));
    }

    private static Optional<PropertyName> readName(
        WireReader r, PropertyTag tag, long kind, long id) {
      if (!tag.isNamed()) {
        return Optional.empty();
      }
      MapiGuid guid = r.field("GUID", MapiGuid.WIRE);
      if (kind == 0) {
        return Optional.of(PropertyName.of(guid, id));
      }
      if (kind != STRING_NAME) {
        throw r.badValue("kind " + kind + " of a column");
      }
      WireReader text = r.slice(r.field("BufferLength", Wire.U32));
      String name = text.field("Buffer", Wire.UTF16Z);
      text.end();
      return Optional.of(PropertyName.of(guid, name));
    }

    private void write(WireWriter w) {
      w.u32(tag.value()).u32(width).u32(reserved1).u32(flags).bytes(reserved2.unsafeArray());
      w.u32(kind).u32(id);
      name.ifPresent(n -> writeName(w, n));
    }

    private static void write(WireWriter w, Column v) {
      v.write(w);
    }

    private static void writeName(WireWriter w, PropertyName name) {
      switch (name) {
        case PropertyName.Lid lid -> MapiGuid.WIRE.write(w, lid.guid());
        case PropertyName.Named named -> {
          MapiGuid.WIRE.write(w, named.guid());
          w.u32(2L * named.name().length() + 2).utf16z(named.name());
        }
        case PropertyName.Unnamed none -> throw new IllegalArgumentException("no property name");
      }
    }
  }

  private static WireType<List<Column>> columnList(long count) {
    return WireType.of(
        0, r -> Wire.readList(r, count, Column.WIRE), (w, v) -> Wire.writeList(w, v, Column.WIRE));
  }

  private static ViewDescriptor read(WireReader r) {
    Bytes reserved1 = r.field("Reserved1", Bytes.fixed(RESERVED_1));
    long version = r.field("Version", Wire.U32);
    long flags = r.field("ulFlags", Wire.U32);
    long pres = r.field("Pres", Wire.U32);
    long count = r.field("Cvcd", Wire.U32);
    return new ViewDescriptor(
        reserved1,
        version,
        flags,
        pres,
        r.field("ivcdSort", Wire.U32),
        r.field("cCat", Wire.U32),
        r.field("ulCatSort", Wire.U32),
        r.field("Reserved2", Bytes.fixed(RESERVED_2)),
        r.field("Columns", columnList(count)),
        r.field("RestrictionInfo", Bytes.REST));
  }

  private static void write(WireWriter w, ViewDescriptor v) {
    w.bytes(v.reserved1.unsafeArray()).u32(v.version).u32(v.flags).u32(v.pres);
    w.u32(v.columns.size()).u32(v.sortColumn).u32(v.categories).u32(v.categorySort);
    w.bytes(v.reserved2.unsafeArray());
    Wire.writeList(w, v.columns, Column.WIRE);
    w.bytes(v.restrictionInfo.unsafeArray());
  }
}
