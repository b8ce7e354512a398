package org.ropeway.standin.data;

import java.sql.SQLException;
import java.util.List;

/**
 * The files at a contact or a task.
 *
 * @param by who changes it, on no device
 */
public record AttachedItem(Tx tx, ItemRow item, UserRow by) implements Attached {
  @Override
  public List<Attachments.Row> files() throws SQLException {
    return Attachments.of(tx, item.id());
  }

  @Override
  public Attachments.Row attach(Attachments.NewFile file) throws SQLException {
    return Attachments.attach(tx, item, file, by, 0);
  }

  @Override
  public void detach(Attachments.Row file) throws SQLException {
    Attachments.detach(tx, item, file, by, 0);
  }

  @Override
  public List<Attachments.Gone> goneAfter(long time) throws SQLException {
    return Attachments.goneAfter(tx, item.id(), time);
  }
}
