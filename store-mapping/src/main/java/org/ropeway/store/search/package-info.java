/** Search folders: what they look for, how they are filled and follow what happens. */
@NullMarked
package org.ropeway.store.search;

import org.jspecify.annotations.NullMarked;
