/** Sets of properties. */
@NullMarked
package org.ropeway.store.property;

import org.jspecify.annotations.NullMarked;
