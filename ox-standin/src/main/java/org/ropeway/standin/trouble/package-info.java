/** What OX says when something does not work. */
@NullMarked
package org.ropeway.standin.trouble;

import org.jspecify.annotations.NullMarked;
