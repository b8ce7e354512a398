package org.ropeway.standin.data;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An object of groupware in a folder.
 *
 * @param id OX's, in its context
 * @param json its own members
 * @param createdSeq sequence number with which it came into its folder
 * @param seq sequence number of its newest change
 * @param device that made it, 0 for none that need not hear of it
 * @param modified in ms
 * @param created in ms
 */
public record ItemRow(
    long id,
    long fid,
    String uuid,
    String json,
    long createdSeq,
    long seq,
    long device,
    long modified,
    long created,
    int createdBy,
    int modifiedBy) {
  /** Reads one of a query with these columns in this order. */
  static ItemRow read(ResultSet row) throws SQLException {
    return new ItemRow(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getInt(10),
        row.getInt(11));
  }
}
