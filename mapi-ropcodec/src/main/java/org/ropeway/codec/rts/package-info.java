/** The PDUs by which RPC over HTTP manages its channels. [MS-RPCH] 2.2.3, 2.2.4. */
@NullMarked
package org.ropeway.codec.rts;

import org.jspecify.annotations.NullMarked;
