/** Where an address book server is. [MS-OXABREF]. */
@NullMarked
package org.ropeway.codec.rpc.rfr;

import org.jspecify.annotations.NullMarked;
