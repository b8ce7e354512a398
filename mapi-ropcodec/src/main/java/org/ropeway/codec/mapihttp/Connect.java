package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.ASCIIZ;
import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.mapihttp.BodyFields.u32Field;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** Opens a session context for a mailbox. [MS-OXCMAPIHTTP] 2.2.4.1. */
public final class Connect {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("Connect", "2.2.4.1", Request.WIRE, Response.WIRE);

  private Connect() {}

  /** The request body. */
  public record Request(
      String userDn,
      int flags,
      int defaultCodePage,
      int lcidSort,
      int lcidString,
      Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            field("UserDn", ASCIIZ, Request::userDn),
            u32Field("Flags", Request::flags),
            u32Field("DefaultCodePage", Request::defaultCodePage),
            u32Field("LcidSort", Request::lcidSort),
            u32Field("LcidString", Request::lcidString),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /**
   * The response body behind StatusCode 0.
   *
   * @param pollsMax the longest time between polls in ms
   * @param retryDelay the time before a retry in ms
   */
  public record Response(
      ErrorCode errorCode,
      int pollsMax,
      int retryCount,
      int retryDelay,
      String dnPrefix,
      String displayName,
      Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            u32Field("PollsMax", Response::pollsMax),
            u32Field("RetryCount", Response::retryCount),
            u32Field("RetryDelay", Response::retryDelay),
            field("DnPrefix", ASCIIZ, Response::dnPrefix),
            field("DisplayName", Wire.UTF16Z, Response::displayName),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
