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

/** Asks for the property ids of names. [MS-OXCROPS] 2.2.8.1; behaviour [MS-OXCPRPT] 2.2.12. */
public final class RopGetPropertyIdsFromNames {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x56,
          "RopGetPropertyIdsFromNames",
          "2.2.8.1",
          Handles.INPUT,
          struct(
              Request::new,
              field("Flags", Wire.U8, Request::flags),
              field(
                  "PropertyNameCount",
                  "PropertyNames",
                  Wire.list16(PropertyName.WIRE),
                  Request::propertyNames)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field(
                      "PropertyIdCount",
                      "PropertyIds",
                      Wire.list16(Wire.U16),
                      Response::propertyIds))));

  /** Flags: names unknown so far stay so. */
  public static final int GET_ONLY = 0x00;

  /** Flags: names unknown so far get an id. */
  public static final int CREATE = 0x02;

  private RopGetPropertyIdsFromNames() {}

  /**
   * The request.
   *
   * @param propertyNames the names; if there is none, all the server knows
   */
  public record Request(int flags, List<PropertyName> propertyNames)
      implements PropertyRopRequest {}

  /**
   * The response.
   *
   * @param propertyIds in the order of the names, 0 for a name that has none
   */
  public record Response(List<Integer> propertyIds) implements RopResponse {}
}
