package org.ropeway.codec.rpc.nspi;

import org.ropeway.codec.ndr.ContextHandle;

/**
 * The parameters of a call in a session that MAPI/HTTP knows as well.
 *
 * @param <B> the request body that says the same
 */
public interface NspiRequest<B> {
  /** The session. */
  ContextHandle hRpc();

  /** The same request as a body of MAPI/HTTP, without the session and an auxiliary buffer. */
  B body();
}
