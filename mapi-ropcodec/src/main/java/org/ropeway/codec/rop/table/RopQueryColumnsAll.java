package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Asks which columns a table could have. [MS-OXCROPS] 2.2.5.12; behaviour [MS-OXCTABL] 2.2.2.13.
 */
public final class RopQueryColumnsAll {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x37,
          "RopQueryColumnsAll",
          "2.2.5.12",
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

  private RopQueryColumnsAll() {}

  /** The request. */
  public record Request() implements TableRopRequest {}

  /** The response. */
  public record Response(List<PropertyTag> propertyTags) implements RopResponse {}
}
