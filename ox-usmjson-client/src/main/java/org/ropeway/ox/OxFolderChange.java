package org.ropeway.ox;

import java.util.List;
import java.util.Optional;

/** A change of the folder hierarchy that a client makes. */
public sealed interface OxFolderChange {
  /** The folder's durable id. */
  String uuid();

  /**
   * A new folder. Made again, nothing happens.
   *
   * @param uuid a random one that the client chooses
   * @param module {@code mail}, {@code calendar}, {@code contacts} or {@code tasks}; that of the
   *     parent, unless the parent holds folders only
   */
  record Create(String uuid, String parentUuid, String title, String module)
      implements OxFolderChange {}

  /** Another name or another parent; what is empty stays. */
  record Update(String uuid, Optional<String> title, Optional<String> parentUuid)
      implements OxFolderChange {}

  /** Other permissions in the place of all there are. */
  record Permit(String uuid, List<OxPermission> permissions) implements OxFolderChange {}

  /** The end of a folder with all below and in it, for good; one that is gone already may go. */
  record Delete(String uuid) implements OxFolderChange {}
}
