package org.ropeway.standin.ajax;

import java.sql.SQLException;
import org.ropeway.standin.data.Attached;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.trouble.TroubleException;

/** A module whose objects can have files. */
@FunctionalInterface
public interface AttachmentOwner {
  /**
   * An object that the user may read or, if so asked, change; else an {@link TroubleException} with
   * the module's own code.
   */
  Attached object(Tx tx, Call call, String folder, String id, boolean toWrite) throws SQLException;
}
