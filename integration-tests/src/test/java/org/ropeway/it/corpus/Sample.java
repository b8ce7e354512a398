package org.ropeway.it.corpus;

import java.util.Set;

/**
 * A mail that makes the trip.
 *
 * @param otherwise what of it does not come back the same
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record Sample(String name, byte[] mail, Set<Otherwise> otherwise) {}
