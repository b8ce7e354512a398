/**
 * What all who talk with one OX host share, so that it is spared: a circuit breaker, the turns of
 * logins, and the places for requests.
 */
@NullMarked
package org.ropeway.ox.host;

import org.jspecify.annotations.NullMarked;
