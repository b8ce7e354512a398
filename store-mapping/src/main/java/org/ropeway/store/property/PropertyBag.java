package org.ropeway.store.property;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;

/**
 * An immutable set of properties, at most one per property id, kept sorted by tag: two arrays,
 * because a mailbox index holds very many of them. A value has the Java type of its PropertyType;
 * strings are stored as {@link PropertyType#STRING} and also answer for STRING8.
 */
public final class PropertyBag {
  /** The bag without properties. */
  public static final PropertyBag EMPTY = new PropertyBag(new int[0], new Object[0]);

  private final int[] tags;
  private final Object[] values;

  private PropertyBag(int[] tags, Object[] values) {
    this.tags = tags;
    this.values = values;
  }

  /** A bag of these values; the last of several with one id wins. */
  public static PropertyBag of(List<PropertyValue> values) {
    Builder b = new Builder();
    values.forEach(v -> b.put(v.tag(), v.value()));
    return b.build();
  }

  /** How many properties there are. */
  public int size() {
    return tags.length;
  }

  /**
   * The value of a property, or null. The type of {@code tag} must fit the stored one, where
   * STRING8 and STRING are one and UNSPECIFIED fits all.
   */
  public @Nullable Object get(PropertyTag tag) {
    int at = find(tag.id());
    if (at < 0) {
      return null;
    }
    return fits(tag, tags[at] & 0xFFFF) ? values[at] : null;
  }

  /** The value of a property with a default. */
  @SuppressWarnings("unchecked")
  public <T> T get(PropertyTag tag, T otherwise) {
    Object v = get(tag);
    return v == null ? otherwise : (T) v;
  }

  /** The tag under which a property id is stored, or null. */
  public @Nullable PropertyTag tagOf(int id) {
    int at = find(id);
    return at < 0 ? null : new PropertyTag(tags[at]);
  }

  /** The property at {@code index} in tag order. */
  public PropertyTag tagAt(int index) {
    return new PropertyTag(tags[index]);
  }

  /** The value at {@code index} in tag order. */
  public Object valueAt(int index) {
    return values[index];
  }

  /** All properties in tag order. */
  public List<PropertyValue> toList() {
    List<PropertyValue> list = new ArrayList<>(tags.length);
    forEach((t, v) -> list.add(new PropertyValue(t, v)));
    return list;
  }

  /** Visits all properties in tag order. */
  public void forEach(BiConsumer<PropertyTag, Object> visitor) {
    for (int i = 0; i < tags.length; i++) {
      visitor.accept(new PropertyTag(tags[i]), values[i]);
    }
  }

  /** This bag with the properties of {@code other} put over it. */
  public PropertyBag with(PropertyBag other) {
    if (other.tags.length == 0) {
      return this;
    }
    Builder b = toBuilder();
    other.forEach(b::put);
    return b.build();
  }

  /** A builder that starts with these properties. */
  public Builder toBuilder() {
    Builder b = new Builder();
    b.tags = tags.clone();
    b.values = values.clone();
    b.size = tags.length;
    return b;
  }

  /** An empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether a value of type {@code stored} answers for {@code tag}. */
  public static boolean fits(PropertyTag tag, int stored) {
    int wanted = tag.typeCode() & ~PropertyType.MULTIVALUE_INSTANCE;
    return wanted == stored || wanted == 0 || isString(wanted, stored);
  }

  private static boolean isString(int a, int b) {
    int string = PropertyType.STRING.code();
    int string8 = PropertyType.STRING8.code();
    int multi = 0x1000;
    return (a & multi) == (b & multi)
        && ((a & ~multi) == string || (a & ~multi) == string8)
        && ((b & ~multi) == string || (b & ~multi) == string8);
  }

  private int find(int id) {
    return search(tags, tags.length, id);
  }

  private static int search(int[] tags, int size, int id) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      int c = Integer.compare(tags[mid] >>> 16, id);
      if (c == 0) {
        return mid;
      }
      if (c < 0) {
        low = mid + 1;
      } else {
        high = mid - 1;
      }
    }
    return -(low + 1);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof PropertyBag b
        && Arrays.equals(tags, b.tags)
        && Arrays.equals(values, b.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(tags) * 31 + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return toList().toString();
  }

  /** Collects properties. */
  public static final class Builder {
    private int[] tags = new int[16];
    private Object[] values = new Object[16];
    private int size;

    private Builder() {}

    /**
     * Puts a property; one of the same id is replaced. A null value takes it away. STRING8 is
     * stored as STRING.
     */
    public Builder put(PropertyTag tag, @Nullable Object value) {
      int at = search(tags, size, tag.id());
      if (value == null) {
        if (at >= 0) {
          removeAt(at);
        }
        return this;
      }
      int stored = unicode(tag.value());
      if (at >= 0) {
        tags[at] = stored;
        values[at] = value;
        return this;
      }
      insert(-(at + 1), stored, value);
      return this;
    }

    /** Takes a property away. */
    public Builder remove(PropertyTag tag) {
      return put(tag, null);
    }

    /** Puts all properties of a bag. */
    public Builder putAll(PropertyBag bag) {
      bag.forEach(this::put);
      return this;
    }

    /** The bag. */
    public PropertyBag build() {
      return new PropertyBag(Arrays.copyOf(tags, size), Arrays.copyOf(values, size));
    }

    private static int unicode(int tag) {
      int type = tag & 0xFFFF;
      if ((type & ~0x1000) == PropertyType.STRING8.code()) {
        return (tag & 0xFFFF0000) | (type & 0x1000) | PropertyType.STRING.code();
      }
      return tag;
    }

    private void insert(int at, int tag, Object value) {
      if (size == tags.length) {
        tags = Arrays.copyOf(tags, Math.max(8, size * 2));
        values = Arrays.copyOf(values, Math.max(8, size * 2));
      }
      System.arraycopy(tags, at, tags, at + 1, size - at);
      System.arraycopy(values, at, values, at + 1, size - at);
      tags[at] = tag;
      values[at] = value;
      size++;
    }

    private void removeAt(int at) {
      size--;
      System.arraycopy(tags, at + 1, tags, at, size - at);
      System.arraycopy(values, at + 1, values, at, size - at);
    }
  }
}
