/** [MS-OXCROPS] 2.2.13. */
@NullMarked
package org.ropeway.codec.rop.ics;

import org.jspecify.annotations.NullMarked;
