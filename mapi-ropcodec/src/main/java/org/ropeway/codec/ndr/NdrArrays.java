package org.ropeway.codec.ndr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * The arrays interfaces are made of: their number stands as a field of its own beside what NDR says
 * of them, and the two must agree. C706 14.3.3.
 */
public final class NdrArrays {
  private static final String MAX_COUNT = "max_count";

  private NdrArrays() {}

  /** A conformant array as a construction of its own: its size, then its elements. 14.3.3.3. */
  public static <T> WireType<List<T>> conformant(NdrType<T> element, int max) {
    return WireType.of(4, r -> read(r, element, max), (w, v) -> write(w, v, element));
  }

  /**
   * A structure of a number and a conformant array of so many elements, as a construction of its
   * own: the array's size comes first, then the number. 14.3.7.1.
   */
  public static <T> WireType<List<T>> structure(String count, NdrType<T> element, int max) {
    return WireType.of(
        8,
        r -> {
          long size = r.field(MAX_COUNT, Ndr.U32);
          long n = expect(r, r.field(count, Ndr.ranged(max)), size);
          return read(r, n, element);
        },
        (w, v) -> {
          w.align(4).u32(v.size());
          write(w, v, element);
        });
  }

  /**
   * A structure of a number and a conformant and varying array, of which so many elements are sent,
   * as a construction of its own. 14.3.7.2.
   *
   * @param spare how much larger than the number the array is said to be
   */
  public static <T> WireType<List<T>> varyingStructure(
      String count, String array, WireType<T> element, int max, int spare) {
    return WireType.of(
        16,
        r -> {
          long size = r.field(MAX_COUNT, Ndr.U32);
          long n = r.field(count, Ndr.ranged(max));
          return r.field(array, varying(n, size, element));
        },
        (w, v) -> {
          w.align(4).u32(v.size() + (long) spare).u32(v.size());
          varying(v.size(), v.size(), element).write(w, v);
        });
  }

  private static <T> WireType<List<T>> varying(long n, long size, WireType<T> element) {
    return WireType.of(
        8,
        r -> {
          long offset = r.align(4).aside("offset", Ndr.U32);
          long actual = r.aside("actual_count", Ndr.U32);
          return Wire.readList(r, expect(r, Ndr.actual(r, offset, actual, size), n), element);
        },
        (w, v) -> Wire.writeList(w.u32(0).u32(v.size()), v, element));
  }

  /** A number and a pointer to a conformant array of so many elements; no pointer if none. */
  public static <T> NdrType<List<T>> counted(
      String count, String array, NdrType<T> element, int max) {
    return new Counted<>(count, array, conformant(element, max), max, List.of(), List::size);
  }

  /** A number and a pointer to so many bytes; no pointer if none. */
  public static NdrType<Bytes> countedBytes(String count, String array, int max) {
    return new Counted<>(count, array, Ndr.BYTES, max, Bytes.EMPTY, Bytes::length);
  }

  private record Counted<T>(
      String count, String array, WireType<T> type, int max, T none, ToIntFunction<T> size)
      implements NdrType<T> {
    @Override
    public Deferred<T> readFlat(WireReader r) {
      long n = r.field(count, Ndr.ranged(max));
      if (Ndr.isPresent(r, array)) {
        return later -> {
          T value = later.field(array, type);
          expect(later, size.applyAsInt(value), n);
          return value;
        };
      }
      expect(r, n, 0);
      return Deferred.of(none);
    }

    @Override
    public void writeFlat(WireWriter w, T value) {
      int n = size.applyAsInt(value);
      w.align(4).u32(n);
      Ndr.writePointer(w, n > 0);
    }

    @Override
    public void writeReferents(WireWriter w, T value) {
      if (size.applyAsInt(value) > 0) {
        type.write(w, value);
      }
    }

    @Override
    public int minSize() {
      return 8;
    }
  }

  /** A size and so many elements, which name the size only where they have names themselves. */
  private static <T> List<T> read(WireReader r, NdrType<T> element, int max) {
    WireType<Long> size = Ndr.ranged(max);
    return element instanceof NdrType.Flat<T>(WireType<T> type)
        ? Wire.readList(r, r.align(4).aside(MAX_COUNT, size), type)
        : read(r, r.field(MAX_COUNT, size), element);
  }

  private static <T> List<T> read(WireReader r, long n, NdrType<T> element) {
    int count = r.count(n, element.minSize());
    List<Deferred<T>> flat = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      flat.add(element.readFlat(r));
    }
    List<T> list = new ArrayList<>(count);
    for (Deferred<T> d : flat) {
      list.add(d.follow(r));
    }
    return list;
  }

  private static <T> void write(WireWriter w, List<T> list, NdrType<T> element) {
    w.align(4).u32(list.size());
    list.forEach(t -> element.writeFlat(w, t));
    list.forEach(t -> element.writeReferents(w, t));
  }

  private static long expect(WireReader r, long n, long stated) {
    if (n != stated) {
      throw r.badValue(n + " elements where " + stated + " are stated");
    }
    return n;
  }
}
