package org.ropeway.codec.ndr;

import java.util.function.Function;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A type that may be part of a larger construction: its pointers stand in their place, the
 * referents behind the whole construction. Reading and writing align themselves.
 */
public interface NdrType<T> {
  /** Reads what stands in place. */
  Deferred<T> readFlat(WireReader r);

  /** Writes what stands in place. */
  void writeFlat(WireWriter w, T value);

  /** Writes the referents of the pointers. */
  void writeReferents(WireWriter w, T value);

  /** The fewest bytes a value takes in place. */
  int minSize();

  /** Reads a value that is a construction of its own. */
  default T read(WireReader r) {
    return readFlat(r).follow(r);
  }

  /** Writes a value as a construction of its own. */
  default void write(WireWriter w, T value) {
    writeFlat(w, value);
    writeReferents(w, value);
  }

  /** The type as a construction of its own: a parameter, or the referent of a parameter. */
  default WireType<T> whole() {
    return WireType.of(minSize(), this::read, this::write);
  }

  /** The same bytes seen as another Java type. */
  default <U> NdrType<U> map(Function<T, U> to, Function<U, T> from) {
    NdrType<T> type = this;
    return new NdrType<>() {
      @Override
      public Deferred<U> readFlat(WireReader r) {
        Deferred<T> flat = type.readFlat(r);
        return later -> to.apply(flat.follow(later));
      }

      @Override
      public void writeFlat(WireWriter w, U value) {
        type.writeFlat(w, from.apply(value));
      }

      @Override
      public void writeReferents(WireWriter w, U value) {
        type.writeReferents(w, from.apply(value));
      }

      @Override
      public int minSize() {
        return type.minSize();
      }
    };
  }

  /** A type without pointers. */
  static <T> NdrType<T> flat(WireType<T> type) {
    return new Flat<>(type);
  }

  /** A type without pointers. */
  record Flat<T>(WireType<T> type) implements NdrType<T> {
    @Override
    public Deferred<T> readFlat(WireReader r) {
      return Deferred.of(type.read(r));
    }

    @Override
    public void writeFlat(WireWriter w, T value) {
      type.write(w, value);
    }

    @Override
    public void writeReferents(WireWriter w, T value) {}

    @Override
    public int minSize() {
      return type.minSize();
    }
  }
}
