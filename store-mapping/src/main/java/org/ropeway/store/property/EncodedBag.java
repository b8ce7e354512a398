package org.ropeway.store.property;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;

/**
 * A property bag as bytes, as databases keep it: each property's tag, the length of its value, the
 * value. Single properties are read without the others. Bytes that are damaged never fail: what
 * cannot be read is not there.
 */
public final class EncodedBag {
  /** The bag without properties. */
  public static final EncodedBag EMPTY = new EncodedBag(new byte[0]);

  private final byte[] bytes;

  private volatile int @Nullable [] index;

  private EncodedBag(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The bytes of a bag. */
  public static EncodedBag of(PropertyBag bag) {
    if (bag.size() == 0) {
      return EMPTY;
    }
    ValueBytes.Writer w = new ValueBytes.Writer();
    bag.forEach((tag, value) -> {
      w.int32(tag.value());
      w.sized(() -> ValueBytes.write(w, tag, value));
    });
    return new EncodedBag(w.toBytes());
  }

  /** Bytes that {@link #bytes} gave; not to be changed from now on. */
  public static EncodedBag wrap(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new EncodedBag(bytes);
  }

  /** The bytes themselves, not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The value of a property, or null; types fit as in {@link PropertyBag#get}. */
  public @Nullable Object get(PropertyTag tag) {
    int[] at = index();
    int low = 0;
    int high = at.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int stored = at[2 * middle];
      if (stored >>> 16 < tag.id()) {
        low = middle + 1;
      } else if (stored >>> 16 > tag.id()) {
        high = middle - 1;
      } else {
        return PropertyBag.fits(tag, stored & 0xFFFF) ? value(stored, at[2 * middle + 1]) : null;
      }
    }
    return null;
  }

  private @Nullable Object value(int tag, int at) {
    ValueBytes.Reader r = new ValueBytes.Reader(bytes, at);
    return ValueBytes.read(r.slice(r.length()), new PropertyTag(tag));
  }

  /** Tag and place of the length of each property, ascending by tag; made when first needed. */
  private int[] index() {
    int[] known = index;
    if (known == null) {
      known = places();
      index = known;
    }
    return known;
  }

  private int[] places() {
    int[] places = new int[32];
    int n = 0;
    ValueBytes.Reader r = new ValueBytes.Reader(bytes);
    int last = -1;
    while (r.remaining() > 0) {
      int tag = r.int32();
      int at = bytes.length - r.remaining();
      if (!r.skip(r.length()) || tag >>> 16 <= last) {
        break;
      }
      last = tag >>> 16;
      if (n + 2 > places.length) {
        places = Arrays.copyOf(places, 2 * n);
      }
      places[n++] = tag;
      places[n++] = at;
    }
    return Arrays.copyOf(places, n);
  }

  /** All that can be read. */
  public PropertyBag decode() {
    PropertyBag.Builder b = PropertyBag.builder();
    forEach(b::put);
    return b.build();
  }

  /** The tags of what is there. */
  public List<PropertyTag> tags() {
    List<PropertyTag> tags = new ArrayList<>();
    ValueBytes.Reader r = new ValueBytes.Reader(bytes);
    while (r.remaining() > 0) {
      PropertyTag tag = new PropertyTag(r.int32());
      if (r.skip(r.length())) {
        tags.add(tag);
      }
    }
    return tags;
  }

  private void forEach(BiConsumer<PropertyTag, Object> visitor) {
    ValueBytes.Reader r = new ValueBytes.Reader(bytes);
    while (r.remaining() > 0) {
      PropertyTag tag = new PropertyTag(r.int32());
      Object value = ValueBytes.read(r.slice(r.length()), tag);
      if (value != null) {
        visitor.accept(tag, value);
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof EncodedBag b && Arrays.equals(bytes, b.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return decode().toString();
  }
}
