package org.ropeway.codec.mapihttp;

import org.ropeway.codec.wire.WireType;

/**
 * A request type: its bodies under the name its X-RequestType header has. [MS-OXCMAPIHTTP]
 * 2.2.3.3.1.
 *
 * @param name the value of X-RequestType
 * @param section where [MS-OXCMAPIHTTP] specifies it
 * @param response the body behind StatusCode when that is 0; {@link ResponseBody} tells the two
 *     apart
 */
public record RequestType<Q, R>(
    String name, String section, WireType<Q> request, WireType<R> response) {
  /** The whole response body. */
  public WireType<ResponseBody<R>> responseBody() {
    return ResponseBody.wire(response);
  }

  @Override
  public String toString() {
    return name;
  }
}
