package org.ropeway.codec.dcerpc;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireReader;

/**
 * A call or an answer, put together from its fragments.
 *
 * @param first the first fragment, for all but its stub data
 */
public record RpcMessage(Pdu first, Bytes stubData) {
  /** A reader of the stub data, in the sender's byte order. */
  public WireReader stub() {
    return WireReader.of(stubData.unsafeArray()).withByteOrder(first.byteOrder());
  }
}
