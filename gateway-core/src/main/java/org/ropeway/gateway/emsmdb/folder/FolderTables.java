package org.ropeway.gateway.emsmdb.folder;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.notification.EventSource;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.table.TableKind;
import org.ropeway.gateway.emsmdb.table.TableObject;
import org.ropeway.gateway.emsmdb.table.TableRows;
import org.ropeway.store.Associated;
import org.ropeway.store.MapiException;
import org.ropeway.store.table.MemoryRowSource;
import org.ropeway.store.table.RowSource;

/**
 * RopGetHierarchyTable and RopGetContentsTable. [MS-OXCFOLD] 3.2.5.13, 3.2.5.14. Both are answered
 * at once, so that DeferredErrors defers nothing. Of what is soft-deleted messages are kept, not
 * folders, and not FAI messages. Members of conversations are looked for among the messages of all
 * folders, whichever one is asked ([MS-OXCTABL] 3.1.4.6). Strings come as the types of their
 * columns say, with UseUnicode or without.
 */
final class FolderTables {
  private static final int HIERARCHY_FLAGS =
      RopGetHierarchyTable.DEPTH
          | RopGetHierarchyTable.DEFERRED_ERRORS
          | RopGetHierarchyTable.NO_NOTIFICATIONS
          | RopGetHierarchyTable.SOFT_DELETES
          | RopGetHierarchyTable.USE_UNICODE
          | RopGetHierarchyTable.SUPPRESSES_NOTIFICATIONS;
  private static final int MEMBERS_FLAGS =
      RopGetContentsTable.CONVERSATION_MEMBERS
          | RopGetContentsTable.DEFERRED_ERRORS
          | RopGetContentsTable.USE_UNICODE;
  private static final int CONTENTS_FLAGS =
      RopGetContentsTable.ASSOCIATED
          | RopGetContentsTable.DEFERRED_ERRORS
          | RopGetContentsTable.NO_NOTIFICATIONS
          | RopGetContentsTable.SOFT_DELETES
          | RopGetContentsTable.USE_UNICODE;

  RopResult hierarchy(RopContext c, FolderObject folder, RopGetHierarchyTable.Request r) {
    int flags = r.tableFlags();
    if ((flags & ~HIERARCHY_FLAGS) != 0) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "TableFlags " + flags);
    }
    RowSource source =
        (flags & RopGetHierarchyTable.SOFT_DELETES) != 0
            ? MemoryRowSource.EMPTY
            : folder.folder().hierarchy((flags & RopGetHierarchyTable.DEPTH) != 0);
    TableRows rows =
        new TableRows(TableKind.HIERARCHY, source, folder.folder().fid(), EventSource.FOLDER);
    TableObject.Telling telling =
        (flags & RopGetHierarchyTable.NO_NOTIFICATIONS) != 0
            ? TableObject.Telling.NOTHING
            : (flags & RopGetHierarchyTable.SUPPRESSES_NOTIFICATIONS) != 0
                ? TableObject.Telling.OTHERS
                : TableObject.Telling.ALL;
    return RopResult.opened(
        new TableObject(folder.logon(), rows, telling),
        new RopGetHierarchyTable.Response(source.count()));
  }

  RopResult contents(RopContext c, FolderObject folder, RopGetContentsTable.Request r) {
    int flags = r.tableFlags();
    boolean members = (flags & RopGetContentsTable.CONVERSATION_MEMBERS) != 0;
    if ((flags & ~(members ? MEMBERS_FLAGS : CONTENTS_FLAGS)) != 0) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "TableFlags " + flags);
    }
    RowSource source = members ? folder.logon().mailbox().everything() : messages(folder, flags);
    TableRows rows =
        new TableRows(
            TableKind.CONTENTS,
            source,
            folder.folder().fid(),
            folder.isSearchFolder() ? EventSource.MESSAGE_IN_SEARCH_FOLDER : EventSource.MESSAGE);
    TableObject.Telling telling =
        (flags & RopGetContentsTable.NO_NOTIFICATIONS) != 0
            ? TableObject.Telling.NOTHING
            : TableObject.Telling.ALL;
    return RopResult.opened(
        new TableObject(folder.logon(), rows, telling),
        new RopGetContentsTable.Response(source.count()));
  }

  private static RowSource messages(FolderObject folder, int flags) {
    Associated kind =
        (flags & RopGetContentsTable.ASSOCIATED) != 0 ? Associated.FAI : Associated.NORMAL;
    return (flags & RopGetContentsTable.SOFT_DELETES) != 0
        ? folder.folder().deletedContents(kind)
        : folder.folder().contents(kind);
  }
}
