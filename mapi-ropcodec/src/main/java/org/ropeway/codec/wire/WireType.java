package org.ropeway.codec.wire;

import java.util.function.BiConsumer;
import java.util.function.Function;

/** How values of one type stand on the wire, in both directions. */
public interface WireType<T> {
  /** Reads a value; {@link WireException} if the bytes are not one. */
  T read(WireReader r);

  /** Writes a value; {@link WireOverflowException} if the writer's budget does not allow it. */
  void write(WireWriter w, T value);

  /** The fewest bytes a value can take; guards counted lists. */
  default int minSize() {
    return 1;
  }

  /** A type from two functions. */
  static <T> WireType<T> of(
      int minSize, Function<WireReader, T> read, BiConsumer<WireWriter, T> write) {
    return new WireType<>() {
      @Override
      public T read(WireReader r) {
        return read.apply(r);
      }

      @Override
      public void write(WireWriter w, T value) {
        write.accept(w, value);
      }

      @Override
      public int minSize() {
        return minSize;
      }
    };
  }

  /** The same bytes seen as another Java type. */
  default <U> WireType<U> map(Function<T, U> to, Function<U, T> from) {
    return of(minSize(), r -> to.apply(read(r)), (w, u) -> write(w, from.apply(u)));
  }

  /** Reads a whole buffer; bytes left over are an error. */
  default T readAll(byte[] bytes) {
    WireReader r = WireReader.of(bytes);
    T value = read(r);
    r.end();
    return value;
  }
}
