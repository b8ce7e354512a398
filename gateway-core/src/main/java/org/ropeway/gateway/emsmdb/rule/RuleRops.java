package org.ropeway.gateway.emsmdb.rule;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.rule.RopGetRulesTable;
import org.ropeway.codec.rop.rule.RopModifyRules;
import org.ropeway.codec.rop.rule.RopUpdateDeferredActionMessages;
import org.ropeway.codec.rop.rule.RuleRopRequest;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.folder.FolderObject;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.gateway.emsmdb.table.TableKind;
import org.ropeway.gateway.emsmdb.table.TableObject;
import org.ropeway.gateway.emsmdb.table.TableRows;
import org.ropeway.store.MapiException;
import org.ropeway.store.table.MemoryRowSource;

/** The behaviour of [MS-OXCROPS] 2.2.11. No folder has rules, and none can be made. */
public final class RuleRops {
  /** TableFlags: strings are wanted in Unicode, the only flag there is. [MS-OXORULE] 2.2.2.1. */
  private static final int UNICODE = 0x40;

  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, RuleRopRequest request) {
    return switch (request) {
      case RopGetRulesTable.Request r -> getRulesTable(c.input(FolderObject.class), r);
      case RopModifyRules.Request r -> refuse(c.input(FolderObject.class).logon());
      case RopUpdateDeferredActionMessages.Request r -> refuse(c.input(LogonObject.class));
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
            TableRows.of(TableKind.RULES, MemoryRowSource.EMPTY),
            TableObject.Telling.NOTHING),
        RopResponse.EMPTY);
  }

  private static RopResult refuse(LogonObject logon) {
    throw new MapiException(ErrorCode.NOT_SUPPORTED, "rules by logon " + logon.logonId());
  }
}
