/**
 * The adapter for the HTTP API of a stock OX. What OX does not keep — durable ids, sync states,
 * what was done already — is kept in an {@link org.ropeway.ox.OxMemory}; docs/adr/0011.
 */
@NullMarked
package org.ropeway.ox.http;

import org.jspecify.annotations.NullMarked;
