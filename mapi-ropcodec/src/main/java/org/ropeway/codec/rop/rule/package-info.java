/** [MS-OXCROPS] 2.2.11. */
@NullMarked
package org.ropeway.codec.rop.rule;

import org.jspecify.annotations.NullMarked;
