package org.ropeway.standin.data;

import java.util.UUID;

/**
 * Who changes events: a device need not hear of what it does itself in a folder.
 *
 * @param fid the folder
 * @param device 0 for none
 * @param uuid by which the device knows what it makes there; empty for one of its own
 */
public record Author(long fid, long device, String uuid) {
  /** Of what all have to hear. */
  public static final Author NOBODY = new Author(0, 0, "");

  /** The device that need not hear of a change in a folder; 0 for none. */
  long deviceIn(long folder) {
    return folder == fid ? device : 0;
  }

  /** The uuid of what is made in a folder. */
  String uuidIn(long folder) {
    return folder == fid && !uuid.isEmpty() ? uuid : UUID.randomUUID().toString();
  }
}
