package org.ropeway.codec.fxics;

import static org.ropeway.codec.fxics.Grammar.Rule.choice;
import static org.ropeway.codec.fxics.Grammar.Rule.repeat;
import static org.ropeway.codec.fxics.Grammar.Rule.sequence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;

/**
 * Which elements follow which. [MS-OXCFXICS] 2.2.4.2. Meta-properties may be repeated, as Exchange
 * does.
 */
final class Grammar {
  private static final Rule PROP_LIST = repeat(new Rule.AnyProperty());
  private static final Rule DEL_PROPS = repeat(new Rule.Meta(MetaTag.FX_DEL_PROP));
  private static final Rule WARNING = new Rule.Meta(MetaTag.EC_WARNING);

  private static final Map<Structure, Rule> RULES = new EnumMap<>(Structure.class);

  static {
    synchronizations();
    changes();
    folders();
    messages();
  }

  private Grammar() {}

  /** What may stand in a structure. */
  sealed interface Rule {
    /** A marker. */
    record Mark(Marker marker) implements Rule {}

    /** A meta-property. */
    record Meta(PropertyTag tag) implements Rule {}

    /** Any property but a meta-property that delimits. */
    record AnyProperty() implements Rule {}

    /** One property. */
    record Property(PropertyTag tag) implements Rule {}

    /** A structure. */
    record Nested(Structure structure) implements Rule {}

    /** One behind the other. */
    record Sequence(List<Rule> rules) implements Rule {}

    /** Once or not at all. */
    record Optional(Rule rule) implements Rule {}

    /** So often as it comes. */
    record Repeat(Rule rule) implements Rule {}

    /** One of them. */
    record Choice(List<Rule> rules) implements Rule {}

    /** One behind the other. */
    static Rule sequence(Object... parts) {
      return new Sequence(List.of(parts).stream().map(Rule::of).toList());
    }

    /** So often as it comes. */
    static Rule repeat(Object part) {
      return new Repeat(of(part));
    }

    /** Once or not at all. */
    static Rule optional(Object part) {
      return new Optional(of(part));
    }

    /** One of them. */
    static Rule choice(Object... parts) {
      return new Choice(List.of(parts).stream().map(Rule::of).toList());
    }

    private static Rule of(Object part) {
      return switch (part) {
        case Rule rule -> rule;
        case Marker marker -> new Mark(marker);
        case Structure structure -> new Nested(structure);
        default -> throw new IllegalArgumentException(part.toString());
      };
    }
  }

  /** What stands in a structure. */
  static Rule rule(Structure structure) {
    Rule rule = RULES.get(structure);
    if (rule == null) {
      throw new IllegalStateException("no rule of " + structure);
    }
    return rule;
  }

  /** Whether an element delimits properties, so that it is not one of them. */
  static boolean delimits(PropertyTag tag) {
    return tag.equals(MetaTag.FX_DEL_PROP)
        || tag.equals(MetaTag.EC_WARNING)
        || tag.equals(MetaTag.NEW_FX_FOLDER)
        || tag.equals(MetaTag.INCR_SYNC_GROUP_ID)
        || tag.equals(MetaTag.INCREMENTAL_SYNC_MESSAGE_PARTIAL);
  }

  private static void rule(Structure structure, Object... parts) {
    RULES.put(structure, sequence(parts));
  }

  private static void synchronizations() {
    rule(
        Structure.CONTENTS_SYNC,
        Rule.optional(Structure.PROGRESS_TOTAL),
        repeat(
            choice(
                sequence(
                    Rule.optional(Structure.PROGRESS_PER_MESSAGE),
                    choice(Structure.MESSAGE_CHANGE_FULL, Structure.MESSAGE_CHANGE_PARTIAL)),
                Structure.ERROR_INFO)),
        Rule.optional(Structure.DELETIONS),
        Rule.optional(Structure.READ_STATE_CHANGES),
        Structure.STATE,
        Marker.INCR_SYNC_END);
    rule(
        Structure.HIERARCHY_SYNC,
        repeat(choice(Structure.FOLDER_CHANGE, Structure.ERROR_INFO)),
        Rule.optional(Structure.DELETIONS),
        Structure.STATE,
        Marker.INCR_SYNC_END);
    rule(Structure.STATE, Marker.INCR_SYNC_STATE_BEGIN, PROP_LIST, Marker.INCR_SYNC_STATE_END);
    rule(Structure.PROGRESS_TOTAL, Marker.INCR_SYNC_PROGRESS_MODE, PROP_LIST);
    rule(Structure.PROGRESS_PER_MESSAGE, Marker.INCR_SYNC_PROGRESS_PER_MSG, PROP_LIST);
    rule(Structure.DELETIONS, Marker.INCR_SYNC_DEL, PROP_LIST);
    rule(Structure.READ_STATE_CHANGES, Marker.INCR_SYNC_READ, PROP_LIST);
    rule(Structure.ERROR_INFO, Marker.FX_ERROR_INFO, PROP_LIST);
  }

  private static void changes() {
    rule(Structure.FOLDER_CHANGE, Marker.INCR_SYNC_CHG, PROP_LIST);
    rule(Structure.MESSAGE_CHANGE_HEADER, PROP_LIST);
    rule(
        Structure.MESSAGE_CHANGE_FULL,
        Marker.INCR_SYNC_CHG,
        Structure.MESSAGE_CHANGE_HEADER,
        Marker.INCR_SYNC_MESSAGE,
        PROP_LIST,
        children());
    rule(
        Structure.MESSAGE_CHANGE_PARTIAL,
        Rule.optional(Structure.GROUP_INFO),
        Rule.optional(new Rule.Meta(MetaTag.INCR_SYNC_GROUP_ID)),
        Marker.INCR_SYNC_CHG_PARTIAL,
        Structure.MESSAGE_CHANGE_HEADER,
        repeat(sequence(new Rule.Meta(MetaTag.INCREMENTAL_SYNC_MESSAGE_PARTIAL), PROP_LIST)),
        children());
    rule(Structure.GROUP_INFO, Marker.INCR_SYNC_GROUP_INFO, PROP_LIST);
  }

  private static void folders() {
    rule(Structure.TOP_FOLDER, Marker.START_TOP_FLD, Structure.FOLDER_CONTENT, Marker.END_FOLDER);
    rule(Structure.SUB_FOLDER, Marker.START_SUB_FLD, Structure.FOLDER_CONTENT, Marker.END_FOLDER);
    rule(
        Structure.FOLDER_CONTENT,
        PROP_LIST,
        repeat(
            choice(
                new Rule.Meta(MetaTag.FX_DEL_PROP),
                new Rule.Meta(MetaTag.NEW_FX_FOLDER),
                WARNING,
                Structure.MESSAGE,
                Structure.FAI_MESSAGE,
                Structure.ERROR_INFO)),
        repeat(choice(Structure.SUB_FOLDER, Structure.ERROR_INFO)));
    rule(
        Structure.MESSAGE_LIST,
        repeat(choice(WARNING, Structure.MESSAGE, Structure.FAI_MESSAGE, Structure.ERROR_INFO)));
  }

  private static void messages() {
    rule(Structure.MESSAGE, Marker.START_MESSAGE, Structure.MESSAGE_CONTENT, Marker.END_MESSAGE);
    rule(
        Structure.FAI_MESSAGE, Marker.START_FAI_MSG, Structure.MESSAGE_CONTENT, Marker.END_MESSAGE);
    rule(Structure.MESSAGE_CONTENT, PROP_LIST, children());
    rule(Structure.RECIPIENT, Marker.START_RECIP, PROP_LIST, Marker.END_TO_RECIP);
    rule(
        Structure.ATTACHMENT,
        Marker.NEW_ATTACH,
        new Rule.Property(PidTag.ATTACH_NUMBER),
        Structure.ATTACHMENT_CONTENT,
        Marker.END_ATTACH);
    rule(
        Structure.ATTACHMENT_CONTENT,
        PROP_LIST,
        DEL_PROPS,
        Rule.optional(Structure.EMBEDDED_MESSAGE));
    rule(
        Structure.EMBEDDED_MESSAGE,
        Marker.START_EMBED,
        Structure.MESSAGE_CONTENT,
        Marker.END_EMBED);
  }

  private static Rule children() {
    return sequence(
        DEL_PROPS, repeat(Structure.RECIPIENT), DEL_PROPS, repeat(Structure.ATTACHMENT));
  }
}
