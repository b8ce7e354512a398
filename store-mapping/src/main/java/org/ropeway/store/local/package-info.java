/** Messages that live only in the state database: FAIs, and what OX has no place for. */
@NullMarked
package org.ropeway.store.local;

import org.jspecify.annotations.NullMarked;
