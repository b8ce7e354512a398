/** Recorded and captured traffic, and bytes of any kind, as annotated trees. */
@NullMarked
package org.ropeway.gateway.inspect;

import org.jspecify.annotations.NullMarked;
