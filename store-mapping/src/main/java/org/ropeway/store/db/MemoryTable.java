package org.ropeway.store.db;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.ropeway.ox.OxMemory;

/** A user's {@link OxMemory} in the state database. */
public final class MemoryTable implements OxMemory {
  private final StateDatabase database;
  private final String owner;

  /** The memory of a user, by the adapter's name for the user. */
  public MemoryTable(StateDatabase database, String owner) {
    this.database = database;
    this.owner = owner;
  }

  @Override
  public Optional<String> get(String key) {
    return database.read(handle ->
        handle
            .createQuery("SELECT value FROM ox_memory WHERE owner = ? AND key = ?")
            .bind(0, owner)
            .bind(1, key)
            .mapTo(String.class)
            .findOne());
  }

  @Override
  public List<Map.Entry<String, String>> range(String first, String end, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT key, value FROM ox_memory WHERE owner = ? AND key >= ? AND key < ?"
                    + " ORDER BY key LIMIT ?")
            .bind(0, owner)
            .bind(1, first)
            .bind(2, end)
            .bind(3, limit)
            .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
            .list());
  }

  @Override
  public void write(Map<String, Optional<String>> changes) {
    if (changes.isEmpty()) {
      return;
    }
    database.write(handle -> {
      PreparedBatch puts =
          handle.prepareBatch(
              "INSERT INTO ox_memory(owner, key, value) VALUES(?, ?, ?)"
                  + " ON CONFLICT(owner, key) DO UPDATE SET value = excluded.value");
      PreparedBatch deletes =
          handle.prepareBatch("DELETE FROM ox_memory WHERE owner = ? AND key = ?");
      changes.forEach((key, value) -> {
        if (value.isPresent()) {
          puts.add(owner, key, value.get());
        } else {
          deletes.add(owner, key);
        }
      });
      if (deletes.size() > 0) {
        deletes.execute();
      }
      if (puts.size() > 0) {
        puts.execute();
      }
      return changes.size();
    });
  }
}
