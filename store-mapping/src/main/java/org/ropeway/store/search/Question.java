package org.ropeway.store.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxMailSearch;
import org.ropeway.ox.OxMailSearch.Field;
import org.ropeway.store.table.RestrictionEvaluator;

/**
 * A condition that only the content of a message can tell: on its text, recipients or attachments.
 *
 * @param condition that of the restriction
 * @param evaluator decides it of a {@link ContentRow}
 * @param atOx what OX can look for instead; null if it cannot
 * @param decides whether what OX finds meets the condition; what it does not find never does
 */
record Question(
    Restriction condition,
    RestrictionEvaluator evaluator,
    @Nullable OxMailSearch atOx,
    boolean decides) {
  /** Fuzzy levels with which a text is found anywhere. */
  private static final Set<Integer> ANYWHERE = Set.of(Restriction.Content.SUBSTRING, 0x10, 0x20);

  private static final Map<Integer, Set<Field>> FIELDS =
      Map.of(
          PidTag.BODY.id(), EnumSet.of(Field.CONTENT),
          PidTag.HTML.id(), EnumSet.of(Field.CONTENT),
          SearchTags.ALL.id(), EnumSet.allOf(Field.class),
          SearchTags.TO.id(), EnumSet.of(Field.TO),
          SearchTags.CC.id(), EnumSet.of(Field.CC),
          SearchTags.BCC.id(), EnumSet.of(Field.BCC));

  /** The question of a condition that {@link #isIn asks} for content itself. */
  static Question of(Restriction condition, RestrictionEvaluator evaluator) {
    return switch (condition) {
      case Restriction.Content c -> content(c, evaluator);
      case Restriction.SubObject s -> subobject(s, evaluator);
      default -> new Question(condition, evaluator, null, false);
    };
  }

  /** Whether the index cannot tell all of a restriction. */
  static boolean isIn(Restriction restriction) {
    return switch (restriction) {
      case Restriction.Content r -> SearchTags.isContent(r.propertyTag());
      case Restriction.Property r -> SearchTags.isContent(r.propertyTag());
      case Restriction.CompareProperties r ->
          SearchTags.isContent(r.propertyTag1()) || SearchTags.isContent(r.propertyTag2());
      case Restriction.BitMask r -> SearchTags.isContent(r.propertyTag());
      case Restriction.Size r -> SearchTags.isContent(r.propertyTag());
      case Restriction.Exist r -> SearchTags.isContent(r.propertyTag());
      case Restriction.SubObject _ -> true;
      case Restriction.And r -> r.restrictions().stream().anyMatch(Question::isIn);
      case Restriction.Or r -> r.restrictions().stream().anyMatch(Question::isIn);
      case Restriction.Not r -> isIn(r.restriction());
      case Restriction.Count r -> isIn(r.subRestriction());
      case Restriction.Comment r -> {
        Restriction inner = r.restriction();
        yield inner != null && isIn(inner);
      }
    };
  }

  private static Question content(Restriction.Content c, RestrictionEvaluator evaluator) {
    Set<Field> fields = FIELDS.get(c.propertyTag().id());
    String text = text(c);
    return fields == null || text == null
        ? new Question(c, evaluator, null, false)
        : new Question(
            c, evaluator, new OxMailSearch(fields, text), ANYWHERE.contains(c.fuzzyLevelLow()));
  }

  /** Recipients are found by a text that one of them must have. */
  private static Question subobject(Restriction.SubObject s, RestrictionEvaluator evaluator) {
    String text =
        s.subobject().id() == PidTag.MESSAGE_RECIPIENTS.id() ? required(s.restriction()) : null;
    OxMailSearch search =
        text == null ? null : new OxMailSearch(EnumSet.of(Field.TO, Field.CC, Field.BCC), text);
    return new Question(s, evaluator, search, false);
  }

  /** A text of a name or address without which a condition on a recipient does not hold. */
  private static @Nullable String required(Restriction condition) {
    return switch (condition) {
      case Restriction.Content c when isShown(c.propertyTag()) -> text(c);
      case Restriction.And a -> required(a.restrictions());
      default -> null;
    };
  }

  private static @Nullable String required(List<Restriction> all) {
    for (Restriction one : all) {
      String text = required(one);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static boolean isShown(PropertyTag tag) {
    return tag.id() == PidTag.DISPLAY_NAME.id()
        || tag.id() == PidTag.SMTP_ADDRESS.id()
        || tag.id() == PidTag.RECIPIENT_DISPLAY_NAME.id();
  }

  private static @Nullable String text(Restriction.Content c) {
    PropertyType type = c.propertyTag().cellType();
    boolean isText = type == PropertyType.STRING || type == PropertyType.STRING8;
    return isText && c.taggedValue().value() instanceof String text && !text.isBlank()
        ? text
        : null;
  }

  /** Whether a mail that has no attachments cannot meet it. */
  boolean needsAttachments() {
    return switch (condition) {
      case Restriction.SubObject s -> s.subobject().id() == PidTag.MESSAGE_ATTACHMENTS.id();
      case Restriction.Content c -> c.propertyTag().id() == SearchTags.ATTACHMENTS.id();
      default -> false;
    };
  }
}
