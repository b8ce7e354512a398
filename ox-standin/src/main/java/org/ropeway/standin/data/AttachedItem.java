package org.ropeway.standin.data;

import java.sql.SQLException;
import java.util.List;

/**
 * The files at a contact or a task.
 *
 * @param by who changes it
 * @param device that need not hear of it; 0 for none
 */
public record AttachedItem(Tx tx, ItemRow item, UserRow by, long device) implements Attached {
  @Override
  public List<Attachments.Row> files() throws SQLException {
    return Attachments.of(tx, item.id());
  }

  @Override
  public Attachments.Row attach(Attachments.NewFile file) throws SQLException {
    return Attachments.attach(tx, item, file, by, device);
  }

  @Override
  public void detach(Attachments.Row file) throws SQLException {
    Attachments.detach(tx, item, file, by, device);
  }

  @Override
  public List<Gone> goneAfter(long time) throws SQLException {
    return Attachments.goneAfter(tx, item.id(), time);
  }
}
