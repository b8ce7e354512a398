package org.ropeway.store;

/**
 * How far the synchronisation with OX is.
 *
 * @param hierarchyKnown whether the folder list was synchronised at least once
 * @param foldersToDo mail folders whose first synchronisation is not complete
 * @param mailsIndexed mails in the index
 * @param oxReachable whether the last call reached OX
 */
public record SyncStatus(
    boolean hierarchyKnown, int foldersToDo, long mailsIndexed, boolean oxReachable) {}
