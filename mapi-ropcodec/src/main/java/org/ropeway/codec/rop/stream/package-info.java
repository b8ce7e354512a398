/** [MS-OXCROPS] 2.2.9. */
@NullMarked
package org.ropeway.codec.rop.stream;

import org.jspecify.annotations.NullMarked;
