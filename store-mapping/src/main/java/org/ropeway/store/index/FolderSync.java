package org.ropeway.store.index;

import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxSyncState;

/**
 * How far the mails of a folder are synchronised.
 *
 * @param state null where the next page is the first of all mails
 * @param generation mails of an older one were not told of since the folder was begun anew
 * @param complete whether all mails were told of
 */
public record FolderSync(@Nullable OxSyncState state, long generation, boolean complete) {
  /** Nothing is known yet. */
  public static final FolderSync NONE = new FolderSync(null, 0, false);

  /** From the beginning; what is known already is kept until OX has told of everything. */
  public FolderSync anew() {
    return new FolderSync(null, generation, false);
  }
}
