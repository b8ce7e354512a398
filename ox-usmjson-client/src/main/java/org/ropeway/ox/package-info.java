/** The OX server behind one port. */
@NullMarked
package org.ropeway.ox;

import org.jspecify.annotations.NullMarked;
