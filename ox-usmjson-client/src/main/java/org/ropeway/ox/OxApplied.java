package org.ropeway.ox;

import java.util.Optional;

/**
 * What became of a change that a client made together with a synchronisation.
 *
 * @param changes what others changed since the state the client named; the client's own change is
 *     not among it
 * @param refusal why OX did not make the change; empty if it did
 */
public record OxApplied<T>(OxChanges<T> changes, Optional<OxException> refusal) {}
