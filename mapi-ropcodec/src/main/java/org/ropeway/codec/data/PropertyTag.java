package org.ropeway.codec.data;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.wire.WireType;

/** A property's id (high 16 bits) and type (low 16 bits). [MS-OXCDATA] 2.9. */
public record PropertyTag(int value) implements Comparable<PropertyTag> {
  /** The type, then the id: as one little-endian integer. */
  public static final WireType<PropertyTag> WIRE =
      WireType.of(4, r -> new PropertyTag(r.i32()), (w, v) -> w.u32(v.value));

  /** The tag of an id and a type. */
  public static PropertyTag of(int id, PropertyType type) {
    return new PropertyTag((id << 16) | type.code());
  }

  /** The property id. */
  public int id() {
    return value >>> 16;
  }

  /** The type as it stands, with the multivalue instance bit. */
  public int typeCode() {
    return value & 0xFFFF;
  }

  /**
   * The type without the multivalue instance bit; {@link IllegalArgumentException} if the code
   * means none, see {@link #hasKnownType}.
   */
  public PropertyType type() {
    return PropertyType.of(value & 0xFFFF & ~PropertyType.MULTIVALUE_INSTANCE);
  }

  /** Whether {@link #type()} exists; a tag a peer sent may have any code. */
  public boolean hasKnownType() {
    return cellTypeOrNull() != null;
  }

  /** The type of the value in a column of this tag: of a multivalue instance, one element. */
  public PropertyType cellType() {
    PropertyType t = type();
    return isMultivalueInstance() ? t.element() : t;
  }

  /** {@link #cellType()} where the code may mean none. */
  @Nullable PropertyType cellTypeOrNull() {
    PropertyType t = PropertyType.find(value & 0xFFFF & ~PropertyType.MULTIVALUE_INSTANCE);
    return t != null && isMultivalueInstance() ? t.element() : t;
  }

  /** The same property in another type. */
  public PropertyTag withType(PropertyType type) {
    return new PropertyTag((value & 0xFFFF0000) | type.code());
  }

  /** Whether the id stands for a name of the mailbox's map ({@code >= 0x8000}). */
  public boolean isNamed() {
    return value < 0;
  }

  /** Whether this column shows each value of a multivalued property in a row of its own. */
  public boolean isMultivalueInstance() {
    return (value & 0x3000) == 0x3000;
  }

  /** Orders by id, then type. */
  @Override
  public int compareTo(PropertyTag other) {
    return Integer.compareUnsigned(value, other.value);
  }

  /** The tag as {@code 0x0037001F}. */
  @Override
  public String toString() {
    return "0x" + HexFormat.of().withUpperCase().toHexDigits(value);
  }
}
