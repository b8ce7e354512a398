/** FastTransfer streams and incremental change synchronization. [MS-OXCFXICS] 2.2.2, 2.2.4. */
@NullMarked
package org.ropeway.codec.fxics;

import org.jspecify.annotations.NullMarked;
