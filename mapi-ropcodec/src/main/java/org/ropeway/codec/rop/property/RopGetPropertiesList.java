package org.ropeway.codec.rop.property;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Asks which properties an object has. [MS-OXCROPS] 2.2.8.5; behaviour [MS-OXCPRPT] 2.2.4. */
public final class RopGetPropertiesList {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x09,
          "RopGetPropertiesList",
          "2.2.8.5",
          Handles.INPUT,
          struct(Request::new),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field(
                      "PropertyTagCount",
                      "PropertyTags",
                      Wire.list16(PropertyTag.WIRE),
                      Response::propertyTags))));

  private RopGetPropertiesList() {}

  /** The request. */
  public record Request() implements PropertyRopRequest {}

  /** The response. */
  public record Response(List<PropertyTag> propertyTags) implements RopResponse {}
}
