package org.ropeway.codec.rop.property;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.wire.Wire;

/**
 * Deletes properties of a folder without replicating that; of other objects like {@code
 * RopDeleteProperties}. [MS-OXCROPS] 2.2.8.9; behaviour [MS-OXCPRPT] 2.2.8.
 */
public final class RopDeletePropertiesNoReplicate {
  /** The operation. */
  public static final Rop<Request, PropertyProblems> ROP =
      new Rop<>(
          0x7A,
          "RopDeletePropertiesNoReplicate",
          "2.2.8.9",
          Handles.INPUT,
          struct(
              Request::new,
              field(
                  "PropertyTagCount",
                  "PropertyTags",
                  Wire.list16(PropertyTag.WIRE),
                  Request::propertyTags)),
          ResponseForm.onSuccess(PropertyProblems.WIRE));

  private RopDeletePropertiesNoReplicate() {}

  /** The request. */
  public record Request(List<PropertyTag> propertyTags) implements PropertyRopRequest {}
}
