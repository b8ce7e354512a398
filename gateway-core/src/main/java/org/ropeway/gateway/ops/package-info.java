/** Operations: metrics, health, and the set-up of the log. */
@NullMarked
package org.ropeway.gateway.ops;

import org.jspecify.annotations.NullMarked;
