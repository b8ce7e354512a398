/** An embedded stand-in for an OX server, for the demo, tests and developers. */
@NullMarked
package org.ropeway.standin;

import org.jspecify.annotations.NullMarked;
