package org.ropeway.ox;

import java.util.List;

/**
 * A page of changes.
 *
 * @param state the state after this page; equal to the one asked with if nothing changed
 * @param created objects new on this device
 * @param modified objects that changed, complete
 * @param deletedUuids objects that are gone from the folder
 * @param more whether further pages follow
 */
public record OxChanges<T>(
    OxSyncState state,
    List<T> created,
    List<T> modified,
    List<String> deletedUuids,
    boolean more) {}
