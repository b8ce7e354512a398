package org.ropeway.it.differential;

import java.util.List;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;

/**
 * A folder or message that both mailboxes have.
 *
 * @param ids its id in each
 */
record Thing(String label, List<Long> ids) {
  long id(Side side) {
    return ids.get(side.index());
  }

  Fid fid(Side side) {
    return new Fid(id(side));
  }

  Mid mid(Side side) {
    return new Mid(id(side));
  }

  @Override
  public String toString() {
    return label;
  }
}
