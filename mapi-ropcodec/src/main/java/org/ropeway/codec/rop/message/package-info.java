/** [MS-OXCROPS] 2.2.6. */
@NullMarked
package org.ropeway.codec.rop.message;

import org.jspecify.annotations.NullMarked;
