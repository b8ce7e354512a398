package org.ropeway.standin.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transaction: its statements, and the sequence number that every change of a folder or object
 * takes. Numbers rise in the order of commits, so that who has seen {@link #seq()} has seen all
 * before it.
 */
public final class Tx {
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private long seq = -1;
  private boolean changed;

  Tx(Connection connection) {
    this.connection = connection;
  }

  /** Reads a row of a result. */
  @FunctionalInterface
  public interface Row<T> {
    /** The value made of the row the result stands on. */
    T read(ResultSet row) throws SQLException;
  }

  /** All rows of a query. */
  public <T> List<T> list(String sql, Row<T> row, @Nullable Object... args) throws SQLException {
    List<T> out = new ArrayList<>();
    try (ResultSet result = bind(sql, args).executeQuery()) {
      while (result.next()) {
        out.add(row.read(result));
      }
    }
    return out;
  }

  /** The first row of a query. */
  public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... args)
      throws SQLException {
    try (ResultSet result = bind(sql, args).executeQuery()) {
      return result.next() ? Optional.of(row.read(result)) : Optional.empty();
    }
  }

  /** The first column of the only row, zero if there is none. */
  public long number(String sql, @Nullable Object... args) throws SQLException {
    return first(sql, row -> row.getLong(1), args).orElse(0L);
  }

  /** Runs a change; returns the number of rows. */
  public int update(String sql, @Nullable Object... args) throws SQLException {
    return bind(sql, args).executeUpdate();
  }

  /** Inserts a row and returns its rowid. */
  public long insert(String sql, @Nullable Object... args) throws SQLException {
    bind(sql, args).executeUpdate();
    return number("SELECT last_insert_rowid()");
  }

  /** The newest sequence number in this transaction's view. */
  public long seq() throws SQLException {
    if (seq < 0) {
      seq = number("SELECT value FROM meta WHERE name = 'seq'");
    }
    return seq;
  }

  /** The next sequence number, for a change that others must hear of. */
  public long nextSeq() throws SQLException {
    seq = seq() + 1;
    changed = true;
    return seq;
  }

  /** Whether others must hear of this transaction. */
  boolean changed() {
    return changed;
  }

  void begin() {
    seq = -1;
    changed = false;
  }

  void commit() throws SQLException {
    if (changed) {
      update("UPDATE meta SET value = ? WHERE name = 'seq'", seq);
    }
    connection.commit();
  }

  void rollback() throws SQLException {
    connection.rollback();
  }

  void close() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
    connection.close();
  }

  private PreparedStatement bind(String sql, @Nullable Object... args) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < args.length; i++) {
      statement.setObject(i + 1, args[i]);
    }
    return statement;
  }
}
