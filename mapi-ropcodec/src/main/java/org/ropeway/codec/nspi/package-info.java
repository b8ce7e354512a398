/** The structures of the address book. [MS-OXNSPI] 2.2. */
@NullMarked
package org.ropeway.codec.nspi;

import org.jspecify.annotations.NullMarked;
