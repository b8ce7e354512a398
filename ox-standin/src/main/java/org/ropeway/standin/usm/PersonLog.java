package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.List;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.GlobalBook;
import org.ropeway.standin.data.SyncState;
import org.ropeway.standin.data.Tombstone;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The global address book as a folder of contacts. */
record PersonLog(Tx tx, FolderRow folder, SyncState state) implements ChangeLog<GlobalBook.Row> {
  /** The OX id of its folder. */
  static final String FOLDER = "6";

  @Override
  public List<Tombstone> deleted(int limit) throws SQLException {
    return GlobalBook.deleted(tx, folder.context(), state, limit);
  }

  @Override
  public List<GlobalBook.Row> modified(int limit) throws SQLException {
    return GlobalBook.modified(tx, folder.context(), state, limit);
  }

  @Override
  public List<GlobalBook.Row> created(int limit) throws SQLException {
    return GlobalBook.created(tx, folder.context(), state, limit);
  }

  @Override
  public long seq(GlobalBook.Row row) {
    return row.seq();
  }

  @Override
  public long createdSeq(GlobalBook.Row row) {
    return row.createdSeq();
  }

  @Override
  public ObjectNode json(GlobalBook.Row row) throws SQLException {
    UserRow user = Users.byId(tx, row.user()).orElseThrow();
    return object(user)
        .put("folder_uuid", folder.uuid())
        .put("id", String.valueOf(user.contactId()))
        .put("folder_id", folder.id())
        .put("last_modified_utc", row.at());
  }

  /** A user as a contact (usm-json.md 3.10, 3.11). */
  static ObjectNode object(UserRow user) {
    return ((ObjectNode) JsonMapper.shared().readTree(user.contact()))
        .put("objectType", "contacts")
        .put("uuid", user.uuid())
        .put("user_id", user.id())
        .put("display_name", user.displayName())
        .put("email1", user.email());
  }
}
