package org.ropeway.codec.rop.property;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.RowData;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** Gets properties of an object. [MS-OXCROPS] 2.2.8.3; behaviour [MS-OXCPRPT] 2.2.2. */
public final class RopGetPropertiesSpecific {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x07,
          "RopGetPropertiesSpecific",
          "2.2.8.3",
          Handles.INPUT,
          struct(
              Request::new,
              field("PropertySizeLimit", Wire.U16, Request::propertySizeLimit),
              field("WantUnicode", Wire.U16, Request::wantUnicode),
              field(
                  "PropertyTagCount",
                  "PropertyTags",
                  Wire.list16(PropertyTag.WIRE),
                  Request::propertyTags)),
          ResponseForm.onSuccess(context -> Response.wire(context.request().propertyTags())));

  private RopGetPropertiesSpecific() {}

  /**
   * The request.
   *
   * @param propertySizeLimit the most bytes of one value; 0: as many as fit
   * @param wantUnicode not 0 if strings of unspecified type are wanted in Unicode
   */
  public record Request(int propertySizeLimit, int wantUnicode, List<PropertyTag> propertyTags)
      implements PropertyRopRequest {}

  /**
   * The response.
   *
   * @param rowData one row whose columns are the tags of the request
   */
  public record Response(RowData rowData) implements RopResponse {
    private static WireType<Response> wire(List<PropertyTag> columns) {
      return struct(Response::new, field("RowData", RowData.wire(1, columns), Response::rowData));
    }
  }
}
