package org.ropeway.ox.usm.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxSyncState;

/** What a ping watches: folders by uuid, and the hierarchy if given. */
public record UsmPing(Map<String, OxSyncState> folders, @Nullable OxSyncState hierarchy) {}
