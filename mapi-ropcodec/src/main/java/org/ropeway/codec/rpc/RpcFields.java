package org.ropeway.codec.rpc;

import static org.ropeway.codec.wire.Struct.field;

import java.util.Optional;
import java.util.function.Function;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.wire.Struct.Field;
import org.ropeway.codec.wire.WireType;

/** The parameters operations of all interfaces share. */
public final class RpcFields {
  private static final WireType<ErrorCode> STATUS = Ndr.I32.map(ErrorCode::new, ErrorCode::value);

  private static final WireType<Optional<String>> TEXT = Ndr.unique(Ndr.STRING8);

  private RpcFields() {}

  /** An unsigned long. */
  public static <T> Field<T, Integer> u32Field(String name, Function<T, Integer> getter) {
    return field(name, Ndr.I32, getter);
  }

  /** A string, or none. */
  public static <T> Field<T, Optional<String>> textField(
      String name, Function<T, Optional<String>> getter) {
    return field(name, TEXT, getter);
  }

  /** What the operation returns. */
  public static <T> Field<T, ErrorCode> returnField(Function<T, ErrorCode> getter) {
    return field("ReturnValue", STATUS, getter);
  }
}
