package org.ropeway.gateway.mapihttp;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;

/**
 * The outcome of an Execute request ([MS-OXCMAPIHTTP] 2.2.4.2.2).
 *
 * @param errorCode ErrorCode of the response body; success, or why no ROP was run (such as
 *     ecRpcFormat)
 * @param ropBuffers ROP output buffers ([MS-OXCROPS] 2.2.1) without RPC_HEADER_EXT, one, or more if
 *     chained; none unless successful
 * @param auxiliary the auxiliary payload without its RPC_HEADER_EXT; empty for none
 */
public record ExecuteResult(ErrorCode errorCode, List<Bytes> ropBuffers, Bytes auxiliary) {
  /** A success with one ROP output buffer. */
  public static ExecuteResult of(Bytes ropBuffer) {
    return new ExecuteResult(ErrorCode.SUCCESS, List.of(ropBuffer), Bytes.EMPTY);
  }

  /** A failure of the whole request. */
  public static ExecuteResult failed(ErrorCode errorCode) {
    return new ExecuteResult(errorCode, List.of(), Bytes.EMPTY);
  }
}
