package org.ropeway.codec.rpc.nspi;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.rpc.nspi.NspiFields.handleField;
import static org.ropeway.codec.rpc.nspi.NspiFields.tagsField;
import static org.ropeway.codec.wire.Struct.part;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.wire.Struct;

/** Maps names to property ids. MAPI/HTTP has nothing like it. [MS-NSPI] 3.1.4.17. */
public final class NspiGetIDsFromNames {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(
          18, "NspiGetIDsFromNames", "[MS-NSPI] 3.1.4.17", Request.WIRE, Response.WIRE);

  private NspiGetIDsFromNames() {}

  /** What goes in. */
  public record Request(ContextHandle hRpc, int reserved, int flags, List<PropertyName.Lid> names) {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            handleField(Request::hRpc),
            u32Field("Reserved", Request::reserved),
            u32Field("dwFlags", Request::flags),
            part(NspiTypes.WANTED_NAMES, Request::names));

    public Request {
      names = List.copyOf(names);
    }
  }

  /** What comes out. */
  public record Response(Optional<List<PropertyTag>> propertyTags, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            tagsField("ppPropTags", Response::propertyTags),
            returnField(Response::returnValue));
  }
}
