package org.ropeway.codec.rop.property;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.wire.Wire;

/** Sets properties of an object. [MS-OXCROPS] 2.2.8.6; behaviour [MS-OXCPRPT] 2.2.5. */
public final class RopSetProperties {
  /** The operation. */
  public static final Rop<Request, PropertyProblems> ROP =
      new Rop<>(
          0x0A,
          "RopSetProperties",
          "2.2.8.6",
          Handles.INPUT,
          Wire.sized16(
              "PropertyValueSize",
              struct(
                  Request::new,
                  field(
                      "PropertyValueCount",
                      "PropertyValues",
                      Wire.list16(PropertyValue.WIRE),
                      Request::propertyValues))),
          ResponseForm.onSuccess(PropertyProblems.WIRE));

  private RopSetProperties() {}

  /** The request. */
  public record Request(List<PropertyValue> propertyValues) implements PropertyRopRequest {}
}
