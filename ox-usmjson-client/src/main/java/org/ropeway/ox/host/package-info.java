/**
 * What all who talk with one OX host share, so that it is spared: a circuit breaker, and the turns
 * of logins.
 */
@NullMarked
package org.ropeway.ox.host;

import org.jspecify.annotations.NullMarked;
