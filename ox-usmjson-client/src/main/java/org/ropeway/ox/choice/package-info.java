/** Which of the two ways to OX is taken for a user, if nobody said so. */
@NullMarked
package org.ropeway.ox.choice;

import org.jspecify.annotations.NullMarked;
