/** Mailboxes made up for the demo and for tests. */
@NullMarked
package org.ropeway.standin.seed;

import org.jspecify.annotations.NullMarked;
