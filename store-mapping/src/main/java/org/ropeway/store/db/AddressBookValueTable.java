package org.ropeway.store.db;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.store.AddressBookValues;

/** {@link AddressBookValues} in the state database. */
public final class AddressBookValueTable implements AddressBookValues {
  private final StateDatabase database;

  /** Those of a database. */
  public AddressBookValueTable(StateDatabase database) {
    this.database = database;
  }

  @Override
  public Set<Integer> users(String tenant, int contextId) {
    return database.read(handle ->
        new HashSet<>(
            handle
                .createQuery(
                    "SELECT DISTINCT ox_user FROM address_book_value"
                        + " WHERE tenant = ? AND ox_context = ?")
                .bind(0, tenant)
                .bind(1, contextId)
                .mapTo(Integer.class)
                .list()));
  }

  @Override
  public List<Bytes> get(String tenant, int contextId, int userId, PropertyTag property) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT value FROM address_book_value WHERE tenant = ? AND ox_context = ?"
                    + " AND ox_user = ? AND property = ? ORDER BY position")
            .bind(0, tenant)
            .bind(1, contextId)
            .bind(2, userId)
            .bind(3, property.id())
            .map((row, context) -> Bytes.wrap(row.getBytes(1)))
            .list());
  }

  @Override
  public void put(
      String tenant, int contextId, int userId, PropertyTag property, List<Bytes> values) {
    database.write(handle -> {
      handle.execute(
          "DELETE FROM address_book_value WHERE tenant = ? AND ox_context = ?"
              + " AND ox_user = ? AND property = ?",
          tenant,
          contextId,
          userId,
          property.id());
      PreparedBatch batch =
          handle.prepareBatch("INSERT INTO address_book_value VALUES(?, ?, ?, ?, ?, ?)");
      for (int i = 0; i < values.size(); i++) {
        batch.add(tenant, contextId, userId, property.id(), i, values.get(i).array());
      }
      if (!values.isEmpty()) {
        batch.execute();
      }
      return 0;
    });
  }
}
