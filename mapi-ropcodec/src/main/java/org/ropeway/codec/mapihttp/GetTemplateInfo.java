package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.ASCIIZ;
import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.mapihttp.BodyFields.optionalField;
import static org.ropeway.codec.mapihttp.BodyFields.u32Field;
import static org.ropeway.codec.mapihttp.BodyFields.valuesField;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.wire.WireType;

/** Gets how objects of a display type are shown. [MS-OXCMAPIHTTP] 2.2.5.9. */
public final class GetTemplateInfo {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("GetTemplateInfo", "2.2.5.9", Request.WIRE, Response.WIRE);

  private GetTemplateInfo() {}

  /** The request body. */
  public record Request(
      int flags,
      int displayType,
      Optional<String> templateDn,
      int codePage,
      int localeId,
      Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Flags", Request::flags),
            u32Field("DisplayType", Request::displayType),
            optionalField("HasTemplateDn", "TemplateDn", ASCIIZ, Request::templateDn),
            u32Field("CodePage", Request::codePage),
            u32Field("LocaleId", Request::localeId),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /** The response body behind StatusCode 0. */
  public record Response(
      ErrorCode errorCode, int codePage, Optional<List<PropertyValue>> row, Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            u32Field("CodePage", Response::codePage),
            valuesField("Row", Response::row),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
