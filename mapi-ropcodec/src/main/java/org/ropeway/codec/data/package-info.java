/** The data structures all MAPI protocols share. [MS-OXCDATA]. */
@NullMarked
package org.ropeway.codec.data;

import org.jspecify.annotations.NullMarked;
