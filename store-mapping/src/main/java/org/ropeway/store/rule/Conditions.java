package org.ropeway.store.rule;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.LegacyDn;

/** Conditions of rules as they fit the mails of OX. */
final class Conditions {
  private static final Set<Integer> KEYS =
      new HashSet<>(
          Set.of(
              PidTag.SEARCH_KEY.id(),
              PidTag.SENDER_SEARCH_KEY.id(),
              PidTag.SENT_REPRESENTING_SEARCH_KEY.id(),
              PidTag.RECEIVED_BY_SEARCH_KEY.id()));

  private Conditions() {}

  /**
   * The condition with the keys of users of the address book (EX:/o=…) as keys of their mail
   * addresses, which mails of OX have.
   */
  static Restriction byAddress(Restriction r) {
    return map(r, tag -> tag, Conditions::byAddress);
  }

  private static PropertyValue byAddress(PropertyValue value) {
    return KEYS.contains(value.tag().id()) && value.value() instanceof Bytes key
        ? new PropertyValue(value.tag(), byAddress(key))
        : value;
  }

  private static Bytes byAddress(Bytes key) {
    String text = new String(key.unsafeArray(), StandardCharsets.UTF_8);
    if (!text.regionMatches(true, 0, "EX:", 0, 3)) {
      return key;
    }
    int end = text.indexOf('\0');
    return LegacyDn.userOf(text.substring(3, end < 0 ? text.length() : end))
        .map(address -> "SMTP:" + address.toUpperCase(Locale.ROOT) + "\0")
        .map(found -> Bytes.wrap(found.getBytes(StandardCharsets.UTF_8)))
        .orElse(key);
  }

  /** The condition with other tags and constants. */
  static Restriction map(
      Restriction r, UnaryOperator<PropertyTag> tags, UnaryOperator<PropertyValue> values) {
    return switch (r) {
      case Restriction.And v ->
          new Restriction.And(
              v.restrictions().stream().map(inner -> map(inner, tags, values)).toList());
      case Restriction.Or v ->
          new Restriction.Or(
              v.restrictions().stream().map(inner -> map(inner, tags, values)).toList());
      case Restriction.Not v -> new Restriction.Not(map(v.restriction(), tags, values));
      case Restriction.Content v ->
          new Restriction.Content(
              v.fuzzyLevelLow(),
              v.fuzzyLevelHigh(),
              tags.apply(v.propertyTag()),
              values.apply(v.taggedValue()));
      case Restriction.Property v ->
          new Restriction.Property(
              v.relOp(), tags.apply(v.propertyTag()), values.apply(v.taggedValue()));
      case Restriction.CompareProperties v ->
          new Restriction.CompareProperties(
              v.relOp(), tags.apply(v.propertyTag1()), tags.apply(v.propertyTag2()));
      case Restriction.BitMask v ->
          new Restriction.BitMask(v.notZero(), tags.apply(v.propertyTag()), v.mask());
      case Restriction.Size v ->
          new Restriction.Size(v.relOp(), tags.apply(v.propertyTag()), v.size());
      case Restriction.Exist v -> new Restriction.Exist(tags.apply(v.propertyTag()));
      case Restriction.SubObject v ->
          new Restriction.SubObject(v.subobject(), map(v.restriction(), tags, values));
      case Restriction.Comment v -> {
        Restriction inner = v.restriction();
        yield new Restriction.Comment(
            v.taggedValues(), inner == null ? null : map(inner, tags, values));
      }
      case Restriction.Count v ->
          new Restriction.Count(v.count(), map(v.subRestriction(), tags, values));
    };
  }
}
