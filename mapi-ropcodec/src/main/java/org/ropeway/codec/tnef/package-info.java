/** Messages as winmail.dat carries them. [MS-OXTNEF]. */
@NullMarked
package org.ropeway.codec.tnef;

import org.jspecify.annotations.NullMarked;
