/** [MS-OXCROPS] 2.2.8. */
@NullMarked
package org.ropeway.codec.rop.property;

import org.jspecify.annotations.NullMarked;
