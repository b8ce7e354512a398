package org.ropeway.store.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxMailFilter.Comparison;

/**
 * Conditions of rules as tests of OX's mail filter, and back: only where both mean the same. Text
 * is ASCII, because the filter does not know the case of other letters.
 */
final class FilterTests {
  private static final List<String> FROM = List.of("from");
  private static final List<String> SENDER = List.of("sender");
  private static final List<String> RECIPIENTS = List.of("to", "cc", "bcc");
  private static final Set<Integer> AUTHOR =
      Set.of(PidTag.SENT_REPRESENTING_SEARCH_KEY.id(), PidTag.SENDER_SEARCH_KEY.id());

  private static final int MOST_TEXT = 1000;

  private FilterTests() {}

  /** The test that means the same, or null. */
  static OxMailFilter.@Nullable Test of(Restriction condition) {
    return test(Conditions.byAddress(condition));
  }

  private static OxMailFilter.@Nullable Test test(Restriction r) {
    return switch (r) {
      case Restriction.And v ->
          v.restrictions().isEmpty()
              ? new OxMailFilter.Always()
              : all(v.restrictions(), FilterTests::test, OxMailFilter.AllOf::new);
      case Restriction.Or v ->
          v.restrictions().isEmpty()
              ? null
              : all(v.restrictions(), FilterTests::test, OxMailFilter.AnyOf::new);
      case Restriction.Not v -> not(test(v.restriction()));
      case Restriction.Comment v -> {
        Restriction inner = v.restriction();
        yield inner == null ? new OxMailFilter.Always() : test(inner);
      }
      case Restriction.Exist v ->
          v.propertyTag().id() == PidTag.MESSAGE_CLASS.id() ? new OxMailFilter.Always() : null;
      case Restriction.Content v -> content(v);
      case Restriction.Property v -> property(v);
      case Restriction.SubObject v ->
          v.subobject().id() == PidTag.MESSAGE_RECIPIENTS.id() ? recipient(v.restriction()) : null;
      default -> null;
    };
  }

  private static OxMailFilter.@Nullable Test not(OxMailFilter.@Nullable Test test) {
    return test == null ? null : new OxMailFilter.Not(test);
  }

  private static OxMailFilter.@Nullable Test all(
      List<Restriction> restrictions,
      Function<Restriction, OxMailFilter.@Nullable Test> one,
      Function<List<OxMailFilter.Test>, OxMailFilter.Test> join) {
    List<OxMailFilter.Test> tests = new ArrayList<>();
    for (Restriction r : restrictions) {
      OxMailFilter.Test test = one.apply(r);
      if (test == null) {
        return null;
      }
      tests.add(test);
    }
    return join.apply(tests);
  }

  private static OxMailFilter.@Nullable Test content(Restriction.Content v) {
    Comparison how =
        switch (v.fuzzyLevelLow()) {
          case Restriction.Content.FULL_STRING -> Comparison.IS;
          case Restriction.Content.SUBSTRING -> Comparison.CONTAINS;
          case Restriction.Content.PREFIX -> Comparison.STARTS_WITH;
          default -> null;
        };
    boolean subject = v.propertyTag().id() == PidTag.SUBJECT.id();
    return how != null
            && subject
            && v.fuzzyLevelHigh() == Restriction.Content.IGNORE_CASE
            && v.taggedValue().value() instanceof String text
            && isPlain(text)
        ? new OxMailFilter.Header(List.of("subject"), how, List.of(text))
        : null;
  }

  private static boolean isPlain(String text) {
    return !text.isBlank()
        && text.length() <= MOST_TEXT
        && text.equals(text.strip())
        && text.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
  }

  private static OxMailFilter.@Nullable Test property(Restriction.Property v) {
    int id = v.propertyTag().id();
    if (id == PidTag.MESSAGE_SIZE.id() && v.taggedValue().value() instanceof Integer size) {
      return switch (v.relOp()) {
        case GREATER_THAN -> new OxMailFilter.Size(true, size);
        case LESS_THAN -> new OxMailFilter.Size(false, size);
        default -> null;
      };
    }
    String address = address(v);
    if (address == null || !AUTHOR.contains(id)) {
      return null;
    }
    OxMailFilter.Test from = is(FROM, address);
    return id == PidTag.SENT_REPRESENTING_SEARCH_KEY.id()
        ? from
        : new OxMailFilter.AnyOf(
            List.of(
                is(SENDER, address),
                new OxMailFilter.AllOf(
                    List.of(new OxMailFilter.Not(new OxMailFilter.Exists(SENDER)), from))));
  }

  private static OxMailFilter.Test is(List<String> headers, String address) {
    return new OxMailFilter.Address(headers, Comparison.IS, List.of(address));
  }

  /** The address of a key SMTP:…, if the property is to be equal to that. */
  private static @Nullable String address(Restriction.Property v) {
    if (v.relOp() != RelOp.EQUAL || !(v.taggedValue().value() instanceof Bytes key)) {
      return null;
    }
    String text = new String(key.unsafeArray(), StandardCharsets.UTF_8);
    if (!text.regionMatches(true, 0, "SMTP:", 0, 5)) {
      return null;
    }
    int end = text.indexOf('\0');
    String address = text.substring(5, end < 0 ? text.length() : end).toLowerCase(Locale.ROOT);
    return isPlain(address) && address.indexOf('@') > 0 ? address : null;
  }

  private static OxMailFilter.@Nullable Test recipient(Restriction r) {
    return switch (r) {
      case Restriction.Or v when !v.restrictions().isEmpty() ->
          all(v.restrictions(), FilterTests::recipient, OxMailFilter.AnyOf::new);
      case Restriction.Comment v -> {
        Restriction inner = v.restriction();
        yield inner == null ? null : recipient(inner);
      }
      case Restriction.Property v when v.propertyTag().id() == PidTag.SEARCH_KEY.id() -> {
        String address = address(v);
        yield address == null ? null : is(RECIPIENTS, address);
      }
      default -> null;
    };
  }

  /** The condition that means the same as a test, or null. */
  static @Nullable Restriction restriction(OxMailFilter.Test test) {
    return switch (test) {
      case OxMailFilter.Always _ -> new Restriction.Exist(PidTag.MESSAGE_CLASS);
      case OxMailFilter.AllOf v -> joined(v.tests(), Restriction.And::new);
      case OxMailFilter.AnyOf v -> joined(v.tests(), Restriction.Or::new);
      case OxMailFilter.Not v -> {
        Restriction inner = restriction(v.test());
        yield inner == null ? null : new Restriction.Not(inner);
      }
      case OxMailFilter.Size v ->
          v.bytes() > Integer.MAX_VALUE
              ? null
              : new Restriction.Property(
                  v.over() ? RelOp.GREATER_THAN : RelOp.LESS_THAN,
                  PidTag.MESSAGE_SIZE,
                  new PropertyValue(PidTag.MESSAGE_SIZE, (int) v.bytes()));
      case OxMailFilter.Header v ->
          v.headers().size() == 1 && v.headers().getFirst().equalsIgnoreCase("subject")
              ? subject(v)
              : null;
      case OxMailFilter.Address v -> address(v);
      default -> null;
    };
  }

  private static @Nullable Restriction joined(
      List<OxMailFilter.Test> tests, Function<List<Restriction>, Restriction> join) {
    List<Restriction> all = new ArrayList<>();
    for (OxMailFilter.Test test : tests) {
      Restriction r = restriction(test);
      if (r == null) {
        return null;
      }
      all.add(r);
    }
    return all.isEmpty() ? null : join.apply(all);
  }

  private static @Nullable Restriction subject(OxMailFilter.Header v) {
    int level =
        switch (v.comparison()) {
          case IS -> Restriction.Content.FULL_STRING;
          case CONTAINS -> Restriction.Content.SUBSTRING;
          case STARTS_WITH -> Restriction.Content.PREFIX;
          case ENDS_WITH -> -1;
        };
    if (level < 0 || v.values().isEmpty() || !v.values().stream().allMatch(FilterTests::isPlain)) {
      return null;
    }
    return anyOf(
        v.values(),
        text ->
            new Restriction.Content(
                level,
                Restriction.Content.IGNORE_CASE,
                PidTag.SUBJECT,
                new PropertyValue(PidTag.SUBJECT, text)));
  }

  private static @Nullable Restriction address(OxMailFilter.Address v) {
    List<String> headers =
        v.headers().stream().map(header -> header.toLowerCase(Locale.ROOT)).sorted().toList();
    if (v.comparison() != Comparison.IS || v.values().isEmpty()) {
      return null;
    }
    if (headers.equals(FROM)) {
      return anyOf(v.values(), text -> key(PidTag.SENT_REPRESENTING_SEARCH_KEY, text));
    }
    return headers.equals(RECIPIENTS.stream().sorted().toList())
        ? anyOf(
            v.values(),
            text ->
                new Restriction.SubObject(PidTag.MESSAGE_RECIPIENTS, key(PidTag.SEARCH_KEY, text)))
        : null;
  }

  private static Restriction anyOf(List<String> values, Function<String, Restriction> one) {
    return values.size() == 1
        ? one.apply(values.getFirst())
        : new Restriction.Or(values.stream().map(one).toList());
  }

  private static Restriction key(PropertyTag tag, String address) {
    String key = "SMTP:" + address.toUpperCase(Locale.ROOT) + "\0";
    return new Restriction.Property(
        RelOp.EQUAL, tag, new PropertyValue(tag, Bytes.wrap(key.getBytes(StandardCharsets.UTF_8))));
  }
}
