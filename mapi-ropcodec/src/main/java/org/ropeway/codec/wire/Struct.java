package org.ropeway.codec.wire;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A record on the wire: its fields in order, each written once with its name from the
 * specification, serving decoding, encoding and the dump.
 */
public final class Struct<T> implements WireType<T> {
  private final List<Field<T, ?>> fields;
  private final Function<WireReader, T> decoder;

  private Struct(List<Field<T, ?>> fields, Function<WireReader, T> decoder) {
    this.fields = fields;
    this.decoder = decoder;
  }

  /**
   * A field: its name, its type and where the record keeps it.
   *
   * @param count the name of the count or size it begins with, itself a field of the specification;
   *     empty if it does not
   * @param name empty if the type names the fields itself
   */
  public record Field<T, A>(String count, String name, WireType<A> type, Function<T, A> getter) {
    A read(WireReader r) {
      if (name.isEmpty()) {
        return type.read(r);
      }
      return count.isEmpty() ? r.field(name, type) : r.field(count, name, type);
    }

    void write(WireWriter w, T owner) {
      type.write(w, getter.apply(owner));
    }
  }

  /** A field of a record. */
  public static <T, A> Field<T, A> field(String name, WireType<A> type, Function<T, A> getter) {
    return new Field<>("", name, type, getter);
  }

  /** A field of a record behind its count or size, which the type reads and writes. */
  public static <T, A> Field<T, A> field(
      String count, String name, WireType<A> type, Function<T, A> getter) {
    return new Field<>(count, name, type, getter);
  }

  /** Several fields that a type reads and names, but the record keeps as one value. */
  public static <T, A> Field<T, A> part(WireType<A> type, Function<T, A> getter) {
    return new Field<>("", "", type, getter);
  }

  /** The fields in their order on the wire. */
  public List<Field<T, ?>> fields() {
    return fields;
  }

  @Override
  public T read(WireReader r) {
    return decoder.apply(r);
  }

  @Override
  public void write(WireWriter w, T value) {
    for (Field<T, ?> f : fields) {
      f.write(w, value);
    }
  }

  @Override
  public int minSize() {
    int n = 0;
    for (Field<T, ?> f : fields) {
      n += f.type().minSize();
    }
    return n;
  }

  /** A record without fields. */
  public static <T> Struct<T> struct(Supplier<T> make) {
    return new Struct<>(List.of(), r -> make.get());
  }

  /** Makes a record of 1 field. */
  @FunctionalInterface
  public interface Make1<A, T> {
    /** The record of these values. */
    T make(A a);
  }

  /** A record of 1 field. */
  public static <A, T> Struct<T> struct(Make1<A, T> make, Field<T, A> a) {
    return new Struct<>(List.of(a), r -> make.make(a.read(r)));
  }

  /** Makes a record of 2 fields. */
  @FunctionalInterface
  public interface Make2<A, B, T> {
    /** The record of these values. */
    T make(A a, B b);
  }

  /** A record of 2 fields. */
  public static <A, B, T> Struct<T> struct(Make2<A, B, T> make, Field<T, A> a, Field<T, B> b) {
    return new Struct<>(List.of(a, b), r -> make.make(a.read(r), b.read(r)));
  }

  /** Makes a record of 3 fields. */
  @FunctionalInterface
  public interface Make3<A, B, C, T> {
    /** The record of these values. */
    T make(A a, B b, C c);
  }

  /** A record of 3 fields. */
  public static <A, B, C, T> Struct<T> struct(
      Make3<A, B, C, T> make, Field<T, A> a, Field<T, B> b, Field<T, C> c) {
    return new Struct<>(List.of(a, b, c), r -> make.make(a.read(r), b.read(r), c.read(r)));
  }

  /** Makes a record of 4 fields. */
  @FunctionalInterface
  public interface Make4<A, B, C, D, T> {
    /** The record of these values. */
    T make(A a, B b, C c, D d);
  }

  /** A record of 4 fields. */
  public static <A, B, C, D, T> Struct<T> struct(
      Make4<A, B, C, D, T> make, Field<T, A> a, Field<T, B> b, Field<T, C> c, Field<T, D> d) {
    return new Struct<>(
        List.of(a, b, c, d), r -> make.make(a.read(r), b.read(r), c.read(r), d.read(r)));
  }

  /** Makes a record of 5 fields. */
  @FunctionalInterface
  public interface Make5<A, B, C, D, E, T> {
    /** The record of these values. */
    T make(A a, B b, C c, D d, E e);
  }

  /** A record of 5 fields. */
  public static <A, B, C, D, E, T> Struct<T> struct(
      Make5<A, B, C, D, E, T> make,
      Field<T, A> a,
      Field<T, B> b,
      Field<T, C> c,
      Field<T, D> d,
      Field<T, E> e) {
    return new Struct<>(
        List.of(a, b, c, d, e),
        r -> make.make(a.read(r), b.read(r), c.read(r), d.read(r), e.read(r)));
  }

  /** Makes a record of 6 fields. */
  @FunctionalInterface
  public interface Make6<A, B, C, D, E, F, T> {
    /** The record of these values. */
    T make(A a, B b, C c, D d, E e, F f);
  }

  /** A record of 6 fields. */
  public static <A, B, C, D, E, F, T> Struct<T> struct(
      Make6<A, B, C, D, E, F, T> make,
      Field<T, A> a,
      Field<T, B> b,
      Field<T, C> c,
      Field<T, D> d,
      Field<T, E> e,
      Field<T, F> f) {
    return new Struct<>(
        List.of(a, b, c, d, e, f),
        r -> make.make(a.read(r), b.read(r), c.read(r), d.read(r), e.read(r), f.read(r)));
  }

  /** Makes a record of 7 fields. */
  @FunctionalInterface
  public interface Make7<A, B, C, D, E, F, G, T> {
    /** The record of these values. */
    T make(A a, B b, C c, D d, E e, F f, G g);
  }

  /** A record of 7 fields. */
  public static <A, B, C, D, E, F, G, T> Struct<T> struct(
      Make7<A, B, C, D, E, F, G, T> make,
      Field<T, A> a,
      Field<T, B> b,
      Field<T, C> c,
      Field<T, D> d,
      Field<T, E> e,
      Field<T, F> f,
      Field<T, G> g) {
    return new Struct<>(
        List.of(a, b, c, d, e, f, g),
        r ->
            make.make(a.read(r), b.read(r), c.read(r), d.read(r), e.read(r), f.read(r), g.read(r)));
  }

  /** Makes a record of 8 fields. */
  @FunctionalInterface
  public interface Make8<A, B, C, D, E, F, G, H, T> {
    /** The record of these values. */
    T make(A a, B b, C c, D d, E e, F f, G g, H h);
  }

  /** A record of 8 fields. */
  public static <A, B, C, D, E, F, G, H, T> Struct<T> struct(
      Make8<A, B, C, D, E, F, G, H, T> make,
      Field<T, A> a,
      Field<T, B> b,
      Field<T, C> c,
      Field<T, D> d,
      Field<T, E> e,
      Field<T, F> f,
      Field<T, G> g,
      Field<T, H> h) {
    return new Struct<>(
        List.of(a, b, c, d, e, f, g, h),
        r ->
            make.make(
                a.read(r), b.read(r), c.read(r), d.read(r), e.read(r), f.read(r), g.read(r),
                h.read(r)));
  }

  /** Makes a record of 9 fields. */
  @FunctionalInterface
  public interface Make9<A, B, C, D, E, F, G, H, I, T> {
    /** The record of these values. */
    T make(A a, B b, C c, D d, E e, F f, G g, H h, I i);
  }

  /** A record of 9 fields. */
  public static <A, B, C, D, E, F, G, H, I, T> Struct<T> struct(
      Make9<A, B, C, D, E, F, G, H, I, T> make,
      Field<T, A> a,
      Field<T, B> b,
      Field<T, C> c,
      Field<T, D> d,
      Field<T, E> e,
      Field<T, F> f,
      Field<T, G> g,
      Field<T, H> h,
      Field<T, I> i) {
    return new Struct<>(
        List.of(a, b, c, d, e, f, g, h, i),
        r ->
            make.make(
                a.read(r), b.read(r), c.read(r), d.read(r), e.read(r), f.read(r), g.read(r),
                h.read(r), i.read(r)));
  }

  /** Makes a record of 10 fields. */
  @FunctionalInterface
  public interface Make10<A, B, C, D, E, F, G, H, I, J, T> {
    /** The record of these values. */
    T make(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j);
  }

  /** A record of 10 fields. */
  public static <A, B, C, D, E, F, G, H, I, J, T> Struct<T> struct(
      Make10<A, B, C, D, E, F, G, H, I, J, T> make,
      Field<T, A> a,
      Field<T, B> b,
      Field<T, C> c,
      Field<T, D> d,
      Field<T, E> e,
      Field<T, F> f,
      Field<T, G> g,
      Field<T, H> h,
      Field<T, I> i,
      Field<T, J> j) {
    return new Struct<>(
        List.of(a, b, c, d, e, f, g, h, i, j),
        r ->
            make.make(
                a.read(r), b.read(r), c.read(r), d.read(r), e.read(r), f.read(r), g.read(r),
                h.read(r), i.read(r), j.read(r)));
  }

  /** Makes a record of 11 fields. */
  @FunctionalInterface
  public interface Make11<A, B, C, D, E, F, G, H, I, J, K, T> {
    /** The record of these values. */
    T make(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k);
  }

  /** A record of 11 fields. */
  public static <A, B, C, D, E, F, G, H, I, J, K, T> Struct<T> struct(
      Make11<A, B, C, D, E, F, G, H, I, J, K, T> make,
      Field<T, A> a,
      Field<T, B> b,
      Field<T, C> c,
      Field<T, D> d,
      Field<T, E> e,
      Field<T, F> f,
      Field<T, G> g,
      Field<T, H> h,
      Field<T, I> i,
      Field<T, J> j,
      Field<T, K> k) {
    return new Struct<>(
        List.of(a, b, c, d, e, f, g, h, i, j, k),
        r ->
            make.make(
                a.read(r), b.read(r), c.read(r), d.read(r), e.read(r), f.read(r), g.read(r),
                h.read(r), i.read(r), j.read(r), k.read(r)));
  }

  /** Makes a record of 12 fields. */
  @FunctionalInterface
  public interface Make12<A, B, C, D, E, F, G, H, I, J, K, L, T> {
    /** The record of these values. */
    T make(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l);
  }

  /** A record of 12 fields. */
  public static <A, B, C, D, E, F, G, H, I, J, K, L, T> Struct<T> struct(
      Make12<A, B, C, D, E, F, G, H, I, J, K, L, T> make,
      Field<T, A> a,
      Field<T, B> b,
      Field<T, C> c,
      Field<T, D> d,
      Field<T, E> e,
      Field<T, F> f,
      Field<T, G> g,
      Field<T, H> h,
      Field<T, I> i,
      Field<T, J> j,
      Field<T, K> k,
      Field<T, L> l) {
    return new Struct<>(
        List.of(a, b, c, d, e, f, g, h, i, j, k, l),
        r ->
            make.make(
                a.read(r), b.read(r), c.read(r), d.read(r), e.read(r), f.read(r), g.read(r),
                h.read(r), i.read(r), j.read(r), k.read(r), l.read(r)));
  }
}
