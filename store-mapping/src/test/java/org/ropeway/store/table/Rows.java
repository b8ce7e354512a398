package org.ropeway.store.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.store.property.PropertyBag;

/**
 * Rows, sort orders and restrictions for tests, made at random from few values so that many are
 * equal.
 */
final class Rows {
  static final PropertyTag SUBJECT = new PropertyTag(0x0037001F);
  static final PropertyTag SENDER = new PropertyTag(0x0C1A001F);
  static final PropertyTag TIME = new PropertyTag(0x0E060040);
  static final PropertyTag IMPORTANCE = new PropertyTag(0x00170003);
  static final PropertyTag FLAGS = new PropertyTag(0x0E070003);
  static final PropertyTag ATTACH = new PropertyTag(0x0E1B000B);
  static final PropertyTag SIZE = new PropertyTag(0x0E080014);
  static final PropertyTag INDEX = new PropertyTag(0x00710102);
  static final PropertyTag KEYWORDS = new PropertyTag(0x8001101F);
  static final PropertyTag KEYWORD = new PropertyTag(0x8001301F);
  static final PropertyTag DEPTH = new PropertyTag(0x30050003);
  static final PropertyTag ROW_TYPE = new PropertyTag(0x0FF50003);
  static final PropertyTag CONTENT_COUNT = new PropertyTag(0x36020003);
  static final PropertyTag CONTENT_UNREAD = new PropertyTag(0x36030003);
  private static final List<String> WORDS =
      List.of("apple", "Apple", "BANANA", "banana split", "Öl", "ol", "zebra", "", "Ähre", "a");
  private static final List<PropertyTag> KEYS =
      List.of(SUBJECT, SENDER, TIME, IMPORTANCE, ATTACH, SIZE, INDEX);

  private final Random random;

  Rows(long seed) {
    this.random = new Random(seed);
  }

  static long id(int n) {
    return Mid.of(1, n).value();
  }

  Row row(int n) {
    Map<PropertyTag, Object> v = new HashMap<>();
    maybe(v, SUBJECT, word());
    maybe(v, SENDER, word());
    maybe(v, TIME, new FileTime(1000 + random.nextInt(40)));
    maybe(v, IMPORTANCE, random.nextInt(3) - 1);
    maybe(v, ATTACH, random.nextBoolean());
    maybe(v, SIZE, (long) random.nextInt(10) - 5);
    maybe(v, INDEX, Bytes.of((byte) random.nextInt(3), (byte) 0, (byte) random.nextInt(2)));
    v.put(FLAGS, random.nextInt(4));
    if (random.nextInt(3) > 0) {
      List<Object> words = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        words.add(word());
      }
      v.put(KEYWORDS, words);
    }
    PropertyBag.Builder b = PropertyBag.builder();
    v.forEach(b::put);
    return new BagRow(id(n), b.build());
  }

  private void maybe(Map<PropertyTag, Object> v, PropertyTag tag, Object value) {
    if (random.nextInt(6) > 0) {
      v.put(tag, value);
    }
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  Random random() {
    return random;
  }

  TableSort sort() {
    int categories = random.nextInt(4) == 0 ? 0 : random.nextInt(4);
    List<PropertyTag> free = new ArrayList<>(KEYS);
    boolean multi = random.nextInt(4) == 0;
    List<TableSort.Category> cats = new ArrayList<>();
    for (int i = 0; i < categories; i++) {
      PropertyTag tag = multi && i == 0 ? KEYWORD : free.remove(random.nextInt(free.size()));
      TableSort.Aggregate a =
          random.nextInt(3) == 0
              ? new TableSort.Aggregate(
                  KEYS.get(random.nextInt(KEYS.size())), random.nextInt(4) == 0)
              : null;
      cats.add(new TableSort.Category(new TableSort.Key(tag, random.nextBoolean()), a));
    }
    List<TableSort.Key> keys = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      keys.add(new TableSort.Key(free.remove(random.nextInt(free.size())), random.nextBoolean()));
    }
    if (multi && categories == 0) {
      keys.add(new TableSort.Key(KEYWORD, random.nextBoolean()));
    }
    return new TableSort(cats, keys, random.nextInt(categories + 1));
  }

  /** A restriction and what it should mean. */
  record Condition(@Nullable Restriction restriction, Predicate<Row> meaning) {
    Restriction required() {
      return Objects.requireNonNull(restriction);
    }
  }

  Condition condition(int depth) {
    return switch (random.nextInt(depth > 2 ? 5 : 8)) {
      case 0 -> atLeast(random.nextInt(3) - 1);
      case 1 -> contains(word());
      case 2 -> flag(random.nextBoolean());
      case 3 -> new Condition(new Restriction.Exist(TIME), r -> r.get(TIME) != null);
      case 4 -> keyword(word());
      case 5 -> {
        Condition c = condition(depth + 1);
        yield new Condition(new Restriction.Not(c.required()), c.meaning().negate());
      }
      default -> both(condition(depth + 1), condition(depth + 1));
    };
  }

  private static Condition atLeast(int limit) {
    return new Condition(
        new Restriction.Property(
            RelOp.GREATER_THAN_OR_EQUAL, IMPORTANCE, new PropertyValue(IMPORTANCE, limit)),
        r -> r.get(IMPORTANCE) instanceof Integer v && v >= limit);
  }

  private static Condition contains(String w) {
    return new Condition(
        new Restriction.Content(
            Restriction.Content.SUBSTRING,
            Restriction.Content.IGNORE_CASE,
            SUBJECT,
            new PropertyValue(SUBJECT, w)),
        r ->
            r.get(SUBJECT) instanceof String s
                && s.toLowerCase(Locale.ROOT).contains(w.toLowerCase(Locale.ROOT)));
  }

  private static Condition flag(boolean set) {
    return new Condition(
        new Restriction.BitMask(set, FLAGS, 1),
        r -> r.get(FLAGS) instanceof Integer v && (v & 1) != 0 == set);
  }

  private static Condition keyword(String w) {
    return new Condition(
        new Restriction.Property(
            RelOp.EQUAL, KEYWORD, new PropertyValue(new PropertyTag(0x8001001F), w)),
        r ->
            r.get(KEYWORDS) instanceof List<?> l
                && l.stream().anyMatch(x -> ((String) x).equalsIgnoreCase(w)));
  }

  private Condition both(Condition a, Condition b) {
    List<Restriction> both = List.of(a.required(), b.required());
    return random.nextBoolean()
        ? new Condition(new Restriction.And(both), a.meaning().and(b.meaning()))
        : new Condition(new Restriction.Or(both), a.meaning().or(b.meaning()));
  }
}
