package org.ropeway.gateway.mapihttp;

import org.ropeway.codec.data.Bytes;

/**
 * An Execute request ([MS-OXCMAPIHTTP] 2.2.4.2.1), unpacked.
 *
 * @param ropBuffer ROP input buffer ([MS-OXCROPS] 2.2.1): RopSize, ROPs and handle table
 * @param maxRopOut the client's buffer for the response in bytes, at most {@link #MAX_ROP_OUT};
 *     each response buffer takes {@link #HEADER_SIZE} bytes more of it than the engine writes
 * @param chaining whether more than one response buffer is welcome
 * @param auxiliary the auxiliary payload without its RPC_HEADER_EXT; empty if there was none
 */
public record ExecuteRequest(Bytes ropBuffer, int maxRopOut, Chaining chaining, Bytes auxiliary) {
  /** Size of an RPC_HEADER_EXT, [MS-OXCRPC] 2.2.2.1. */
  public static final int HEADER_SIZE = 8;

  /** The largest response, over all its buffers. */
  public static final int MAX_ROP_OUT = 0x40000;

  /** The largest single ROP buffer, header excluded ([MS-OXCRPC] 3.1.4.2.1.2). */
  public static final int MAX_BUFFER = 0x8000 - HEADER_SIZE;

  /** Most response buffers of one request ([MS-OXCRPC] 3.1.4.2.1.2). */
  public static final int MAX_BUFFERS = 96;

  /** The Chain flag ([MS-OXCRPC] 3.1.4.2). */
  public enum Chaining {
    /** One buffer only. */
    SINGLE,
    /** The server may add buffers with what a client would ask for next. */
    CHAINED
  }

  /** The most bytes the engine may write into the first response buffer. */
  public int bufferSize() {
    return Math.max(0, Math.min(maxRopOut - HEADER_SIZE, MAX_BUFFER));
  }
}
