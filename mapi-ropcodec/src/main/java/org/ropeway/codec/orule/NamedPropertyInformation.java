package org.ropeway.codec.orule;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** What the named properties in a rule are called. [MS-OXORULE] 2.2.4.2. */
public record NamedPropertyInformation(List<Entry> entries) {
  /** No named properties. */
  public static final NamedPropertyInformation NONE = new NamedPropertyInformation(List.of());

  /** All fields; NamedPropertiesSize is there only if there is a name. */
  public static final WireType<NamedPropertyInformation> WIRE =
      WireType.of(2, NamedPropertyInformation::read, NamedPropertyInformation::write);

  /** A property id in the rule and what it stands for. */
  public record Entry(int propId, PropertyName name) {}

  public NamedPropertyInformation {
    entries = List.copyOf(entries);
  }

  private static NamedPropertyInformation read(WireReader r) {
    List<Integer> ids = r.field("NoOfNamedProps", "PropIds", Wire.list16(Wire.U16));
    if (ids.isEmpty()) {
      return NONE;
    }
    WireReader names = r.slice(r.field("NamedPropertiesSize", Wire.U32));
    List<Entry> entries = new ArrayList<>(ids.size());
    for (int id : ids) {
      entries.add(new Entry(id, names.field("NamedProperty", PropertyName.WIRE)));
    }
    names.end();
    return new NamedPropertyInformation(entries);
  }

  private static void write(WireWriter w, NamedPropertyInformation v) {
    Wire.list16(Wire.U16).write(w, v.entries.stream().map(Entry::propId).toList());
    if (!v.entries.isEmpty()) {
      int size = w.position();
      w.u32(0);
      v.entries.forEach(e -> PropertyName.WIRE.write(w, e.name));
      w.patchU32(size, w.position() - size - 4L);
    }
  }
}
