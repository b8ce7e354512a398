/** [MS-OXCROPS] 2.2.15. */
@NullMarked
package org.ropeway.codec.rop.other;

import org.jspecify.annotations.NullMarked;
