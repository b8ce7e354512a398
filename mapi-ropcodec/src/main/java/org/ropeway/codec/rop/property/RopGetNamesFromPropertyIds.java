package org.ropeway.codec.rop.property;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Asks for the names of property ids. [MS-OXCROPS] 2.2.8.2; behaviour [MS-OXCPRPT] 2.2.13. */
public final class RopGetNamesFromPropertyIds {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x55,
          "RopGetNamesFromPropertyIds",
          "2.2.8.2",
          Handles.INPUT,
          struct(
              Request::new,
              field("PropertyIdCount", "PropertyIds", Wire.list16(Wire.U16), Request::propertyIds)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field(
                      "PropertyNameCount",
                      "PropertyNames",
                      Wire.list16(PropertyName.WIRE),
                      Response::propertyNames))));

  private RopGetNamesFromPropertyIds() {}

  /** The request. */
  public record Request(List<Integer> propertyIds) implements PropertyRopRequest {}

  /**
   * The response.
   *
   * @param propertyNames in the order of the ids; {@link PropertyName#NONE} for an id that has none
   */
  public record Response(List<PropertyName> propertyNames) implements RopResponse {}
}
