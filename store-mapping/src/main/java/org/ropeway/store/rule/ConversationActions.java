package org.ropeway.store.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidName;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.NamedProperties;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.local.LocalMessage;
import org.ropeway.store.property.PropertyBag;

/**
 * What is done with all mails of a conversation that arrive: they go to a folder, to Deleted Items
 * where the conversation is ignored, and get categories. Clients say so by an FAI message for each
 * conversation. [MS-OXOCFG] 2.2.8.
 */
final class ConversationActions {
  private static final String MESSAGE_CLASS = "IPM.ConversationAction";

  /** Where PidTagConversationIndex has the id of the conversation. 2.2.8.8. */
  private static final int ID_START = 6;

  private static final int ID_END = 22;

  private final MailboxIndex index;
  private final NamedProperties names;
  private final StoreLimits.Local limits;
  private final Targets targets;

  ConversationActions(
      MailboxIndex index, NamedProperties names, StoreLimits.Local limits, Targets targets) {
    this.index = index;
    this.names = names;
    this.limits = limits;
    this.targets = targets;
  }

  /** The steps that a mail's conversation asks for. */
  List<Step> of(ArrivedMail mail) {
    long folder = index.tree().role(SpecialFolder.CONVERSATION_ACTIONS).fid();
    if (mail.get(PidTag.CONVERSATION_ID) instanceof Bytes conversation) {
      for (ItemRow row : HiddenRows.of(index, folder, MESSAGE_CLASS)) {
        PropertyBag action = LocalMessage.open(index, limits, index.row(row)).properties();
        if (conversation.equals(conversation(action))) {
          return steps(row.mid(), action, mail);
        }
      }
    }
    return List.of();
  }

  private static Bytes conversation(PropertyBag action) {
    Bytes bytes = action.get(PidTag.CONVERSATION_INDEX, Bytes.EMPTY);
    return bytes.length() < ID_END ? Bytes.EMPTY : bytes.slice(ID_START, ID_END);
  }

  private List<Step> steps(long id, PropertyBag action, ArrivedMail mail) {
    List<Step> steps = new ArrayList<>();
    PropertyTag keywords = tag(PidName.KEYWORDS, PropertyType.MULTIPLE_STRING);
    if (action.get(keywords) instanceof List<?> added) {
      Set<Object> all = new LinkedHashSet<>();
      if (mail.get(keywords) instanceof List<?> own) {
        all.addAll(own);
      }
      all.addAll(added);
      RuleAction.Tag tag = new RuleAction.Tag(new PropertyValue(keywords, List.copyOf(all)));
      steps.add(step(Step.Kind.MARK, id, tag));
    }
    RuleAction.MoveCopy move = move(action);
    if (move != null) {
      steps.add(step(Step.Kind.MOVE, id, move));
    }
    return steps;
  }

  /** To a folder of this store that is there; what goes to another store is left to clients. */
  private RuleAction.@Nullable MoveCopy move(PropertyBag action) {
    if (!(action.get(tag(PidLid.CONVERSATION_ACTION_MOVE_FOLDER_EID, PropertyType.BINARY))
        instanceof Bytes wanted)) {
      return null;
    }
    long trash = index.tree().role(SpecialFolder.DELETED_ITEMS).fid();
    Bytes folder = wanted.isEmpty() ? index.ids().folderEntryId(trash) : wanted;
    RuleAction.MoveCopy move = new RuleAction.MoveCopy(RuleAction.MOVE, 0, Bytes.EMPTY, folder);
    boolean isThere = !targets.isElsewhere(move) && index.tree().find(targets.folder(move)) != null;
    return isThere ? move : null;
  }

  private PropertyTag tag(PropertyName name, PropertyType type) {
    return PropertyTag.of(names.idsOf(List.of(name), false)[0], type);
  }

  private static Step step(Step.Kind kind, long id, RuleAction.ActionData data) {
    return new Step(
        kind, List.of(id), true, "", 0, UUID.randomUUID().toString(), List.of(RuleAction.of(data)));
  }
}
