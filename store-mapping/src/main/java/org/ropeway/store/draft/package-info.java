/** Messages while they are written. */
@NullMarked
package org.ropeway.store.draft;

import org.jspecify.annotations.NullMarked;
