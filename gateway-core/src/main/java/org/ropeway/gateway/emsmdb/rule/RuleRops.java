package org.ropeway.gateway.emsmdb.rule;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.rule.RopGetRulesTable;
import org.ropeway.codec.rop.rule.RopModifyRules;
import org.ropeway.codec.rop.rule.RopUpdateDeferredActionMessages;
import org.ropeway.codec.rop.rule.RuleData;
import org.ropeway.codec.rop.rule.RuleRopRequest;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.folder.FolderObject;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.gateway.emsmdb.table.TableKind;
import org.ropeway.gateway.emsmdb.table.TableObject;
import org.ropeway.gateway.emsmdb.table.TableRows;
import org.ropeway.store.MapiException;
import org.ropeway.store.RuleChange;

/**
 * The behaviour of [MS-OXCROPS] 2.2.11. A rules table shows the rules as they were when it was
 * opened; strings come as the types of its columns say, with the U flag or without.
 */
public final class RuleRops {
  /** TableFlags: strings are wanted in Unicode, the only flag there is. [MS-OXORULE] 2.2.2.1. */
  private static final int UNICODE = 0x40;

  /** frightsOwner. [MS-OXCPERM] 2.2.7. */
  private static final int OWNER = 0x100;

  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, RuleRopRequest request) {
    return switch (request) {
      case RopGetRulesTable.Request r -> getRulesTable(c.input(FolderObject.class), r);
      case RopModifyRules.Request r -> modifyRules(c.input(FolderObject.class), r);
      case RopUpdateDeferredActionMessages.Request r -> {
        c.input(LogonObject.class)
            .mailbox()
            .updateDeferredActionMessages(r.serverEntryId(), r.clientEntryId());
        yield RopResult.SUCCESS;
      }
    };
  }

  /** [MS-OXORULE] 3.2.5.3. */
  private static RopResult getRulesTable(FolderObject folder, RopGetRulesTable.Request r) {
    if ((r.tableFlags() & ~UNICODE) != 0) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "TableFlags " + r.tableFlags());
    }
    return RopResult.opened(
        new TableObject(
            folder.logon(),
            TableRows.of(TableKind.RULES, folder.folder().rules()),
            TableObject.Telling.NOTHING),
        RopResponse.EMPTY);
  }

  /** [MS-OXORULE] 3.2.5.2. */
  private static RopResult modifyRules(FolderObject folder, RopModifyRules.Request r) {
    if ((r.modifyRulesFlags() & ~RopModifyRules.REPLACE) != 0) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "flags " + r.modifyRulesFlags());
    }
    if ((folder.properties().get(PidTag.RIGHTS, 0) & OWNER) == 0) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "rules of a folder of somebody else");
    }
    List<RuleChange> changes = new ArrayList<>();
    for (RuleData data : r.rulesData()) {
      changes.add(new RuleChange(kind(data.ruleDataFlags()), data.propertyValues()));
    }
    folder.folder().modifyRules(r.modifyRulesFlags() == RopModifyRules.REPLACE, changes);
    return RopResult.SUCCESS;
  }

  private static RuleChange.Kind kind(int flags) {
    return switch (flags) {
      case RuleData.ROW_ADD -> RuleChange.Kind.ADD;
      case RuleData.ROW_MODIFY -> RuleChange.Kind.MODIFY;
      case RuleData.ROW_REMOVE -> RuleChange.Kind.REMOVE;
      default -> throw new MapiException(ErrorCode.INVALID_PARAMETER, "RuleDataFlags " + flags);
    };
  }
}
