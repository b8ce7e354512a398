/** [MS-OXCROPS] 2.2.12. */
@NullMarked
package org.ropeway.codec.rop.fasttransfer;

import org.jspecify.annotations.NullMarked;
