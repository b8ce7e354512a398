package org.ropeway.codec.rpc.nspi;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.rpc.nspi.NspiFields.handleField;
import static org.ropeway.codec.rpc.nspi.NspiFields.tagsField;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.wire.Struct;

/** Maps property ids to names. MAPI/HTTP has nothing like it. [MS-NSPI] 3.1.4.16. */
public final class NspiGetNamesFromIDs {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(
          17, "NspiGetNamesFromIDs", "[MS-NSPI] 3.1.4.16", Request.WIRE, Response.WIRE);

  private NspiGetNamesFromIDs() {}

  /** What goes in. */
  public record Request(
      ContextHandle hRpc,
      int reserved,
      Optional<MapiGuid> guid,
      Optional<List<PropertyTag>> propertyTags) {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            handleField(Request::hRpc),
            u32Field("Reserved", Request::reserved),
            field("lpguid", Ndr.unique(NspiTypes.FLAT_UID), Request::guid),
            tagsField("pPropTags", Request::propertyTags));
  }

  /** What comes out. */
  public record Response(
      Optional<List<PropertyTag>> propertyTags,
      Optional<List<PropertyName.Lid>> names,
      ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            tagsField("ppReturnedPropTags", Response::propertyTags),
            field("ppNames", Ndr.unique(NspiTypes.NAMES), Response::names),
            returnField(Response::returnValue));
  }
}
