package org.ropeway.codec.dcerpc;

import java.util.List;
import java.util.Optional;

/** An interface and its operations. */
public record RpcInterface(String name, SyntaxId syntax, List<RpcOperation<?, ?>> operations) {
  public RpcInterface {
    operations = List.copyOf(operations);
  }

  /** The operation of a number; none if there is none: {@link FaultStatus#OP_RANGE_ERROR}. */
  public Optional<RpcOperation<?, ?>> operation(int opnum) {
    for (RpcOperation<?, ?> o : operations) {
      if (o.opnum() == opnum) {
        return Optional.of(o);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return name;
  }
}
