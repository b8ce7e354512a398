/** The extended buffers ROPs and auxiliary data travel in. [MS-OXCRPC] 2.2.2, 3.1.4.1.1. */
@NullMarked
package org.ropeway.codec.rpcext;

import org.jspecify.annotations.NullMarked;
