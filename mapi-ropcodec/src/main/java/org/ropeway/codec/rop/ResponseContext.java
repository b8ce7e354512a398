package org.ropeway.codec.rop;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;

/**
 * What a response does not say of itself.
 *
 * @param call the request it answers
 * @param logon what kind of logon the request used
 * @param columns the columns of the table the request worked on, or the RecipientColumns of its
 *     message; empty where neither is known
 */
public record ResponseContext<Q extends RopRequest>(
    RopCall<Q> call, LogonKind logon, List<PropertyTag> columns) {
  /** The request. */
  public Q request() {
    return call.request();
  }
}
