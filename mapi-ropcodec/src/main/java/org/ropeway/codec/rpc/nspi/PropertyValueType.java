package org.ropeway.codec.rpc.nspi;

import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.ndr.Deferred;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.ndr.NdrType;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;

/** PropertyValue_r: a tag and the arm of PROP_VAL_UNION for its type. [MS-OXNSPI] 2.2.2.12. */
final class PropertyValueType implements NdrType<PropertyValue> {
  @Override
  public Deferred<PropertyValue> readFlat(WireReader r) {
    PropertyTag tag = r.field("ulPropTag", NspiTypes.TAG);
    r.field("ulReserved", Ndr.U32);
    if (r.field("discriminant", Ndr.U32) != tag.typeCode()) {
      throw r.badValue("union arm of another type than that of " + tag);
    }
    PropertyType type = PropertyType.find(tag.typeCode());
    NdrType<Object> arm = type == null ? null : PropValUnion.arm(type);
    if (arm == null) {
      throw r.badValue("property type of " + tag);
    }
    Deferred<Object> value = arm.readFlat(r);
    return later -> new PropertyValue(tag, value.follow(later));
  }

  @Override
  public void writeFlat(WireWriter w, PropertyValue v) {
    w.align(4).u32(v.tag().value()).u32(0).u32(v.tag().typeCode());
    arm(v.tag()).writeFlat(w, v.value());
  }

  @Override
  public void writeReferents(WireWriter w, PropertyValue v) {
    arm(v.tag()).writeReferents(w, v.value());
  }

  @Override
  public int minSize() {
    return 14;
  }

  private static NdrType<Object> arm(PropertyTag tag) {
    NdrType<Object> arm = PropValUnion.arm(PropertyType.of(tag.typeCode()));
    if (arm == null) {
      throw new IllegalArgumentException("PROP_VAL_UNION has no values of the type of " + tag);
    }
    return arm;
  }
}
