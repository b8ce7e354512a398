package org.ropeway.codec.rop.property;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.wire.Wire;

/**
 * Sets properties of a folder without replicating them; of other objects like {@code
 * RopSetProperties}. [MS-OXCROPS] 2.2.8.7; behaviour [MS-OXCPRPT] 2.2.6.
 */
public final class RopSetPropertiesNoReplicate {
  /** The operation. */
  public static final Rop<Request, PropertyProblems> ROP =
      new Rop<>(
          0x79,
          "RopSetPropertiesNoReplicate",
          "2.2.8.7",
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

  private RopSetPropertiesNoReplicate() {}

  /** The request. */
  public record Request(List<PropertyValue> propertyValues) implements PropertyRopRequest {}
}
