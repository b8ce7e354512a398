/** Reading and writing bytes: the only code that touches a ByteBuf. */
@NullMarked
package org.ropeway.codec.wire;

import org.jspecify.annotations.NullMarked;
