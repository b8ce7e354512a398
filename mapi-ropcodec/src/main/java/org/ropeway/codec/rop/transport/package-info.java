/** [MS-OXCROPS] 2.2.7. */
@NullMarked
package org.ropeway.codec.rop.transport;

import org.jspecify.annotations.NullMarked;
