package org.ropeway.codec.rop.property;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Gets all properties of an object. [MS-OXCROPS] 2.2.8.4; behaviour [MS-OXCPRPT] 2.2.3. */
public final class RopGetPropertiesAll {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x08,
          "RopGetPropertiesAll",
          "2.2.8.4",
          Handles.INPUT,
          struct(
              Request::new,
              field("PropertySizeLimit", Wire.U16, Request::propertySizeLimit),
              field("WantUnicode", Wire.U16, Request::wantUnicode)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field(
                      "PropertyValueCount",
                      "PropertyValues",
                      Wire.list16(PropertyValue.WIRE),
                      Response::propertyValues))));

  private RopGetPropertiesAll() {}

  /**
   * The request.
   *
   * @param propertySizeLimit the most bytes of one value; 0: as many as fit
   * @param wantUnicode not 0 if strings are wanted in Unicode
   */
  public record Request(int propertySizeLimit, int wantUnicode) implements PropertyRopRequest {}

  /**
   * The response.
   *
   * @param propertyValues one that is too large has the type PtypErrorCode
   */
  public record Response(List<PropertyValue> propertyValues) implements RopResponse {}
}
