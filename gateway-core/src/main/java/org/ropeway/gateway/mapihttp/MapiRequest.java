package org.ropeway.gateway.mapihttp;

import static org.ropeway.gateway.mapihttp.ResponseCode.INVALID_HEADER;
import static org.ropeway.gateway.mapihttp.ResponseCode.INVALID_REQUEST_BODY;
import static org.ropeway.gateway.mapihttp.ResponseCode.INVALID_REQUEST_TYPE;
import static org.ropeway.gateway.mapihttp.ResponseCode.INVALID_VERB;
import static org.ropeway.gateway.mapihttp.ResponseCode.MISSING_HEADER;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.RequestTypes;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.gateway.http.Headers;
import org.ropeway.gateway.http.Request;
import org.ropeway.gateway.http.RequestHead.Framing;

/**
 * A request of the common format. [MS-OXCMAPIHTTP] 2.2.2.1. The MailboxId of the query string is
 * none of its business: the user is known by credentials, and there is one server.
 *
 * @param type the value of X-RequestType
 * @param id the value of X-RequestId
 * @param context the session context cookie
 * @param sequence the session sequence cookie
 */
record MapiRequest(
    String type,
    String id,
    ClientVersion client,
    Optional<String> context,
    Optional<String> sequence,
    Bytes body) {
  /** The request type without bodies, 2.2.6. */
  static final String PING = "PING";

  private static final String CONTENT_TYPE = "application/mapi-http";

  /** Reads a request, whose harmless headers are {@code echo}. */
  static MapiRequest parse(Request http, Echo echo) throws RefusedException {
    if (!http.method().equals("POST")) {
      throw new RefusedException(INVALID_VERB, "not POST");
    }
    Headers headers = http.headers();
    String type = required(headers, "X-RequestType");
    required(headers, "X-RequestId");
    if (echo.requestId().isEmpty()) {
      throw new RefusedException(INVALID_HEADER, "X-RequestId is no id");
    }
    if (headers.has("X-ClientInfo") && echo.clientInfo().isEmpty()) {
      throw new RefusedException(INVALID_HEADER, "X-ClientInfo is no id");
    }
    if (!type.equalsIgnoreCase(PING)) {
      requireBody(http);
    }
    return new MapiRequest(
        type,
        echo.requestId(),
        ClientVersion.of(headers),
        Cookies.find(headers, Cookies.CONTEXT),
        Cookies.find(headers, Cookies.SEQUENCE),
        http.body());
  }

  /** Whether it is of a request type. */
  boolean is(String name) {
    return type.equalsIgnoreCase(name);
  }

  /** Who handles its request type; refused if nobody does. */
  RequestHandler handler(Map<RequestType<?, ?>, RequestHandler> handlers) throws RefusedException {
    return RequestTypes.find(type)
        .map(handlers::get)
        .orElseThrow(
            () -> new RefusedException(INVALID_REQUEST_TYPE, "no request type of this endpoint"));
  }

  /** Its body as one of {@code as}, whose 8-bit strings are ISO 8859-1. */
  <Q> Q decode(RequestType<Q, ?> as) throws RefusedException {
    return decode(as, StandardCharsets.ISO_8859_1);
  }

  /** Its body as one of {@code as}, with 8-bit strings in {@code string8}. */
  <Q> Q decode(RequestType<Q, ?> as, Charset string8) throws RefusedException {
    try {
      WireReader r = WireReader.of(body.unsafeArray()).withString8Charset(string8);
      Q request = as.request().read(r);
      r.end();
      return request;
    } catch (WireException e) {
      throw new RefusedException(INVALID_REQUEST_BODY, as + " body: " + e.getMessage());
    }
  }

  private static void requireBody(Request http) throws RefusedException {
    String contentType = required(http.headers(), "Content-Type");
    int semicolon = contentType.indexOf(';');
    String media = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    if (!media.strip().toLowerCase(Locale.ROOT).equals(CONTENT_TYPE)) {
      throw new RefusedException(INVALID_HEADER, "Content-Type is not " + CONTENT_TYPE);
    }
    if (http.head().framing() == Framing.NONE) {
      throw new RefusedException(MISSING_HEADER, "no Content-Length");
    }
  }

  private static String required(Headers headers, String name) throws RefusedException {
    String value = headers.first(name);
    if (value == null || value.isEmpty()) {
      throw new RefusedException(MISSING_HEADER, "no " + name);
    }
    return value;
  }
}
