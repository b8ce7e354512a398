package org.ropeway.ox;

import java.util.Optional;

/**
 * What became of a change that a client made together with a synchronisation.
 *
 * @param changes what others changed since the state the client named; the client's own change is
 *     not among it
 * @param id OX's id of the object after the change, if OX told it
 * @param refusal why OX did not make the change; empty if it did
 */
public record OxApplied<T>(
    OxChanges<T> changes, Optional<String> id, Optional<OxException> refusal) {}
