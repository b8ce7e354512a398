/**
 * What every adapter needs to talk HTTP with OX: connections and TLS, deadlines, bounds, cookies,
 * repeating with a budget, and one renewal of an ended session for all who wait for it.
 */
@NullMarked
package org.ropeway.ox.transport;

import org.jspecify.annotations.NullMarked;
