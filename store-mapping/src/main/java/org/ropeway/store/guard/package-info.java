/** What is not stored because it could do harm. */
@NullMarked
package org.ropeway.store.guard;

import org.jspecify.annotations.NullMarked;
