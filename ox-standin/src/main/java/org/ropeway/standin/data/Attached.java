package org.ropeway.standin.data;

import java.sql.SQLException;
import java.util.List;

/** An object that can have files; that one comes or goes is a change of it. */
public interface Attached {
  /** Its files, by id. */
  List<Attachments.Row> files() throws SQLException;

  /** Adds a file. */
  Attachments.Row attach(Attachments.NewFile file) throws SQLException;

  /** Takes a file away. */
  void detach(Attachments.Row file) throws SQLException;

  /** Files that went after a time, ms. */
  List<Gone> goneAfter(long time) throws SQLException;
}
