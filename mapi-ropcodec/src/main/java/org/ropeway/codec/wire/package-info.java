/** Reading and writing bytes: the only code of the codec that touches them. */
@NullMarked
package org.ropeway.codec.wire;

import org.jspecify.annotations.NullMarked;
