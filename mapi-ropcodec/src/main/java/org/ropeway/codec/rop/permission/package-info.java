/** [MS-OXCROPS] 2.2.10. */
@NullMarked
package org.ropeway.codec.rop.permission;

import org.jspecify.annotations.NullMarked;
