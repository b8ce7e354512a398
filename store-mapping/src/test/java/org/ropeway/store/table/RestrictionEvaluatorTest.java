package org.ropeway.store.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Currency;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.FloatingTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.Restriction.Content;
import org.ropeway.store.MapiException;
import org.ropeway.store.property.PropertyBag;

/** Restrictions by [MS-OXCDATA] 2.12. */
class RestrictionEvaluatorTest {
  private static final int ID = 0x6001;

  private static boolean matches(Restriction r, Row row) {
    return RestrictionEvaluator.of(r, Locale.GERMAN, TableLimits.DEFAULT).matches(row);
  }

  private static PropertyTag tag(PropertyType type) {
    return PropertyTag.of(ID, type);
  }

  private static Row row(PropertyType type, Object value) {
    return new BagRow(1, PropertyBag.builder().put(tag(type), value).build());
  }

  private static final Row EMPTY = new BagRow(1, PropertyBag.EMPTY);

  @ParameterizedTest
  @CsvSource({
    "0, 0, Hello, Hello, true",
    "0, 0, Hello, hello, false",
    "0, 1, Hello, hELLO, true",
    "0, 0, Hello World, Hello, false",
    "1, 0, Hello, ell, true",
    "1, 0, Hello, ELL, false",
    "1, 1, Hello, ELL, true",
    "1, 1, Hello, xx, false",
    "2, 0, Hello, He, true",
    "2, 1, Hello, he, true",
    "2, 0, Hello, el, false",
    "2, 1, He, Hello, false",
    "1, 2, Crème brûlée, brulee, true",
    "1, 0, Crème brûlée, brulee, false",
    "0, 4, ÉTÉ, ete, true",
    "0, 1, ÉTÉ, été, true",
    "0, 2, ÉTÉ, ete, false",
    "1, 1, Straße, STRASSE, true",
    "16, 1, one two-three, TW, true",
    "16, 1, one two, wo, false",
    "32, 1, one two three, two three, true",
    "32, 1, one two three, two thr, false",
    "1, 0, aabaabaac, aabaac, true",
    "1, 1, AABAABAAC, aabaaC, true",
    "16, 0, aab aaab, aab, true",
    "32, 0, xaa aa, aa, true",
    "32, 0, aaa, aa, false"
  })
  void texts_match_by_their_fuzzy_level(
      int low, int high, String value, String wanted, boolean expected) {
    Restriction r =
        new Content(
            low,
            high,
            tag(PropertyType.STRING),
            new PropertyValue(tag(PropertyType.STRING), wanted));
    assertThat(matches(r, row(PropertyType.STRING, value))).isEqualTo(expected);
    Restriction many =
        new Content(
            low,
            high,
            tag(PropertyType.MULTIPLE_STRING),
            new PropertyValue(tag(PropertyType.STRING8), wanted));
    assertThat(matches(many, row(PropertyType.MULTIPLE_STRING, List.of("other", value))))
        .isEqualTo(expected);
    assertThat(matches(many, row(PropertyType.MULTIPLE_STRING, List.of()))).isFalse();
  }

  @Test
  @Timeout(60)
  void what_repeats_itself_costs_no_more_than_other_texts() {
    PropertyTag text = tag(PropertyType.STRING);
    String needle = "a".repeat(15_000) + "b";
    Row row = row(PropertyType.STRING, "a".repeat(4_000_000));
    for (int level : new int[] {Content.SUBSTRING, 16, 32}) {
      for (int high : new int[] {0, Content.IGNORE_CASE}) {
        Restriction r = new Content(level, high, text, new PropertyValue(text, needle));
        assertThat(matches(r, row)).isFalse();
      }
    }
  }

  @Test
  void bytes_match_too() {
    Row row = row(PropertyType.BINARY, Bytes.of((byte) 1, (byte) 2, (byte) 3));
    PropertyValue wanted =
        new PropertyValue(tag(PropertyType.BINARY), Bytes.of((byte) 2, (byte) 3));
    assertThat(matches(new Content(Content.SUBSTRING, 0, tag(PropertyType.BINARY), wanted), row))
        .isTrue();
    assertThat(matches(new Content(Content.PREFIX, 0, tag(PropertyType.BINARY), wanted), row))
        .isFalse();
    assertThat(matches(new Content(Content.FULL_STRING, 0, tag(PropertyType.BINARY), wanted), row))
        .isFalse();
  }

  @Test
  void values_of_every_type_compare() {
    less(PropertyType.INTEGER16, (short) -1, (short) 2);
    less(PropertyType.INTEGER32, -5, 5);
    less(PropertyType.INTEGER64, -5L, 5L);
    less(PropertyType.FLOATING32, -0.5f, 0.5f);
    less(PropertyType.FLOATING64, -0.5, 0.5);
    less(PropertyType.CURRENCY, new Currency(-1), new Currency(1));
    less(PropertyType.FLOATING_TIME, new FloatingTime(1), new FloatingTime(2));
    less(PropertyType.BOOLEAN, false, true);
    less(PropertyType.STRING, "apple", "Banana");
    less(PropertyType.TIME, new FileTime(5), new FileTime(-1));
    less(PropertyType.GUID, new MapiGuid(1, 0), new MapiGuid(2, 0));
    less(PropertyType.BINARY, Bytes.of((byte) 1), Bytes.of((byte) 0x80));
  }

  private static void less(PropertyType type, Object a, Object b) {
    holds(type, a, RelOp.LESS_THAN, b, true);
    holds(type, a, RelOp.LESS_THAN_OR_EQUAL, b, true);
    holds(type, a, RelOp.LESS_THAN_OR_EQUAL, a, true);
    holds(type, a, RelOp.GREATER_THAN, b, false);
    holds(type, b, RelOp.GREATER_THAN, a, true);
    holds(type, b, RelOp.GREATER_THAN_OR_EQUAL, b, true);
    holds(type, a, RelOp.EQUAL, b, false);
    holds(type, a, RelOp.EQUAL, a, true);
    holds(type, a, RelOp.NOT_EQUAL, b, true);
    holds(type, a, RelOp.NOT_EQUAL, a, false);
    assertThat(
            matches(
                new Restriction.Property(RelOp.EQUAL, tag(type), new PropertyValue(tag(type), a)),
                EMPTY))
        .isFalse();
    assertThat(
            matches(
                new Restriction.Property(
                    RelOp.NOT_EQUAL, tag(type), new PropertyValue(tag(type), a)),
                EMPTY))
        .isTrue();
    if (type == PropertyType.BOOLEAN) {
      return;
    }
    Row many = row(type.multiple(), List.of(b, a));
    PropertyTag instances = new PropertyTag(tag(type.multiple()).value() | 0x2000);
    assertThat(
            matches(
                new Restriction.Property(
                    RelOp.EQUAL, tag(type.multiple()), new PropertyValue(tag(type), a)),
                many))
        .isTrue();
    assertThat(
            matches(
                new Restriction.Property(
                    RelOp.LESS_THAN, instances, new PropertyValue(tag(type), b)),
                many))
        .isTrue();
    assertThat(
            matches(
                new Restriction.Property(
                    RelOp.NOT_EQUAL, tag(type.multiple()), new PropertyValue(tag(type), a)),
                many))
        .isFalse();
  }

  private static void holds(
      PropertyType type, Object left, RelOp op, Object right, boolean expected) {
    Restriction r = new Restriction.Property(op, tag(type), new PropertyValue(tag(type), right));
    assertThat(matches(r, row(type, left))).as("%s %s %s", left, op, right).isEqualTo(expected);
  }

  @Test
  void strings_are_equal_whatever_their_case() {
    holds(PropertyType.STRING, "IPM.Note", RelOp.EQUAL, "ipm.note", true);
    holds(PropertyType.STRING, "Ünder", RelOp.EQUAL, "ünder", true);
    holds(PropertyType.STRING, "under", RelOp.EQUAL, "ünder", false);
  }

  @Test
  void bits_sizes_existence_and_comparisons() {
    Row row = row(PropertyType.INTEGER32, 6);
    assertThat(matches(new Restriction.BitMask(true, tag(PropertyType.INTEGER32), 2), row))
        .isTrue();
    assertThat(matches(new Restriction.BitMask(false, tag(PropertyType.INTEGER32), 2), row))
        .isFalse();
    assertThat(matches(new Restriction.BitMask(false, tag(PropertyType.INTEGER32), 1), row))
        .isTrue();
    assertThat(matches(new Restriction.BitMask(false, tag(PropertyType.INTEGER32), 1), EMPTY))
        .isFalse();
    assertThat(matches(new Restriction.Exist(tag(PropertyType.INTEGER32)), row)).isTrue();
    assertThat(matches(new Restriction.Exist(tag(PropertyType.INTEGER32)), EMPTY)).isFalse();
    Row text = row(PropertyType.STRING, "abc");
    assertThat(matches(new Restriction.Size(RelOp.EQUAL, tag(PropertyType.STRING), 8), text))
        .isTrue();
    assertThat(matches(new Restriction.Size(RelOp.GREATER_THAN, tag(PropertyType.STRING), 8), text))
        .isFalse();
    PropertyTag a = new PropertyTag(0x60020003);
    PropertyTag b = new PropertyTag(0x60030003);
    Row two = new BagRow(1, PropertyBag.builder().put(a, 1).put(b, 2).build());
    assertThat(matches(new Restriction.CompareProperties(RelOp.LESS_THAN, a, b), two)).isTrue();
    assertThat(matches(new Restriction.CompareProperties(RelOp.LESS_THAN, b, a), two)).isFalse();
    assertThat(matches(new Restriction.CompareProperties(RelOp.EQUAL, a, b), EMPTY)).isFalse();
  }

  @Test
  void conditions_combine() {
    Restriction yes = new Restriction.And(List.of());
    Restriction no = new Restriction.Or(List.of());
    assertThat(matches(yes, EMPTY)).isTrue();
    assertThat(matches(no, EMPTY)).isFalse();
    assertThat(matches(new Restriction.Not(no), EMPTY)).isTrue();
    assertThat(matches(new Restriction.And(List.of(yes, no)), EMPTY)).isFalse();
    assertThat(matches(new Restriction.Or(List.of(no, yes)), EMPTY)).isTrue();
    assertThat(matches(new Restriction.Comment(List.of(), no), EMPTY)).isFalse();
    assertThat(matches(new Restriction.Comment(List.of(), null), EMPTY)).isTrue();
    assertThat(matches(new Restriction.Count(3, yes), EMPTY)).isTrue();
  }

  @Test
  void subobjects_count_where_the_row_knows_them() {
    Restriction r =
        new Restriction.SubObject(
            new PropertyTag(0x0E12000D), new Restriction.Exist(tag(PropertyType.INTEGER32)));
    assertThat(matches(r, EMPTY)).isFalse();
    RestrictionEvaluator.WithSubobjects knowing =
        new RestrictionEvaluator.WithSubobjects() {
          @Override
          public long id() {
            return 1;
          }

          @Override
          public @Nullable Object get(PropertyTag tag) {
            return null;
          }

          @Override
          public List<Row> subobjects(PropertyTag which) {
            return which.value() == 0x0E12000D
                ? List.of(EMPTY, row(PropertyType.INTEGER32, 1))
                : List.of();
          }
        };
    assertThat(matches(r, knowing)).isTrue();
  }

  @Test
  void what_cannot_be_compared_is_too_complex() {
    PropertyTag text = tag(PropertyType.STRING);
    PropertyTag number = tag(PropertyType.INTEGER32);
    refused(new Restriction.Property(RelOp.EQUAL, text, new PropertyValue(number, 1)));
    refused(new Restriction.Property(RelOp.MATCHES_REGEX, text, new PropertyValue(text, "x")));
    refused(new Restriction.Property(RelOp.MEMBER_OF_DL, text, new PropertyValue(text, "x")));
    refused(new Restriction.CompareProperties(RelOp.EQUAL, text, number));
    refused(new Restriction.BitMask(true, text, 1));
    refused(new Content(0, 0, number, new PropertyValue(number, 1)));
    refused(new Content(7, 0, text, new PropertyValue(text, "x")));
    refused(new Restriction.Size(RelOp.EQUAL, new PropertyTag(0x6001FFFF), 1));
  }

  @Test
  void bombs_are_refused_before_they_are_evaluated() {
    Restriction deep = new Restriction.And(List.of());
    for (int i = 0; i < 10_000; i++) {
      deep = new Restriction.Not(deep);
    }
    refused(deep);
    Restriction wide =
        new Restriction.Or(
            new ArrayList<>(Collections.nCopies(5000, new Restriction.And(List.of()))));
    refused(wide);
    Restriction lawful = new Restriction.And(List.of());
    for (int i = 0; i < 62; i++) {
      lawful = new Restriction.Not(lawful);
    }
    assertThat(matches(lawful, EMPTY)).isTrue();
  }

  private static void refused(Restriction r) {
    assertThatThrownBy(() -> RestrictionEvaluator.of(r, Locale.ROOT, TableLimits.DEFAULT))
        .isInstanceOfSatisfying(
            MapiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_COMPLEX));
  }
}
