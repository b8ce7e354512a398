package org.ropeway.codec.rpc.nspi;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.rpc.nspi.NspiFields.handleField;
import static org.ropeway.codec.rpc.nspi.NspiFields.statField;
import static org.ropeway.codec.rpc.nspi.NspiFields.tagsField;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.ModProps;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.Struct;

/** Changes properties of an object. [MS-OXNSPI] 3.1.4.1.14. */
public final class NspiModProps {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(11, "NspiModProps", "[MS-OXNSPI] 3.1.4.1.14", Request.WIRE, Response.WIRE);

  private NspiModProps() {}

  /** What goes in. */
  public record Request(
      ContextHandle hRpc,
      int reserved,
      Stat stat,
      Optional<List<PropertyTag>> propertyTagsToRemove,
      List<PropertyValue> row)
      implements NspiRequest<ModProps.Request> {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            handleField(Request::hRpc),
            u32Field("Reserved", Request::reserved),
            statField(Request::stat),
            tagsField("pPropTags", Request::propertyTagsToRemove),
            field("pRow", NspiTypes.ROW.whole(), Request::row));

    public Request {
      row = List.copyOf(row);
    }

    @Override
    public ModProps.Request body() {
      return new ModProps.Request(
          reserved, Optional.of(stat), propertyTagsToRemove, Optional.of(row), Bytes.EMPTY);
    }
  }

  /** What comes out. */
  public record Response(ErrorCode returnValue) {
    static final Struct<Response> WIRE = struct(Response::new, returnField(Response::returnValue));

    /** What MAPI/HTTP answers to the same request. */
    public static Response of(Request request, ModProps.Response body) {
      return new Response(body.errorCode());
    }
  }
}
