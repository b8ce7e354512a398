package org.ropeway.gateway.client;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.HandleTable;

/**
 * An object on the server, or one that a ROP of the same list is to open. What the client has to
 * remember to understand the server's answers is here: the columns it set on a table, the
 * RecipientColumns of a message.
 */
public final class MapiRef {
  private final int logonId;
  private int handle = HandleTable.NONE;
  private List<PropertyTag> columns = List.of();

  MapiRef(int logonId) {
    this.logonId = logonId;
  }

  /** The logon it belongs to. */
  public int logonId() {
    return logonId;
  }

  /** Its handle; {@link HandleTable#NONE} before it is open, or if it could not be opened. */
  public int handle() {
    return handle;
  }

  /** Whether the server opened it. */
  public boolean isOpen() {
    return handle != HandleTable.NONE;
  }

  /** The columns of a table, or the RecipientColumns of a message. */
  public List<PropertyTag> columns() {
    return columns;
  }

  void handle(int value) {
    handle = value;
  }

  void columns(List<PropertyTag> value) {
    columns = value;
  }
}
