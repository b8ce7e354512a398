package org.ropeway.store.table;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Currency;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.FloatingTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyTag;

/**
 * Makes sort keys: bytes that compare, unsigned, as the values of a row compare by a sort order.
 * Each value's bytes end by themselves, so that rows of one group have the same first bytes and no
 * others have. Absent values come first (last if descending), strings go by the locale without
 * regard to case. Not thread-safe.
 */
final class KeyEncoder {
  private static final int MAX_CHARS = 255;
  private static final int MAX_BYTES = 510;
  private static final PropertyTag READ = new PropertyTag(0x0E69000B);
  private static final PropertyTag MESSAGE_FLAGS = new PropertyTag(0x0E070003);

  private final TableSort sort;
  private final boolean grouped;
  private final Collator collator;
  private final RawCollationKey collationKey = new RawCollationKey();
  private final int[] ends;
  private byte[] buf = new byte[128];
  private int size;

  KeyEncoder(TableSort sort, Locale locale) {
    this.sort = sort;
    this.grouped = !sort.categories().isEmpty();
    this.collator = collator(locale);
    this.ends = new int[sort.categories().size() * 2];
  }

  /** The collation of a locale, without regard to case; may be shared between threads. */
  static Collator collator(Locale locale) {
    Collator c = Collator.getInstance(ULocale.forLocale(locale));
    c.setStrength(Collator.SECONDARY);
    return c.freeze();
  }

  /** The columns an entry is made of. */
  List<PropertyTag> columns() {
    List<PropertyTag> columns = new ArrayList<>(sort.properties());
    if (grouped) {
      columns.add(READ);
      columns.add(MESSAGE_FLAGS);
    }
    return columns;
  }

  /**
   * The entry of a row.
   *
   * @param instance the number of the multivalue instance, 0 where there are none
   * @param value the value of that instance
   */
  Entry encode(Row row, int instance, @Nullable Object value) {
    size = 0;
    int e = 0;
    for (TableSort.Category c : sort.categories()) {
      put(row, c.key(), value);
      ends[e++] = size;
    }
    for (TableSort.Key k : sort.keys()) {
      put(row, k, value);
    }
    for (TableSort.Category c : sort.categories()) {
      TableSort.Aggregate a = c.aggregate();
      ends[e++] = size;
      if (a != null) {
        put(row, new TableSort.Key(a.property(), false), value);
      }
    }
    long prefix = prefix();
    if (!grouped) {
      return new Entry(
          row.id(), instance << 1, prefix, size <= 8 ? null : Arrays.copyOf(buf, size));
    }
    int mark = instance << 1 | (isUnread(row) ? 1 : 0);
    return new Entry(row.id(), mark, prefix, withTrailer());
  }

  /** Where the value of category {@code level} ends in a key of a grouped view. */
  static int end(byte[] key, int level, int levels) {
    return trailer(key, level, levels);
  }

  /** Where the aggregate of category {@code level} begins. */
  static int aggregateStart(byte[] key, int level, int levels) {
    return trailer(key, levels + level, levels);
  }

  /** Where it ends. */
  static int aggregateEnd(byte[] key, int level, int levels) {
    return level + 1 < levels ? trailer(key, levels + level + 1, levels) : key.length - levels * 4;
  }

  private static int trailer(byte[] key, int field, int levels) {
    int at = key.length - levels * 4 + field * 2;
    return (key[at] & 0xFF) << 8 | (key[at + 1] & 0xFF);
  }

  /**
   * The key with, behind it, where its parts are: the same in all keys that are equal, so of no
   * effect on their order.
   */
  private byte[] withTrailer() {
    byte[] key = Arrays.copyOf(buf, size + ends.length * 2);
    for (int i = 0; i < ends.length; i++) {
      key[size + i * 2] = (byte) (ends[i] >>> 8);
      key[size + i * 2 + 1] = (byte) ends[i];
    }
    return key;
  }

  static boolean isUnread(Row row) {
    if (row.get(READ) instanceof Boolean read) {
      return !read;
    }
    return row.get(MESSAGE_FLAGS) instanceof Integer flags && (flags & 1) == 0;
  }

  private long prefix() {
    long p = 0;
    for (int i = 0; i < 8; i++) {
      p = p << 8 | (i < size ? buf[i] & 0xFF : 0);
    }
    return p;
  }

  private void put(Row row, TableSort.Key key, @Nullable Object instanceValue) {
    int from = size;
    PropertyTag tag = key.property();
    put(tag, tag.isMultivalueInstance() ? instanceValue : row.get(tag));
    if (key.descending()) {
      for (int i = from; i < size; i++) {
        buf[i] = (byte) ~buf[i];
      }
    }
  }

  private void put(PropertyTag tag, @Nullable Object value) {
    switch (TableSort.storedType(tag)) {
      case BOOLEAN -> u8(value instanceof Boolean b ? (b ? 2 : 1) : 0);
      case INTEGER16 -> number32(value instanceof Short v ? (int) v : null);
      case INTEGER32 -> number32(value instanceof Integer v ? v : null);
      case INTEGER64 -> number64(value instanceof Long v ? v ^ Long.MIN_VALUE : null);
      case CURRENCY -> number64(value instanceof Currency v ? v.scaled() ^ Long.MIN_VALUE : null);
      case TIME -> number64(value instanceof FileTime v ? v.ticks() : null);
      case FLOATING32 -> number64(value instanceof Float v ? ordered(v) : null);
      case FLOATING64 -> number64(value instanceof Double v ? ordered(v) : null);
      case FLOATING_TIME -> number64(value instanceof FloatingTime v ? ordered(v.days()) : null);
      case STRING -> string(value instanceof String v ? v : null);
      case GUID -> guid(value instanceof MapiGuid v ? v : null);
      case BINARY, SERVER_ID -> binary(value instanceof Bytes v ? v : null);
      default -> throw new IllegalStateException("unsortable " + tag);
    }
  }

  private static long ordered(double v) {
    long bits = Double.doubleToLongBits(v == 0 ? 0 : v);
    return bits < 0 ? ~bits : bits | Long.MIN_VALUE;
  }

  private void number32(@Nullable Integer v) {
    if (v == null) {
      u8(0);
      return;
    }
    u8(1);
    int shifted = v ^ Integer.MIN_VALUE;
    for (int i = 24; i >= 0; i -= 8) {
      u8(shifted >>> i);
    }
  }

  /** 8 bytes so that usual keys fit a prefix; absent is the least, which no usual value is. */
  private void number64(@Nullable Long v) {
    long w = v == null ? 0 : v == 0 ? 1 : v;
    for (int i = 56; i >= 0; i -= 8) {
      u8((int) (w >>> i));
    }
  }

  private void string(@Nullable String v) {
    if (v == null) {
      u8(0);
      return;
    }
    u8(1);
    String s = v.length() > MAX_CHARS ? v.substring(0, MAX_CHARS) : v;
    RawCollationKey key = ((RuleBasedCollator) collator).getRawCollationKey(s, collationKey);
    bytes(key.bytes, key.size);
    if (key.size == 0 || key.bytes[key.size - 1] != 0) {
      u8(0);
    }
  }

  private void guid(@Nullable MapiGuid v) {
    u8(v == null ? 0 : 1);
    if (v != null) {
      bytes(v.toBytes().unsafeArray(), 16);
    }
  }

  private void binary(@Nullable Bytes v) {
    u8(v == null ? 0 : 1);
    if (v == null) {
      return;
    }
    for (int i = 0; i < Math.min(v.length(), MAX_BYTES); i++) {
      u8(v.at(i));
      if (v.at(i) == 0) {
        u8(0xFF);
      }
    }
    u8(0);
    u8(0);
  }

  private void bytes(byte[] b, int n) {
    for (int i = 0; i < n; i++) {
      u8(b[i]);
    }
  }

  private void u8(int v) {
    if (size == buf.length) {
      buf = Arrays.copyOf(buf, size * 2);
    }
    buf[size++] = (byte) v;
  }
}
