/** The check page in a real browser. */
@NullMarked
package org.ropeway.it.check;

import org.jspecify.annotations.NullMarked;
