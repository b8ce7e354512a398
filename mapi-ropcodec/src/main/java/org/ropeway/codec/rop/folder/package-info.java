/** [MS-OXCROPS] 2.2.4. */
@NullMarked
package org.ropeway.codec.rop.folder;

import org.jspecify.annotations.NullMarked;
