package org.ropeway.codec.dcerpc;

import org.ropeway.codec.wire.WireType;

/**
 * An operation of an interface: the parameters that go in and those that come out.
 *
 * @param section where its specification describes it
 */
public record RpcOperation<Q, R>(
    int opnum, String name, String section, WireType<Q> request, WireType<R> response) {
  /**
   * The parameters of a call. What a client puts behind them is ignored; it may be a {@link
   * VerificationTrailer}.
   */
  public Q parameters(RpcMessage call) {
    return request.read(call.stub());
  }

  @Override
  public String toString() {
    return name;
  }
}
