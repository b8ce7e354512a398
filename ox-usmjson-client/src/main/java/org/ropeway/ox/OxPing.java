package org.ropeway.ox;

import java.util.Set;

/**
 * Why a {@link OxSession#ping} returned.
 *
 * @param changedFolderUuids folders with news
 * @param hierarchyChanged whether folders came, went or changed
 * @param timedOut whether the time ran out without news
 */
public record OxPing(Set<String> changedFolderUuids, boolean hierarchyChanged, boolean timedOut) {}
