package org.ropeway.gateway.http;

import java.net.InetAddress;
import org.ropeway.codec.data.Bytes;

/**
 * A complete request.
 *
 * @param remote address of the peer
 */
public record Request(RequestHead head, Bytes body, InetAddress remote) {
  /** The method. */
  public String method() {
    return head.method();
  }

  /** The headers. */
  public Headers headers() {
    return head.headers();
  }
}
