package org.ropeway.store.rule;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.ServerId;
import org.ropeway.codec.orule.RuleActions;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.store.Associated;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.ids.MailboxIds;
import org.ropeway.store.index.Change;
import org.ropeway.store.local.LocalItem;
import org.ropeway.store.local.LocalMessage;
import org.ropeway.store.property.PropertyBag;

/** Messages in the Deferred Action folder that tell clients what to do, or what failed. */
final class Notices {
  /** PidTagMessageClass of a deferred action message. [MS-OXORULE] 2.2.6.1. */
  private static final String ACTION = "IPC.Microsoft Exchange 4.2.Deferred Action";

  /** That of a deferred error message. 2.2.7.1. */
  private static final String ERROR = "IPC.Microsoft Exchange 4.2.Deferred Error";

  private final Change change;
  private final MailboxIds ids;
  private final StoreLimits.Local limits;

  Notices(Change change, StoreLimits.Local limits) {
    this.change = change;
    this.ids = change.ids();
    this.limits = limits;
  }

  /** A deferred action message about a mail, which is or will be in a folder. 2.2.6. */
  void action(Step step, long rulesFolder, long folder, long mid) {
    Bytes actions =
        Bytes.wrap(WireWriter.encode(RuleActions.STANDARD, new RuleActions(step.actions())));
    Bytes server =
        Bytes.wrap(WireWriter.encode(ServerId.WIRE, ServerId.of(ids.fid(folder), ids.mid(mid))));
    put(
        PropertyBag.builder()
            .put(PidTag.MESSAGE_CLASS, ACTION)
            .put(PidTag.DAM_BACK_PATCHED, false)
            .put(PidTag.DAM_ORIGINAL_ENTRY_ID, ids.messageEntryId(folder, mid))
            .put(PidTag.RULE_PROVIDER, step.provider())
            .put(PidTag.RULE_FOLDER_ENTRY_ID, ids.folderEntryId(rulesFolder))
            .put(PidTag.CLIENT_ACTIONS, actions)
            .put(PidTag.RULE_IDS, ruleIds(step.rules()))
            .put(PidTag.DEFERRED_ACTION_MESSAGE_ORIGINAL_ENTRY_ID, server));
  }

  private Bytes ruleIds(List<Long> rules) {
    ByteBuffer all = ByteBuffer.allocate(8 * rules.size()).order(ByteOrder.LITTLE_ENDIAN);
    rules.forEach(rule -> all.putLong(ids.mid(rule).value()));
    return Bytes.wrap(all.array());
  }

  /** A deferred error message about a step that failed. 2.2.7. */
  void error(Step step, long rulesFolder, long mid, int error) {
    put(
        PropertyBag.builder()
            .put(PidTag.MESSAGE_CLASS, ERROR)
            .put(PidTag.RULE_ERROR, error)
            .put(PidTag.RULE_ACTION_TYPE, step.action().data().actionType())
            .put(PidTag.RULE_ACTION_NUMBER, step.number())
            .put(PidTag.RULE_PROVIDER, step.provider())
            .put(PidTag.DAM_ORIGINAL_ENTRY_ID, ids.messageEntryId(rulesFolder, mid))
            .put(PidTag.RULE_FOLDER_ENTRY_ID, ids.folderEntryId(rulesFolder))
            .put(PidTag.RULE_ID, ids.mid(step.rules().getFirst()).value()));
  }

  private void put(PropertyBag.Builder properties) {
    LocalMessage.requireRoom(change, limits);
    long folder = change.tree().role(SpecialFolder.DEFERRED_ACTION).fid();
    PropertyBag message =
        properties
            .put(PidTag.MESSAGE_FLAGS, 0)
            .put(PidTag.MESSAGE_DELIVERY_TIME, new FileTime(change.now()))
            .build();
    LocalItem.of(change, folder, Associated.NORMAL, change.nextCounter(), message).insert(change);
  }
}
