package org.ropeway.ox.usm.wire;

import java.util.Map;
import org.ropeway.ox.OxChanges;

/**
 * The answer to a synchronisation that brought changes of the client.
 *
 * @param ids OX's ids, by uuid, of what OX created or changed
 * @param refused why, by uuid, for those that OX did not make
 */
public record UsmApplied<T>(
    OxChanges<T> changes, Map<String, String> ids, Map<String, UsmFailure> refused) {}
