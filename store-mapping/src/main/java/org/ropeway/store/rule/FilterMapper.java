package org.ropeway.store.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.ServerId;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.orule.RuleActions;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.store.outbound.Addressing;
import org.ropeway.store.property.PropertyBag;

/**
 * Rules as rules of OX's mail filter, and back: only where both do the same.
 *
 * @param owner the user's address, to which nothing is redirected
 * @param folders the OX ids of mail folders
 */
record FilterMapper(Targets targets, String owner, Map<Long, String> folders) {
  /** The flag of the filters that are rules of Outlook. */
  static final String FLAG = "ropeway";

  /** PidTagRuleProvider of the filters that are not. */
  static final String PROVIDER = "Open-Xchange";

  private static final int FLAGGED = 2;
  private static final int MOST_REDIRECTS = 4;
  private static final int LOCAL_STATES =
      RuleState.ONLY_WHEN_OOF
          | RuleState.KEEP_OOF_HISTORY
          | RuleState.SKIP_IF_SAFE
          | RuleState.PARSE_ERROR;

  /** The filter that does what a rule says; empty if OX cannot. */
  Optional<OxMailFilter> toOx(Rule rule) {
    if ((rule.state() & LOCAL_STATES) != 0) {
      return Optional.empty();
    }
    OxMailFilter.Test test = FilterTests.of(rule.condition());
    List<OxMailFilter.Action> actions = actions(rule);
    if (test == null || actions == null) {
      return Optional.empty();
    }
    Long known = rule.oxId();
    return Optional.of(
        new OxMailFilter(
            known == null ? OxMailFilter.NEW : known,
            rule.properties().get(PidTag.RULE_NAME, "Outlook"),
            true,
            List.of(FLAG),
            test,
            actions));
  }

  /** Marks come first: in the filter they are of what is kept afterwards. */
  private @Nullable List<OxMailFilter.Action> actions(Rule rule) {
    List<OxMailFilter.Action> marks = new ArrayList<>();
    List<OxMailFilter.Action> others = new ArrayList<>();
    boolean stop = (rule.state() & RuleState.EXIT_LEVEL) != 0;
    long redirects = 0;
    for (RuleAction action : rule.actions().actions()) {
      switch (action.data()) {
        case RuleAction.MarkAsRead _ -> marks.add(new OxMailFilter.AddFlags(List.of("\\seen")));
        case RuleAction.Tag tag when isFlag(tag.property()) ->
            marks.add(new OxMailFilter.AddFlags(List.of("\\flagged")));
        case RuleAction.MoveCopy move -> {
          OxMailFilter.Action into = into(move);
          if (into == null) {
            return null;
          }
          others.add(into);
        }
        case RuleAction.Delete _ -> {
          others.add(new OxMailFilter.Discard());
          stop = true;
        }
        case RuleAction.Forward forward when isRedirect(action) -> {
          for (RuleAction.Recipient recipient : forward.recipients()) {
            Optional<String> to = Addressing.recipient(PropertyBag.of(recipient.properties()));
            if (to.isEmpty() || to.get().equalsIgnoreCase(owner) || ++redirects > MOST_REDIRECTS) {
              return null;
            }
            others.add(new OxMailFilter.Redirect(to.get(), true));
          }
        }
        default -> {
          return null;
        }
      }
    }
    marks.addAll(others);
    if (stop) {
      marks.add(new OxMailFilter.Stop());
    }
    return marks;
  }

  private static boolean isFlag(PropertyValue value) {
    return value.tag().equals(PidTag.FLAG_STATUS) && value.value().equals(FLAGGED);
  }

  private static boolean isRedirect(RuleAction action) {
    long redirect = RuleAction.FORWARD_PRESERVE_SENDER | RuleAction.FORWARD_DO_NOT_CHANGE;
    return action.data().actionType() == RuleAction.FORWARD && action.actionFlavor() == redirect;
  }

  private OxMailFilter.@Nullable Action into(RuleAction.MoveCopy move) {
    if (targets.isElsewhere(move)) {
      return null;
    }
    try {
      String id = folders.get(targets.folder(move));
      return id == null ? null : new OxMailFilter.Move(id, move.actionType() == RuleAction.COPY);
    } catch (RuleFailure e) {
      return null;
    }
  }

  /** Whether what a filter meets may still be in the inbox afterwards. */
  static boolean leavesInInbox(OxMailFilter filter) {
    return filter.actions().stream()
        .noneMatch(action ->
            action instanceof OxMailFilter.Discard
                || (action instanceof OxMailFilter.Move move && !move.copy()));
  }

  /** Whether what a filter meets is read afterwards; rules here are for unread mail. */
  static boolean reads(OxMailFilter filter) {
    return filter.actions().stream()
        .anyMatch(action ->
            action instanceof OxMailFilter.AddFlags add && add.flags().contains("\\seen"));
  }

  /** Whether no filter behind it meets what it meets. */
  static boolean stops(OxMailFilter filter) {
    return filter.actions().contains(new OxMailFilter.Stop());
  }

  /** The rule that says what a filter does, for people to see; empty if none can. */
  Optional<PropertyBag> toMapi(OxMailFilter filter) {
    Restriction condition = FilterTests.restriction(filter.test());
    List<RuleAction> actions = new ArrayList<>();
    int state = filter.active() ? RuleState.ENABLED : 0;
    for (OxMailFilter.Action action : filter.actions()) {
      if (action instanceof OxMailFilter.Stop) {
        state |= RuleState.EXIT_LEVEL;
      } else if (!(action instanceof OxMailFilter.Keep)) {
        RuleAction as = action(action);
        if (as == null) {
          return Optional.empty();
        }
        actions.add(as);
      }
    }
    if (condition == null || actions.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        PropertyBag.builder()
            .put(PidTag.RULE_SEQUENCE, 0)
            .put(PidTag.RULE_STATE, state)
            .put(PidTag.RULE_NAME, filter.name())
            .put(PidTag.RULE_PROVIDER, PROVIDER)
            .put(PidTag.RULE_LEVEL, 0)
            .put(PidTag.RULE_CONDITION, condition)
            .put(PidTag.RULE_ACTIONS, new RuleActions(actions).toBytes())
            .build());
  }

  private @Nullable RuleAction action(OxMailFilter.Action action) {
    return switch (action) {
      case OxMailFilter.Move move -> {
        Long fid = fid(move.folderId());
        yield fid == null ? null : into(fid, move.copy() ? RuleAction.COPY : RuleAction.MOVE);
      }
      case OxMailFilter.AddFlags add when add.flags().equals(List.of("\\seen")) ->
          RuleAction.of(new RuleAction.MarkAsRead());
      case OxMailFilter.AddFlags add when add.flags().equals(List.of("\\flagged")) ->
          RuleAction.of(new RuleAction.Tag(new PropertyValue(PidTag.FLAG_STATUS, FLAGGED)));
      case OxMailFilter.Discard _ -> RuleAction.of(new RuleAction.Delete());
      case OxMailFilter.Redirect redirect when redirect.copy() ->
          new RuleAction(
              RuleAction.FORWARD_PRESERVE_SENDER | RuleAction.FORWARD_DO_NOT_CHANGE,
              0,
              new RuleAction.Forward(
                  RuleAction.FORWARD, List.of(new RuleAction.Recipient(1, named(redirect)))));
      default -> null;
    };
  }

  private @Nullable Long fid(String id) {
    return folders.entrySet().stream()
        .filter(entry -> entry.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private RuleAction into(long fid, int type) {
    Bytes id = Bytes.wrap(WireWriter.encode(ServerId.WIRE, ServerId.of(targets.ids().fid(fid))));
    return RuleAction.of(new RuleAction.MoveCopy(type, 1, Bytes.EMPTY, id));
  }

  private static List<PropertyValue> named(OxMailFilter.Redirect redirect) {
    return List.of(
        new PropertyValue(PidTag.DISPLAY_NAME, redirect.to()),
        new PropertyValue(PidTag.ADDRESS_TYPE, "SMTP"),
        new PropertyValue(PidTag.EMAIL_ADDRESS, redirect.to()),
        new PropertyValue(PidTag.SMTP_ADDRESS, redirect.to()));
  }
}
