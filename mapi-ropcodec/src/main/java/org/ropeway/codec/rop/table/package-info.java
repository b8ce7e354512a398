/** [MS-OXCROPS] 2.2.5. */
@NullMarked
package org.ropeway.codec.rop.table;

import org.jspecify.annotations.NullMarked;
